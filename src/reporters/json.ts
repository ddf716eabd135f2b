/** JSON in which no string is a command to what runs us (see `forLog`): `##[error]` is written `#\u0023[error]`. */
export const jsonText = (value: unknown, indent?: number): string =>
  JSON.stringify(value, null, indent).replace(/##(?=\w*\[)/g, '#\\u0023');
