/** `A`, `B`, ... `AA`, as a spreadsheet program names columns. `column` counts from 1. */
export function columnLetters(column: number): string {
  const before = Math.floor((column - 1) / 26);
  return (before > 0 ? columnLetters(before) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}
