/**
 * What a view shows, before it is text: headings, lines and tables of ready words.
 * Text and Markdown are drawn from the same blocks, so that they cannot say different things.
 */
export type Tone = 'good' | 'bad' | 'doubt' | 'plain';
export interface Word {
  readonly text: string;
  readonly tone?: Tone;
}
export type CellText = string | Word;
export interface Column {
  readonly head: string;
  readonly align?: 'right';
}
export type Block =
  | { readonly kind: 'title'; readonly text: string }
  /** Level 2 where none is said. */
  | { readonly kind: 'heading'; readonly text: string; readonly level?: 3 }
  | { readonly kind: 'lines'; readonly lines: readonly CellText[] }
  /** Lines as they stand in a file. */
  | { readonly kind: 'sample'; readonly lines: readonly CellText[] }
  | {
      readonly kind: 'table';
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly CellText[])[];
      readonly more?: string;
    };

export const wordText = (cell: CellText): string => (typeof cell === 'string' ? cell : cell.text);
export const toneOf = (cell: CellText): Tone => (typeof cell === 'string' ? 'plain' : (cell.tone ?? 'plain'));
