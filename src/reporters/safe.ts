/** A submitter's text as one line of a terminal: nothing in it moves the cursor, colours or turns the line around. */
export const oneLine = (text: string): string =>
  text.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]+/g, ' ');
