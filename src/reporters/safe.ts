/** A submitter's text as one line of a terminal: nothing in it moves the cursor, colours or turns the line around. */
export const oneLine = (text: string): string =>
  text.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]+/g, ' ');

/**
 * The same for a log. What runs us may take `##[error]`, `##vso[task]` anywhere in a line, or `::error::` at its beginning,
 * for a command of ours: a submitter's text must not be one.
 */
export const forLog = (text: string): string =>
  oneLine(text)
    .replace(/##(?=\w*\[)/g, '# #')
    .replace(/^(\s*):(?=:)/, '$1: ');

/** No more than so many letters, cut between two of them. */
export const clipped = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;
