import { TABLE_NAMES } from '../model/tables.ts';

/** What of a folder is read by its ending alone. */
export const ENDINGS = ['csv', 'tsv', 'jsonl', 'ndjson', 'xlsx', 'xlsm', 'xltx', 'xls', 'ods'];
const ending = (endings: readonly string[]): string => `\\.(?:${endings.join('|')})(?:\\.gz)?$`;
const TABULAR = new RegExp(ending(ENDINGS), 'i');
/** Many a document is JSON, or text: of a folder it is read where it is called as a table is. */
const WHERE_CALLED = ['json', 'txt'];
const called = (names: readonly string[]): RegExp =>
  new RegExp(`^(?:${names.join('|')})(?:[^a-z][^]*)?${ending([...ENDINGS, ...WHERE_CALLED])}`, 'i');
export const CALLED = called(TABLE_NAMES);
export const CALLED_UNITS = called(['units']);
export const READ_WHERE_CALLED = new RegExp(ending(WHERE_CALLED), 'i');
/** What offices send tables in as well. */
export const HOLDING = new RegExp(ending(['txt', 'xlsb', 'numbers', 'dbf', 'zip', 'rar', '7z']), 'i');
/** Of a letter or a picture nothing is ever read, though a table may be in it: a scan, most of all. */
export const SHOWING = new RegExp(
  ending([
    'pdf',
    'doc',
    'docx',
    'odt',
    'rtf',
    'ppt',
    'pptx',
    'jpe?g',
    'png',
    'gif',
    'bmp',
    'tiff?',
    'heic',
    'webp',
  ]),
  'i',
);
/** Configurations, what is written about a folder, and what systems leave in one: they are passed over without a word. */
export const BESIDE = /(?:\.ya?ml|\.md|^thumbs\.db|^desktop\.ini)$/i;
export const ENDING = /\.[^.\s]+?(?:\.gz)?$/;
export const mayBeTable = (name: string): boolean => TABULAR.test(name) || CALLED.test(name);
