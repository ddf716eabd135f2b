/** What is wrong with the tables of a Markdown text: a head, a line below it, and as many cells in every row. */
export function tableFaults(text: string): string[] {
  const tables = text.match(/^\|.*\n(?:\|.*\n)*/gm) ?? [];
  return tables.flatMap((table) => {
    const [head = '', below = '', ...rows] = table.trimEnd().split('\n');
    const rule = /^\|(?: -{3}:? \|)+$/.test(below) ? [] : [`no line below ${head}`];
    return [...rule, ...[below, ...rows].filter((row) => cellsOf(row) !== cellsOf(head))];
  });
}

/** By the bars that end them; one that is written as `\|` is part of a cell. */
const cellsOf = (row: string): number => row.replace(/\\[\\|]/g, '').split('|').length - 2;
