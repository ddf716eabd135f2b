import type { Finding, Params } from '../model/finding.ts';
import type { RuleId } from '../model/rules.ts';
import type { TableName } from '../model/tables.ts';
import { BASELINE_FAULTS, BASELINE_WORDS } from './baseline.ts';
import { CEILING_FAULTS, CEILING_ISSUES, CEILING_WORDS } from './ceilings.ts';
import { COMPARE_WORDS } from './compare.ts';
import type { Format } from './format.ts';
import { FUNDING_IDLE } from './funding.ts';
import { GUARDRAIL_WORDS } from './guardrails.ts';
import { at, PRICE_LIST_FAULTS, PRICE_LIST_ISSUES } from './price-lists.ts';
import { rulesEn } from './rules.en.ts';

/** What the sentence about a finding is made from: its texts already safe and short. */
export interface Said {
  readonly value: string;
  /** As the tables call it. */
  readonly field: string;
  /** As the file heads it; empty where it does not. */
  readonly header: string;
  /** Without a value the row is in no figure. */
  readonly needed: boolean;
  readonly count: number;
  readonly related: string;
  readonly params: Params;
  readonly format: Format;
}
export interface Sentence {
  readonly message: string;
  readonly fix?: string;
}

const near = (word: unknown): string => (word ? ` Did you mean "${word}"?` : '');
const list = (words: unknown): string => (Array.isArray(words) ? words.join(', ') : String(words ?? ''));
const answer = (value: unknown): string =>
  value === 'true' ? 'yes' : value === 'false' ? 'no' : String(value);
const rows = (count: number): string => (count === 1 ? '1 row' : `${count} rows`);
const were = (count: number): string => (count === 1 ? 'was' : 'were');
/** "1 row heads", "2 rows head". */
const rowsDo = (count: number, verb: string): string => `${rows(count)} ${verb}${count === 1 ? 's' : ''}`;
/** A column as its file heads it; between quotation marks where that is more than a word. */
const column = ({ header, field }: Said): string => (/^\w*$/.test(header) ? header || field : `"${header}"`);
/** What comes of a cell that says nothing usable. */
const withoutIt = (said: Said): string =>
  said.needed ? `the row cannot be used without ${column(said)}` : `${column(said)} is taken as unknown`;
/** `computer.broken` as "computer (broken)", `computer.too_old<2015` as "computer (too_old < 2015)". */
const countWord = (text: string): string => `${text.replace('.', ' (').replace('<', ' < ')})`;
/** The parts of a form's total with their numbers: "computer (broken) 3". */
const partsSaid = ({ parts, said }: Params): string =>
  [parts ?? []]
    .flat()
    .map((part, at) => `${countWord(String(part))} ${[said].flat()[at]}`)
    .join(', ');
/** What columns of a form were taken to count: their headers, and `category.part` of each. */
const countedAs = ({ columns, counts }: Params): string =>
  [columns ?? []]
    .flat()
    .map((header, at) => `${header} = ${countWord(String([counts].flat()[at]))}`)
    .join(', ');

const WHY: Readonly<Record<string, string>> = {
  'not-utf8': 'it is not UTF-8 text. In the spreadsheet program choose "CSV UTF-8" when saving.',
  'nul-byte': 'it holds NUL bytes, so it is no text file or was damaged. Export it again.',
  'not-utf16': 'it begins as UTF-16 text and goes on as something else. Export it again.',
  encrypted: 'it is locked with a password. Remove the password and send it again.',
  'not-a-spreadsheet':
    'it is neither text nor a spreadsheet that is known here (xlsx, ods, xls, HTML table). Open it in the program it was made with, and save it as xlsx or as CSV UTF-8.',
  'old-xls': 'it is a workbook from before Excel 97. Open it and save it as xlsx.',
  xlsb: 'it is a binary workbook (xlsb). Save it as xlsx.',
  'zip-bomb': 'it would unpack to far more than any inventory holds. It is refused.',
  'workbook-damaged': 'the workbook is damaged. Open it, save it anew and send it again.',
  'workbook-too-large':
    'the workbook is too large to be held in memory. Save its sheets as CSV, which is read in a stream.',
  timeout: 'the workbook takes too long to read. Save its sheets as CSV, which is read in a stream.',
  'file-too-large': 'it is too large to be held in memory. Save it as plain CSV, which is read in a stream.',
  'gzip-damaged': 'it is a gzip file that is damaged or cut short. Pack it again.',
  'gzip-twice': 'it is packed twice over. Unpack it once.',
  'json-line': 'this line is not a JSON object. Every line has to be one, or the whole file one document.',
  'json-syntax': 'it begins like JSON but is not valid JSON. Check it with a JSON editor.',
  'json-shape':
    'its JSON is neither an array of objects nor an object with units, equipment, connectivity or allocations.',
  'json-too-large':
    'a JSON document may have 256 MB at most. Save it as CSV or JSON Lines, which are read in a stream.',
  'unclosed-quote':
    'a quotation mark opens a cell and is never closed. Close it, or double it inside the cell.',
  malformed: 'its CSV is damaged here.',
};
const reason = (why: unknown): string =>
  WHY[String(why)] ?? `the system says ${why}. Check that the file can be opened.`;

/** A limit as it is written into cells: without separators. */
const plainNumber = (value: unknown, format: Format): string =>
  format.number(Number(value)).replaceAll(',', '');
/** What a value must lie between. */
const limits = ({ params: { low, high }, format }: Said): string => {
  const parts = [
    ...(low === undefined ? [] : [`at least ${plainNumber(low, format)}`]),
    ...(high === undefined ? [] : [`at most ${plainNumber(high, format)}`]),
  ];
  return parts.length === 0 ? '' : `: it must be ${parts.join(' and ')}`;
};
const usual = ({ params: { low, high }, format }: Said): string =>
  low === undefined ? `above ${plainNumber(high, format)}` : `below ${plainNumber(low, format)}`;
const signedShare = (change: unknown, format: Format): string =>
  `${Number(change) > 0 ? '+' : '−'}${format.share(Math.abs(Number(change)))}`;

const changed = ({ change }: Params, format: Format): string =>
  change === undefined ? '' : ` (${signedShare(change, format)})`;

const more = (count: number): string => (count > 1 ? ` (and ${count - 1} more of this table likewise)` : '');

/** What the configuration or the command line says in vain, beside `only_rows`. */
const IDLE: Readonly<Record<string, Sentence>> = {
  submissions: {
    message: 'submissions names no unit of the roster; none was found missing.',
    fix: 'Check its tier and where against the roster.',
  },
  '--previous': {
    message: 'Nothing could be held against the inventory before: no figure of a unit is known in both.',
    fix: 'Check that both call units by the same codes.',
  },
};
/** A unit with its name, where it has one. */
const unitNamed = ({ unit, name }: Params): string =>
  name === undefined || name === unit ? `${unit}` : `${unit} ${name}`;

const issues: Readonly<Record<RuleId, (said: Said) => Sentence>> = {
  'unreadable-file': ({ params }) => {
    const [first, ...rest] = reason(params.why).split(/(?<=[.]) /);
    return { message: `The file cannot be read: ${first}`, fix: rest.join(' ') };
  },
  'unsupported-format': ({ params }) => {
    const [first, ...rest] = reason(params.why).split(/(?<=[.]) /);
    return { message: `The file is of a kind that is not read: ${first}`, fix: rest.join(' ') };
  },
  'header-not-found': ({ params }) => ({
    message: `No row holds the headings of a table; the first that could (${list(params.headers)}) names nothing that is known.`,
    fix: `Put a row of headings above the data, named as infragap init names them, or say under files in infragap.yaml which rows they are.`,
  }),
  'empty-file': () => ({
    message: 'The file is empty.',
    fix: 'Send it again, with a header row and the rows below it.',
  }),
  'no-rows': () => ({ message: 'The table has a header and no rows.' }),
  'file-ignored': ({ params }) => {
    if (params.ending !== undefined)
      return {
        message: `The file was not read: of a folder, files that end in ${params.ending} are not.`,
        fix: 'If it holds a table, name it on the command line, or save it as xlsx or CSV.',
      };
    if (params.shown !== undefined)
      return {
        message: `The file was not read: no table can be read of a file that ends in ${params.shown}.`,
        fix: 'If it shows a table, send that as xlsx or CSV.',
      };
    if (params.first !== undefined)
      return {
        message: `The folder was not read, as no folder inside another is; it holds what may be a table (${params.first}).`,
        fix: `If it belongs to the inventory, name it as well, or use a pattern: "${params.pattern}".`,
      };
    return {
      message: `The file was not read: others in its folder are named as tables are (${list(params.choices)}), and this one is not.`,
      fix: 'Rename it, or name it on the command line.',
    };
  },
  'same-file': ({ related }) => ({
    message: `The file is ${related} once more, byte for byte; it was not read.`,
    fix: 'Delete one of the two.',
  }),
  'own-report': () => ({
    message: 'The table is a report of infragap, no inventory; it was not read.',
    fix: 'Keep reports in another folder.',
  }),
  'returned-copy': () => ({
    message:
      'The file is a copy that infragap made for its sender: its column of what to mend was not read, and an apostrophe before =, +, - or @ was taken off.',
  }),
  'name-differs': ({ value, params, related }) => ({
    message: `Unit ${params.unit} is called "${value}" here and "${params.name}" elsewhere (${related}); it was taken for the same.`,
    fix: 'Correct the code or the name.',
  }),
  'setting-idle': ({ params, format }) =>
    FUNDING_IDLE.en[String(params.what)]?.(params, format) ??
    IDLE[String(params.what)] ?? {
      message: `only_rows names a column "${params.column}" that no table has; no row was left out by it.`,
      fix: `Write the header as it stands in the file.${near(params.nearest)}`,
    },
  'encoding-guessed': ({ params }) => ({
    message: `The text is not UTF-8 (byte ${params.byte} at offset ${params.offset}); it was read as ${params.encoding}.`,
    fix: 'Check that letters are right; --encoding says otherwise. Better: save as "CSV UTF-8".',
  }),
  'legacy-text': ({ params }) => ({
    message: `The text was written for ${params.font} fonts, not in Unicode; it was converted. Capital letters may be lost.`,
    fix: 'Check the names; better convert the file to Unicode.',
  }),
  'hidden-sheet': () => ({
    message: 'The sheet is hidden and was not read.',
    fix: 'Show it in the spreadsheet program if it belongs to the inventory; delete it if it does not.',
  }),
  'hidden-row': ({ count }) => ({
    message: `${rows(count)} of this sheet ${count === 1 ? 'is' : 'are'} hidden in the spreadsheet program and ${were(count)} read like the others.`,
    fix: 'Show hidden rows and take off filters; delete rows that do not count.',
  }),
  'formula-without-value': ({ count }) => ({
    message:
      count === 1
        ? '1 formula of this sheet has no value in the file; its cell was taken as blank.'
        : `${count} formulas of this sheet have no value in the file; their cells were taken as blank.`,
    fix: 'Open the file in a spreadsheet program and save it: that works the formulas out.',
  }),
  'measure-above': ({ value }) => ({
    message: `The line above the table says "${value}": its figures of money were read so.`,
  }),
  'header-found': ({ params }) => ({
    message: `The header was found in row ${params.first}, below: ${list(params.skipped)}`,
  }),
  'header-rows': ({ params }) => ({
    message: `Rows ${params.first} to ${params.last} were read as one header.`,
  }),
  'several-tables': ({ params }) => ({
    message: `The sheet holds ${params.of} tables; this is number ${params.at}.`,
  }),
  'title-of-needs': ({ value }) => ({
    message: `The title speaks of what is needed ("${value}"); the numbers below were read as what is there.`,
    fix: 'If they are needs, leave the sheet out (--sheet chooses the others).',
  }),
  'columns-counted': ({ params }) => ({
    message: `Columns were taken for numbers of items: ${countedAs(params)}`,
    fix: 'If one is wrong, say what it is under columns in infragap.yaml.',
  }),
  'columns-added': ({ params }) => ({
    message: `Columns that count kinds of one thing were added up: ${countedAs(params)}`,
    fix: 'If one contains another, say so under columns in infragap.yaml: `is: ignored`.',
  }),
  'columns-contained': ({ params }) => ({
    message: `Columns were not counted, because the column in brackets has them all: ${list(params.columns)}`,
    fix: 'If they come on top of it, say under columns in infragap.yaml what each `counts`.',
  }),
  'column-not-counted': ({ params }) => ({
    message: `"${params.header}" looks like a number of equipment, and was not counted.${near(params.nearest)}`,
    fix: 'Say what it is under columns in infragap.yaml, or `is: ignored`.',
  }),
  'column-left-out': ({ params }) => ({
    message: `Columns were left out, because they say what is asked for, or what is worked out from others: ${list(params.columns)}`,
    fix: 'If one says what is there, say so under columns in infragap.yaml.',
  }),
  'unknown-table': ({ params }) => ({
    message: `Its columns (${list(params.headers)}) do not tell which table this is.`,
    fix: `Name the columns as infragap init does, or say --table ${list(params.choices).replaceAll(', ', '|')}.`,
  }),
  'delimiter-guessed': ({ params }) => ({
    message: `Cells were taken to be separated by "${params.delimiter}".`,
  }),
  'missing-column': ({ field, params }) => ({
    message: `The ${params.table} table has no column "${field}"; without it no row can be used.${params.nearest ? ` Is it "${params.nearest}"?` : ''}`,
    fix: `Add the column, or name it "${field}".`,
  }),
  'duplicate-column': ({ field, params }) => ({
    message: `A second column means "${field}" (the first: ${params.first}); only the first is read.`,
    fix: 'Remove or rename one of them.',
  }),
  'unknown-column': ({ header, params }) => ({
    message: `"${header}" is not known as a column of ${params.table}; it is not read.${near(params.nearest)}`,
  }),
  'short-row': ({ params }) => ({
    message: `The row has ${params.cells} cells, the header ${params.width}; those missing are taken as blank.`,
    fix: 'Check that no separator was lost.',
  }),
  'long-row': ({ params }) => ({
    message: `The row has ${params.cells} cells, the header ${params.width}; those beyond it are not read.`,
    fix: 'Put cells that hold a separator into quotation marks.',
  }),
  'shifted-row': ({ value, params }) => ({
    message: `The row has ${params.cells} cells, the header ${params.width}, and "${value}" stands under "${params.header}": its cells have moved, and the row was not read.`,
    fix: 'Put the cell that holds a separator between quotation marks.',
  }),
  'blank-row': ({ count }) => ({
    message: `${rows(count)} without any value, from here on, ${were(count)} skipped.`,
  }),
  'section-row': ({ value, count }) => ({
    message: `${rowsDo(count, 'head')} those below ("${value}") and ${were(count)} not read as data.`,
  }),
  'note-row': ({ value, count }) => ({
    message: `${rowsDo(count, 'hold')} a note or a signature ("${value}"), no data.`,
  }),
  'part-row': ({ value, count }) => ({
    message: `${rowsDo(count, 'tell')} of a part of the row above, or of a mean ("${value}"), and ${were(count)} not counted once more.`,
  }),
  'repeated-header': ({ count }) => ({
    message: `${rowsDo(count, 'repeat')} the header and ${were(count)} not read as data.`,
  }),
  'column-numbers': () => ({ message: 'The row numbers the columns; it was not read as data.' }),
  'row-left-out': ({ params, count }) => ({
    message: `${rows(count)} ${were(count)} left out, as the configuration says: ${params.column} is "${params.found}".`,
  }),
  'total-row-ignored': ({ value, count }) => ({
    message: `${rowsDo(count, 'add')} up others ("${value}") and ${were(count)} left out of the sums.`,
  }),
  'total-row-mismatch': ({ params, format }) => ({
    message: `The total says ${format.number(params.stated as number)}; the rows add up to ${format.number(params.summed as number)}.`,
    fix: 'Correct the total, or find the row that is missing or counted twice. The rows are what counts here.',
  }),
  'missing-value': (said) => ({
    message: `"${said.header || said.field}" is blank or unknown; the row cannot be used without it.`,
    fix:
      said.field === 'unit_id' ? 'Fill it in; a blank cell is not taken to mean "as above".' : 'Fill it in.',
  }),
  'error-cell': (said) => ({
    message: `"${said.value}" is the error of a formula, not a value; ${withoutIt(said)}.`,
    fix: 'Correct the formula in the spreadsheet, and save it again.',
  }),
  'not-a-number': (said) => ({
    message: `"${said.value}" is not a number; ${withoutIt(said)}.`,
    fix: 'Write digits only, such as 8; the unit of measure belongs into the header.',
  }),
  'not-an-integer': (said) => ({
    message: `"${said.value}" is not a whole number; ${withoutIt(said)}.`,
    fix: 'Write a whole number.',
  }),
  'ambiguous-number': (said) => ({
    message: `"${said.value}" may be ${(said.params.readings as string[])?.join(' or ')}; ${withoutIt(said)}.`,
    fix: `Write ${(said.params.readings as string[])?.[0]} without a separator, if that is meant.`,
  }),
  'numbers-decided': ({ params }) => ({
    message: `"${params.decimal}" was taken to stand before decimals in this column, as its other cells show.`,
  }),
  'not-a-date': (said) => ({
    message: `"${said.value}" is not a date; ${withoutIt(said)}.`,
    fix: 'Write year, month and day, as in 2023-12-31.',
  }),
  'dates-decided': ({ params }) => ({
    message: `Dates of this column were read ${params.order === 'dmy' ? 'day first' : 'month first'}, as its other cells show.`,
  }),
  'ambiguous-date': (said) => ({
    message: `"${said.value}" may be ${(said.params.readings as string[])?.join(' or ')}; ${withoutIt(said)}.`,
    fix: `Write ${(said.params.readings as string[])?.join(' or ')}, whichever is meant.`,
  }),
  'not-yes-no': (said) => ({
    message: `"${said.value}" is neither yes nor no; ${withoutIt(said)}.${near(said.params.nearest)}`,
    fix: 'Write yes or no (có, không), or ? where it is not known.',
  }),
  'not-in-list': ({ value, field, params }) => ({
    message: `"${value}" is no known ${field}.${near(params.nearest)}`,
    fix: `Write one of: ${list(params.choices)}.`,
  }),
  'out-of-range': (said) => ({
    message: `"${said.value}" cannot be right for ${column(said)}${limits(said)}. ${said.needed ? 'The row cannot be used without it.' : 'It is taken as unknown.'}`,
    fix: 'Correct it, or write ? where it is not known.',
  }),
  'duplicate-key': ({ value, related, params }) =>
    ({
      units: {
        message: `Unit "${value}" is there already (${related}); this row is not used.`,
        fix: 'Give each unit one row and a code of its own.',
      },
      equipment: {
        message: `Unit ${params.unit} has asset "${value}" already (${related}); this row is not counted.`,
        fix: 'Remove the row, or give the item its own number.',
      },
      connectivity: {
        message: `Unit ${params.unit} has a row for ${value} of the same provider already (${related}); this row is not used.`,
        fix: 'Remove the row, or name the provider of each line.',
      },
      crosswalk: {
        message: `That "${value}" becomes ${params.unit} is said already (${related}); this row is not used.`,
        fix: 'Remove one of the two rows.',
      },
    })[params.table as 'units' | 'equipment' | 'connectivity' | 'crosswalk'],
  'duplicate-row': ({ related, params }) => ({
    message: `Unit ${params.unit} has just such a row already (${related}); both are counted.`,
    fix:
      params.table === 'allocations'
        ? 'Remove one if it was entered twice; say in "for" what each is meant for if not.'
        : 'Remove one if it was entered twice; give each an asset_id or a note of its own if not.',
  }),
  'contradicting-connection': ({ params }) => ({
    message: `${params.connection} of unit ${params.unit} is said not to be there, and yet has ${params.field} "${answer(params.said)}"; whether it is there is taken as unknown.`,
    fix: 'Say yes, or clear what only a line that is there can have.',
  }),
  'implausible-value': (said) => ({
    message: `"${said.value}" is hardly right for ${column(said)}, which is seldom ${usual(said)}; it was taken as it stands.`,
    fix: 'Check it against the item itself; write the unit of measure if it is another.',
  }),
  'implausible-count': ({ params, format }) => ({
    message: `Unit ${params.unit} has ${format.number(params.items as number)} ${params.item}s for ${format.number(params.heads as number)} people in ${list(params.facts)}; they were counted as they stand.`,
    fix: 'Check both numbers: items of other offices, a number in the wrong column, staff left out.',
  }),
  'missing-submission': ({ params }) => ({
    message: `Nothing was submitted for unit ${unitNamed(params)}: no file ${list(params.unread) ? 'that can be read ' : ''}names it or a unit below it.`,
    fix: list(params.unread)
      ? `Send the files anew that cannot be read, one of which may be its (${list(params.unread)}); else ask for its file.`
      : 'Ask for its file; its figures are unknown until it is there.',
  }),
  'unit-without-items': ({ params }) => ({
    message: `Unit ${unitNamed(params)} has no row of equipment, so what it has is unknown, not nothing.`,
    fix: 'Send its rows, or a row with quantity 0; `no_rows_means_none: [equipment]` says that no rows mean none.',
  }),
  'count-changed-sharply': ({ params, format }) => ({
    message: `${params.what} of unit ${params.unit}: ${format.number(params.before as number)} in the inventory before, ${format.number(params.now as number)} now${changed(params, format)}.`,
    fix: 'Check that no rows are missing or counted twice; if it is right, nothing needs to be done.',
  }),
  'unknown-unit': ({ value, count, params }) => ({
    message: `"${value}" is no unit of the units table; ${rows(count)} of this file cannot be used.${near(params.nearest)}`,
    fix: 'Correct the code, or add the unit.',
  }),
  'ambiguous-unit': ({ value, count, params }) => ({
    message: `"${value}" may be any of ${list(params.choices)}; ${rows(count)} cannot be used.`,
    fix: 'Write the code of the unit instead of its name.',
  }),
  'unit-code-repaired': ({ value, count, params }) => ({
    message: `"${value}" was taken for unit ${params.unit}, whose code begins with zeros${more(count)}.`,
    fix: 'Format the column as text, so that the spreadsheet program keeps the zeros.',
  }),
  'unit-of-table': ({ value, params }) => ({
    message: `No column says whose rows these are; "${value}" was taken to mean unit ${params.unit}.`,
  }),
  'name-is-code': ({ value }) => ({
    message: `The table has no codes of units; their names ("${value}") stand for them.`,
    fix: 'Add a column unit_id, or give a list of units with --roster.',
  }),
  'tier-from-name': ({ value, params }) => ({
    message: `No column says the tier; it was taken from the names: "${value}" is a ${params.tier}.`,
  }),
  'unit-matched-by-name': ({ value, count, params }) => ({
    message: `"${value}" was taken for unit ${params.unit}, by its name${more(count)}.`,
  }),
  'orphan-unit': ({ value, params }) => ({
    message: `The unit above, "${value}", ${params.choices ? `may be any of ${list(params.choices)}` : 'is not in the units table'}; the unit is taken to stand at the top.${near(params.nearest)}`,
    fix: 'Correct the code, or add the unit above.',
  }),
  'cyclic-parent': (said) => ({
    message: `Units stand above each other in a circle (${(said.params.path as string[])?.join(' > ')}); this one is taken to stand at the top.`,
    fix: `Correct ${column(said)}.`,
  }),
  'conflicting-values': ({ related, params }) => ({
    message: `${params.fact} of unit ${params.unit} is ${answer((params.values as string[])?.[1])} here and ${answer((params.values as string[])?.[0])} elsewhere (${related}); it is taken as unknown.`,
    fix: 'Make both say the same.',
  }),
  'count-repeated': ({ count, related }) => ({
    message: `${count === 1 ? '1 number from here on is' : `${count} numbers from here on are`} told elsewhere as well (first: ${related}) and ${were(count)} counted once.`,
  }),
  'count-differs': ({ params, format }) => ({
    message: `Unit ${params.unit}, ${params.family}: the form says ${format.number(params.counted as number)}, the list shows ${format.number(params.listed as number)}. The list is counted; what the form has more is carried as a range.`,
    fix: 'Correct the form, or complete the list.',
  }),
  'parts-exceed-total': ({ params }) => ({
    message: `Unit ${params.unit}: the parts make ${params.sum} (${partsSaid(params)}), the total is ${params.total}. What they say is carried as a range.`,
    fix: 'Correct the numbers: the parts cannot be more than the whole.',
  }),
  'part-exceeds-whole': ({ related, params }) => ({
    message: `${params.part} (${params.partValue}) is more than ${params.whole} (${params.wholeValue}, ${related}); the share is taken as unknown.`,
    fix: 'Correct one of the two.',
  }),
  'fewer-declared-than-listed': (said) => ({
    message: `${column(said)} of unit ${said.params.unit} is ${said.params.declared}, but ${said.params.listed} are listed below it; those listed are counted.`,
    fix: 'Correct the number, or the list.',
  }),
  'quantity-assumed': ({ count }) => ({
    message: `${rows(count)} without a quantity, from here on, ${were(count)} counted as one item${count === 1 ? '' : ' each'}.`,
    fix: 'Write how many items the row stands for.',
  }),
  'bought-after-as-of': ({ count, params }) => ({
    message: `Items of ${rows(count)}, from here on, were put into use after ${params.asOf}: they were not there yet and are not counted.`,
  }),
  'stand-in-used': ({ count, params }) => ({
    message: `${params.fact} is unknown for ${count === 1 ? '1 unit' : `${count} units`} (first: ${params.unit}); ${params.standIn} stands in for it.`,
  }),
  'crosswalk-unknown-unit': ({ value, params }) => ({
    message: `"${value}" is no unit of ${params.side === 'before' ? 'what was before' : 'what is after'}; all that the crosswalk makes one with it is told as removed and added.${near(params.nearest)}`,
    fix: 'Correct the code, or take the row out.',
  }),
  'crosswalk-shares': ({ value, params }) => ({
    message: `${
      {
        unreadable: `"${value}" is no share of unit ${params.unit}`,
        missing: `Unit ${params.unit} becomes several (${list(params.to)}), and not each has a share`,
        sum: `The shares of unit ${params.unit} (${list(params.to)}) sum to ${params.sum}, not to 1`,
      }[params.why as 'unreadable' | 'missing' | 'sum']
    }; it is not split, but told as removed, and what it becomes as added.`,
    fix: 'Give each part a share, as 40%, 0.4 or 2/5; those of one old unit sum to 1.',
  }),
  'different-purchases': ({ params }) => ({
    message: `Targets ${list(params.targets)} want the same ${params.item} but buy different things (${list(params.buys)}), first in unit ${params.unit}; the larger need decides which.`,
    fix: 'Give both the same "buy", or tell them apart with "where".',
  }),
  'bought-above-and-below': ({ params, format }) => {
    const [above, below] = [params.targets].flat();
    const pieces =
      params.pieces === undefined
        ? 'nobody knows how many pieces'
        : `at most ${format.number(Number(params.pieces))} pieces`;
    return {
      message: `Target ${above} buys ${params.item} for units with all below them (first: ${params.unit}), and target ${below} for ${format.number(Number(params.units))} of those below: ${pieces} may be bought twice.`,
      fix: 'Give one of the two `buy: none`, or tell their units apart with "where".',
    };
  },
  'unknown-source': ({ value, params }) => ({
    message: `"${value}" is no source of the configuration; its money is counted beside theirs.${near(params.nearest)}`,
    fix: 'Correct it, or add the source to funding.sources.',
  }),
  'item-not-recognised': ({ value, params }) => ({
    message: `"${value}" is no item or price of the configuration; what is given in kind closes no gap.`,
    fix: `Write one of: ${list(params.choices)}.`,
  }),
  'target-matches-no-unit': ({ params }) => ({
    message: `Target ${params.target} is for no unit of this inventory.`,
    fix: 'Check its "where" against the units table.',
  }),
  'price-not-valid': ({ params }) => ({
    message: `Price ${params.buy} (${list(params.spans)}) does not hold on ${params.date}; it counts as missing.`,
    fix: 'Enter a price that holds on that day, or set price_date.',
  }),
  'prices-overlap': ({ params }) => ({
    message: `Price ${params.buy} is given more than once for ${params.date} (${list(params.spans)}); the one from ${params.from} was taken.`,
    fix: 'End the earlier price (valid_to) the day before the later one begins.',
  }),
  ...PRICE_LIST_ISSUES.en,
  ...CEILING_ISSUES.en,
  'money-outside-plan': ({ count, params }) =>
    params.what === 'units'
      ? {
          message: `${rowsDo(count, 'give')} money of ${params.source} to units that it is not for (first: ${params.unit}); the plan pays nothing from it.`,
          fix: `Correct the unit or the source, or funding.sources.${params.source}.where.`,
        }
      : {
          message:
            params.what === undefined
              ? `${rowsDo(count, 'give')} money or goods of ${params.source} for years that the plan does not have (${list(params.years)}); they are in no year of it.`
              : `${params.what} says amounts for years that the plan does not have (${list(params.years)}); they are in no year of it.`,
          fix: 'Correct the year, or add it to funding.years.',
        },
  'rate-missing': ({ params }) => ({
    message: `Price ${params.buy} is in ${params.currency}, and no rate of it holds on ${params.date}; it counts as missing.`,
    fix: 'Enter a dated rate under rates in infragap.yaml.',
  }),
  'area-class-unknown': ({ params }) => ({
    message: `Price ${params.buy} depends on the area class, which is not known of unit ${params.unit} (and perhaps others); it was taken without a factor.`,
    fix: 'Fill in area_class.',
  }),
  'eligibility-unknown': ({ count, params }) => {
    const units = count === 1 ? `unit ${params.unit}` : `${count} units (first: ${params.unit})`;
    return {
      message:
        params.what === 'grant'
          ? `It is not known whether ${units} ${count === 1 ? 'gets' : 'get'} the flat grant of ${params.source}; it is not counted.`
          : `It is not known whether ${params.source} is for ${units}; it pays for nothing there.`,
      fix: `Fill in what decides it: ${list(params.facts)}.`,
    };
  },
  'basic-profile-used': () => ({
    message: 'No infragap.yaml was found; the bundled profile "basic" was used.',
    fix: 'Run infragap init to write one.',
  }),
  'as-of-assumed': ({ params }) => ({
    message: `No date of the stock was given; today, ${params.asOf}, was taken.`,
  }),
  'funding-year-assumed': ({ params }) => ({
    message: `No budget year was given; ${params.year}, the year after the date of the stock, was taken.`,
  }),
};

/** What went wrong when the job could not be done, by UserError key. */
const faults: Readonly<Record<string, (p: Params) => string>> = {
  'no-such-path': (p) => `There is no file or folder "${p.path}".${near(p.nearest)}`,
  'no-tables-in-folder': (p) =>
    `Folder "${p.path}" holds no table. Of a folder, files are read that end in ${list(p.endings)} (or in these and .gz), and .json where the name begins with ${list(p.choices)}; any other file has to be named itself.${list(p.folders) ? ` Folders inside it hold some, and have to be named too: ${list(p.folders)}.` : ''}`,
  'map-differs': (p) =>
    `Written down, the mapping would give other figures (${list(p.targets)}); nothing was written. Two columns of one header or of one meaning cannot be told apart by name: rename one in the file, or map by hand those that matter.`,
  'not-a-report': (p) =>
    `"${p.path}" is a report of infragap that this version does not read (${p.key}). Make it anew with --format json.`,
  'no-such-sheet': (p) =>
    `No workbook has a sheet "${p.value}".${near(p.nearest)}${list(p.choices) ? ` Sheets: ${list(p.choices)}.` : ''}`,
  'no-such-unit': (p) => `There is no unit "${p.value}" in the inventory.${near(p.nearest)}`,
  'no-such-rule': (p) => `There is no rule "${p.value}".${near(p.nearest)} infragap rules lists them all.`,
  'no-such-target': (p) => `There is no target "${p.value}".${near(p.nearest)} Targets: ${list(p.choices)}.`,
  'no-such-tier': (p) =>
    list(p.choices)
      ? `No unit has the tier "${p.value}".${near(p.nearest)} Tiers: ${list(p.choices)}.`
      : `No unit has a tier, so there is none "${p.value}" to choose. Fill in the column "tier" of the units.`,
  'no-such-fact': (p) => `No file has a column "${p.value}".${near(p.nearest)}`,
  'unit-not-judged': (p) => `Target ${p.target} is not for unit ${p.unit}.`,
  'target-not-judged': (p) => `Target ${p.target} was not judged: no file has ${list(p.criteria)}.`,
  'explain-needs-unit': () => 'explain needs --unit ID: one figure of one unit.',
  'config-unreadable': (p) => `The configuration ${p.file} cannot be read (${p.why}).`,
  'config-syntax': (p) => `${at(p)}this is not valid YAML: ${p.why}`,
  'config-no-keys': (p) =>
    `${at(p)}a configuration is made of keys and values, such as "currency: VND"; this is not.`,
  'config-unknown-key': (p) =>
    `${at(p)}there is no key "${p.key}" here.${near(p.nearest) || ` Keys: ${list(p.known)}.`}`,
  'config-missing': (p) => `${at(p)}is missing.`,
  'config-wrong-type': (p) =>
    `${at(p)}"${p.value}" is not of the right type${p.expected === 'union' ? '' : ` (${p.expected} wanted)`}.`,
  'config-not-in-list': (p) =>
    `${at(p)}"${p.value}" is not known.${near(p.nearest) || ` Known: ${list(p.choices)}.`}`,
  'config-too-small': (p) =>
    `${at(p)}${p.value} is too small or too few (${p.exclusive ? 'more than' : 'at least'} ${p.limit}).`,
  'config-too-big': (p) => `${at(p)}${p.value} is too large or too many (at most ${p.limit}).`,
  'config-bad-id': (p) => `${at(p)}"${p.value}" cannot be an id: use letters, digits, ".", "-" and "_".`,
  'config-bad-date': (p) => `${at(p)}"${p.value}" is not a date; write it as 2023-12-31.`,
  'config-bad-currency': (p) => `${at(p)}"${p.value}" is no currency code such as VND.`,
  'config-bad-amount': (p) => `${at(p)}"${p.value}" is not an amount above zero, such as 1, 0.5 or 1/3.`,
  'config-bad-year': (p) => `${at(p)}"${p.value}" is not a year such as 2027.`,
  'config-bad-share': (p) => `${at(p)}"${p.value}" is not a share between 0 and 100%; write 80%, 0.8 or 4/5.`,
  'config-no-share': (p) =>
    `${at(p)}"${p.value}" pays for nothing; write what it pays at most, such as 70%, or take the source out.`,
  'config-not-rising': (p) => `${at(p)}${p.value}: years have to rise, each named once.`,
  'config-bad-order': (p) => `${at(p)}${p.value}: the first may not be after the second.`,
  'config-price-outside-range': (p) => `${at(p)}the price lies outside its own range ${p.value}.`,
  'config-one-of-two': (p) => `${at(p)}say either at_least or one_per (or items), not both.`,
  'config-item-or-items': (p) => `${at(p)}say either item or items.`,
  'config-connection-or-item': (p) => `${at(p)}say either connection or item.`,
  'config-is-or-counts': (p) => `${at(p)}say either what the column is, or what it counts.`,
  'config-bad-value': (p) => `${at(p)}"${p.value}" is not what is wanted here.`,
  'config-reserved': (p) => `${at(p)}"${p.value}" is a reserved word; give the price another id.`,
  'config-duplicate-id': (p) => `${at(p)}"${p.value}" is there twice; ids must differ.`,
  'config-not-running': (p) =>
    `${at(p)}price "${p.value}" is paid once; a running cost needs one per month or year.`,
  'config-never-used': (p) =>
    `${at(p)}running_costs[${p.by}] says what "${p.value}" costs everybody, so this is never used; put it first, or say where of both.`,
  'config-not-once': (p) =>
    `${at(p)}price "${p.value}" is paid every year; only what is paid once is maintained.`,
  'config-extends-itself': (p) => `${at(p)}"${p.value}" extends itself, by one way or another.`,
  'config-no-such-base': (p) =>
    `${at(p)}there is no profile or file "${p.value}".${near(p.nearest)} Profiles: ${list(p.choices)}.`,
  'unknown-command': (p) =>
    `There is no command "${p.value}".${near(p.nearest)} Commands: ${list(p.choices)}.`,
  'unknown-option': (p) =>
    `There is no option "${p.value}".${near(p.nearest)} See infragap ${p.command ? `${p.command} ` : ''}--help.`,
  'missing-argument': (p) => `${p.value} is missing. See infragap ${p.command ? `${p.command} ` : ''}--help.`,
  'excess-argument': (p) => `Too many arguments. See infragap ${p.command ? `${p.command} ` : ''}--help.`,
  'option-needs-value': (p) => `Option ${p.value} needs a value.`,
  'bad-choice': (p) => `${p.option}: "${p.value}" is not one of ${list(p.choices)}.${near(p.nearest)}`,
  'wrong-dialect': (p) =>
    `schema: "${p.value}" is printed with --dialect ${p.right}; --dialect ${p.dialect} knows ${list(p.choices)}.`,
  'bad-date': (p) => `${p.option}: "${p.value}" is not a date; write it as 2023-12-31.`,
  'bad-number': (p) =>
    `${p.option}: "${p.value}" is not a whole number${p.low === undefined ? '' : ` of at least ${p.low}`}.`,
  'bad-accept': (p) => `--accept: "${p.value}" is not of the form HEADER=MEANING, such as Type=category.`,
  'accept-near': (p) =>
    `--accept: "${p.value}" is nothing known.${near(p.nearest)} If a fact of units is to be called so, write fact:${p.value}.`,
  'no-such-header': (p) => `No table has a column "${p.value}".${near(p.nearest)}`,
  'previous-unusable': (p) =>
    `--previous: "${p.path}" cannot be used, so nothing can be held against it. ${p.why} infragap validate tells all about it.`,
  'roster-unusable': (p) => `--roster: "${p.path}" names no unit, so nobody could be found missing. ${p.why}`,
  'bad-rule': (p) =>
    `--rule: "${p.value}" is not of the form ID=LEVEL, such as unknown-column=warning or blank-row=off.`,
  'bad-ceiling': (p) => `--ceiling: "${p.value}" is not of the form YEAR=AMOUNT, such as 2027=500000000.`,
  'ceiling-twice': (p) => `--ceiling: ${p.value} is given two amounts; say one.`,
  'ceiling-outside-plan': (p) =>
    `--ceiling: ${p.value} is no year of the plan. funding.years: ${list(p.years)}.`,
  'plan-before-stock': (p) =>
    `${at(p)}what is there on ${p.asOf} tells nothing of ${list(p.years)}: a plan begins in the year of the stock (as_of) at the earliest.`,
  'bad-what-if': (p) =>
    `--what-if: "${p.value}" is not of the form KEY=VALUE, such as prices.desktop-set.price=18000000.`,
  'what-if-key': (p) =>
    `--what-if: "${p.key}": there is no "${p.value}" in the configuration.${near(p.nearest)}${list(p.choices) ? ` There are: ${list(p.choices)}.` : ''}`,
  'one-question': (p) => `${list(p.options)}: ask for one of them at a time.`,
  'bad-where': (p) => `--where: "${p.value}" is not of the form FACT=VALUE, such as area_class=mountainous.`,
  'bad-output': (p) => `-o: "${p.value}" has no known ending; use ${list(p.choices)}, or say --format.`,
  'bad-output-xml': (p) => `-o: "${p.value}" may be meant as junit or as checkstyle; say which by --format.`,
  'bad-report': (p) => `--report: "${p.value}" is not of the form FORMAT=FILE, such as sarif=issues.sarif.`,
  'two-reports-one-file': (p) => `"${p.path}" is named for two reports; give each a file of its own.`,
  'format-of-validate': (p) =>
    `${p.option}: ${p.value} is a format of findings, which infragap validate prints; here there are ${list(p.choices)}.`,
  'cannot-write': (p) => `"${p.path}" cannot be written (${p.why}).`,
  'output-is-input': (p) =>
    `${p.option ?? '-o'}: "${p.path}" is one of the files that are read; choose another name.`,
  'copy-in-the-way': (p) =>
    `--return-to-sender: "${p.path}" is there already and is no copy made for a sender; nothing was written. Choose another folder.`,
  'report-is-copy': (p) =>
    `${p.option}: "${p.path}" is where --return-to-sender writes a copy; choose another name.`,
  'copies-among-inputs': (p) =>
    `--return-to-sender: "${p.path}" would stand among the files that are read, or in a folder below them; choose another folder.`,
  'file-exists': (p) => `"${p.path}" is there already; nothing was written. Choose another folder.`,
  'convert-needs-output': () => 'convert needs -o FOLDER: where the tables are to be written.',
  'table-exists': (p) =>
    `"${p.path}" is there already; nothing was written. Choose another folder, or say --force.`,
  'convert-column-taken': (p) =>
    `The configuration says of columns "${p.column}" what the converted table could not keep; nothing was written. Say it of the header that the file has, or rename it.`,
  'convert-differs': (p) =>
    `Under this configuration the converted tables would give other figures (${list(p.targets)}); nothing was written. Check what columns, only_rows and files say of canonical names.`,
  'stdin-too-large': (p) => `Standard input may have ${p.limit} at most; save it as a file and name that.`,
  'amount-too-large': (p) =>
    `An amount (${p.amount} of the smallest coin) is too large to be written exactly. Check prices and quantities.`,
  'stdin-empty': () =>
    'Standard input is empty: the command before the pipe wrote nothing. Run it alone to see why, or name a file instead of "-".',
  'stdin-filename-idle': () =>
    '--stdin-filename says what standard input is called; name "-" among the paths as well.',
  'stdin-filename-taken': (p) =>
    `--stdin-filename: "${p.value}" is one of the files that are read; choose another name.`,
  ...BASELINE_FAULTS.en,
  ...PRICE_LIST_FAULTS.en(reason),
  ...CEILING_FAULTS.en,
};

/** What would be right, in a few words; the rules that are not here say it in what to do. */
const expected: Partial<Record<RuleId, (said: Said) => string>> = {
  'missing-value': () => 'a value',
  'error-cell': () => 'a value',
  'not-a-number': () => 'a number',
  'not-an-integer': () => 'a whole number',
  'not-a-date': () => 'a date: 2023-12-31',
  'not-yes-no': () => 'yes or no',
  'not-in-list': ({ params }) => list(params.choices),
  'ambiguous-number': ({ params }) => list(params.readings),
  'ambiguous-date': ({ params }) => list(params.readings),
  'out-of-range': bounds,
  'implausible-value': bounds,
  'missing-column': ({ field }) => field,
  'short-row': ({ params }) => `${params.width} cells`,
  'long-row': ({ params }) => `${params.width} cells`,
  'shifted-row': ({ params }) => `${params.width} cells`,
  'total-row-mismatch': ({ params, format }) => format.number(params.summed as number),
  'unknown-unit': () => 'a unit of the units table',
  'orphan-unit': () => 'a unit of the units table',
};

/** `0–512`, `≥ 1990`; a limit without separators, as it is written into cells. */
function bounds({ params: { low, high } }: Said): string {
  if (low !== undefined && high !== undefined) return `${low}–${high}`;
  return low !== undefined ? `≥ ${low}` : high !== undefined ? `≤ ${high}` : '?';
}

export const en = {
  id: 'en' as 'en' | 'vi',
  issues,
  expected,
  rules: rulesEn,
  faults,
  baseline: BASELINE_WORDS.en,
  ceilings: CEILING_WORDS.en,
  guardrails: GUARDRAIL_WORDS.en,
  compare: COMPARE_WORDS.en,
  error: 'error',
  asks: {
    'per-head': (t: { amount: string; item: string; heads: string }) =>
      `${t.amount} ${t.item} per head of ${t.heads}`,
    'per-head-one-per': (t: { amount: string; item: string; heads: string }) =>
      `one ${t.item} per ${t.amount} heads of ${t.heads}`,
    items: (t: { amount: string; item: string }) => `${t.amount} ${t.item}`,
    'per-unit': (t: { items: string }) => `${t.items} in every unit`,
    has: (t: { fact: string }) => `${t.fact} present`,
    'has-least': (t: { fact: string; amount: string }) => `${t.fact} at least ${t.amount}`,
    coverage: (t: { fact: string; amount: string; of: string }) =>
      `${t.amount} of the ${t.of} below with ${t.fact}`,
    share: (t: { part: string; whole: string; amount: string }) =>
      `${t.part} over ${t.whole} at least ${t.amount}`,
    standard: (t: { item: string; amount: string }) => `${t.amount} of ${t.item} in service to standard`,
  },
  words: {
    units: 'units',
    units_below: 'units directly below',
    none: 'none',
    unknownTier: '(no tier)',
    unbounded: 'unknown',
    yes: 'yes',
    no: 'no',
    unknown: 'unknown',
    met: 'met',
    short: 'short',
    not_applicable: 'not applicable',
    andMore: (count: string) => `… and ${count} more (--top 0 shows all, --format csv or json has all)`,
    severity: { error: 'error', warning: 'warning', info: 'info', off: 'off' } as Record<string, string>,
    statuses: {
      accepted: 'accepted',
      accepted_with_warnings: 'accepted with warnings',
      partly_accepted: 'partly accepted',
      rejected: 'rejected',
    },
    reasons: {
      not_reported: 'no equipment row at all',
      rows_refused: 'rows were refused',
      fact_unknown: 'a figure it depends on is unknown',
      quality_unknown: 'condition, age or specification of some items is unknown',
      where_unknown: 'it is not known whether the target is meant for it',
      nothing_to_count: 'nothing to count',
    } as Record<string, string>,
  },
  report: {
    gapsTitle: (p: { units: string; asOf: string }) => `Gaps of ${p.units} units, as of ${p.asOf}`,
    budgetTitle: (p: { units: string; asOf: string }) =>
      `Funding estimate for ${p.units} units, as of ${p.asOf}`,
    validateTitle: (p: { files: string; rows: string }) => `${p.files} file(s), ${p.rows} rows read`,
    configuration: (files: string) => `Configuration: ${files}`,
    filters: (filters: string) => `Only: ${filters}`,
    profileUsed: (profile: string) =>
      `No infragap.yaml was found: the bundled profile "${profile}" was used.`,
    refused: (p: { rows: string; units: string }) =>
      `${p.rows} row(s) were refused; figures are incomplete for: ${p.units}.`,
    refusedOnly: (p: { rows: string }) => `${p.rows} row(s) were refused.`,
    seeIssues: (p: { errors: string; warnings: string }) =>
      `Issues in the data: ${p.errors} error(s), ${p.warnings} warning(s). infragap validate lists them.`,
    notJudgedTarget: (p: { target: string; criterion: string; nearest: string | undefined }) =>
      `Not judged: ${p.target} - no file has ${p.criterion}.${near(p.nearest)}`,
    notJudgedPart: (p: { target: string; criterion: string; nearest: string | undefined }) =>
      `Not judged in ${p.target}: ${p.criterion} - no file has it.${near(p.nearest)}`,
    notJudgedStandard: (p: { standard: string; criterion: string }) =>
      `Not judged in standard ${p.standard}: ${p.criterion} - no file has it.`,
    noTargets: 'There is no target to judge.',
    summary: 'Targets',
    byTier: 'By tier',
    byGroup: (key: string) => `By ${key}`,
    worst: 'Furthest short',
    blocked: 'Gaps that money for equipment cannot close',
    blockedLine: (p: { target: string; count: string; units: string }) =>
      `${p.target}: ${p.count} in ${p.units}`,
    people: 'People and equipment',
    issues: 'Issues',
    noIssues: 'No issues.',
    issueCount: (p: { errors: string; warnings: string; infos: string }) =>
      `${p.errors} error(s), ${p.warnings} warning(s), ${p.infos} info(s)`,
    between: '; ',
    submissions: 'Submissions',
    submitted: (p: { submitted: string; expected: string }) =>
      `${p.submitted} of ${p.expected} unit(s) that have to submit have done so.`,
    notSubmitted: 'has submitted nothing',
    sentUnread: 'has sent a file that cannot be used',
    ruleSet: (p: { rule: string; from: string; to: string; count: string }) =>
      `Rule ${p.rule} is ${p.to} here, not ${p.from} (${p.count} finding(s)).`,
    cut: (p: { rule: string; count: string; reported: string }) =>
      `${p.rule}: ${p.count} in all, ${p.reported} listed.`,
    rangeNote:
      'a–b: some figures are unknown; the truth lies between. "?" after a figure: there is no upper bound.',
    lines: 'What closes the gaps',
    totals: 'Totals',
    existing: 'Running costs of what is there already',
    upkeep: 'Upkeep of equipment that is there',
    goodPieces: 'good pieces',
    pieceYear: 'a piece a year',
    shareOf: (p: { share: string; amount: string; of: string }) => `${p.share} of ${p.amount} (${p.of})`,
    priceList: 'Prices used',
    priceRange: (p: { low: string; high: string }) =>
      `One-off amount at the lowest and highest quotes: ${p.low} to ${p.high}.`,
    incomplete: (p: { count: string }) =>
      `Incomplete: ${p.count} line(s) have no valid price, so the totals are too low.`,
    incompleteUnjudged:
      'Incomplete: some targets could not be judged, or a running cost has no valid price, so the totals are too low.',
    notCosted: (targets: string) => `Not paid for from this budget (buy: none): ${targets}.`,
    plan: (year: number) => `Budget ${year}`,
    planLines: {
      need: 'Need (one-off and one year of running costs)',
      in_kind: 'Given in kind',
      granted: 'Flat grants',
      allocated: 'Allocated',
      request: 'To be asked for',
      unspent: 'Left over where it is not needed',
    },
    sources: 'Sources',
    inKind: 'Given in kind',
    requests: 'Units with money or need',
    noNeeds: 'Nothing has to be bought.',
    merged: 'A line with several targets is bought once; its amount counts under the first.',
  },
  schedule: {
    title: (p: { first: number; last: number }) => `Plan ${p.first} to ${p.last}`,
    year: 'year',
    fresh: 'new need',
    broughtIn: 'brought in',
    funded: 'funded',
    carriedOut: 'carried out',
    runningThere: 'running, there already',
    runningBought: 'running, bought',
    runningUnpaid: 'running, unpaid',
    smoothed: 'even replacement',
    kept: 'kept from before',
    once: 'purchases',
    yearly: 'running',
    carriedOver: 'kept for next year',
    lapsed: 'lapsed',
    what: 'What is funded when',
    paidBy: 'paid by',
    leftBecause: 'left, because',
    left: {
      no_price: () => 'no price',
      no_source: () => 'no source may pay for it',
      too_little: (p: { short: string }) => `${p.short} short`,
    } as Record<string, (p: { short: string }) => string>,
    firstMet: 'When targets are first met',
    never: 'not within the plan',
    unsure: 'units of which it cannot be said',
    moves: 'Good items that sister units could take over',
    from: 'from',
    to: 'to',
    saves: 'saves',
    order: (order: string) => `Funded first: ${order}.`,
    priorities: {
      severity: 'the more severe target',
      people: 'more people',
      cost_per_person: 'less money per person',
      unit_id: 'by code of the unit',
    } as Record<string, string>,
    sure: (p: { need: string; left: string }) =>
      `Needed for sure over the years: ${p.need}; not met at the end: ${p.left}.`,
    ofData: (p: { need: string; left: string }) =>
      `If all that is unknown is at its worst: ${p.need}; not met at the end: ${p.left}. Collecting data narrows this.`,
    ofPrices: (p: { low: string; high: string }) =>
      `At the lowest and at the highest quotes: ${p.low} to ${p.high}. Collecting quotes narrows this.`,
    unpriced: (count: string) => `${count} piece(s) have no price and are in no amount.`,
    curve: 'Who is served at which level of yearly money',
    aYear: 'money a year',
    unitsServed: 'units served',
    peopleServed: 'people served',
    spent: 'spent over the plan',
    curveNote:
      'A unit is served when all its needs are met at the end of the plan. People are those behind what is funded, of a unit once.',
    whatIf: 'What if',
    nothing: 'nothing',
    notPlanned: 'not planned',
    base: 'as it is',
    changed: 'what if',
    difference: 'difference',
    figures: {
      one_off: 'need, one-off',
      per_year_new: 'running costs a year, new',
      per_year_existing: 'running costs a year, existing',
      request: 'to be asked for',
      new: 'new need',
      funded: 'funded',
      carried_out: 'carried out',
    } as Record<string, string>,
    besideBudget:
      'The budget of one year above sets what units hold (allocations, grants) against their need. The plan below also knows what sources have by year, their shares and ceilings, growing prices and moves between sister units.',
    inKind:
      'In kind: a piece given counts as what a bought one would cost, with all that comes with it. What is paid for it every year (licences, maintenance) is paid, and stands among the running costs.',
    partly: 'Only a part is planned here: all money of the sources is there for it, as if nobody else asked.',
    movesCounted: 'Good items of sister units are taken over first: the need is what is left.',
  },
  ci: {
    row: (row: string) => `row ${row}`,
    several: (p: { count: string; places: string; first: string }) =>
      `${p.count} such issues${p.places ? ` (${p.places})` : ''}. The first: ${p.first}`,
    more: (count: string) => `… and ${count} more`,
    leftOutPart: (p: { severity: string; count: string; groups: string }) =>
      `${p.severity}: ${p.count} in ${p.groups} annotation(s)`,
    leftOut: (p: { most: string; parts: string }) =>
      `GitHub shows at most ${p.most} annotations of each kind a step. Left out here: ${p.parts}.`,
    knownLeftOut: (count: string) => `Known to the baseline and left out here: ${count}.`,
    allIn: (files: string) => `All of them: ${files}.`,
    allListed: 'infragap validate lists them all.',
    summaryCut: (left: string) => `… and ${left} more; GitHub takes no longer summary of a step.`,
    resultsCut: (p: { shown: string; total: string }) =>
      `Of ${p.total} issues the first ${p.shown} are listed, the worst first; all are counted.`,
    inBaseline: 'Known to the baseline.',
  },
  columns: {
    target: 'target', asks: 'asks for', required: 'required', actual: 'actual', gap: 'gap', met: 'met', short: 'short', unknown: 'unknown', na: 'n/a', share: 'share', of: 'of',
    tier: 'tier', group: 'group', unit: 'unit', name: 'name', status: 'status', detail: 'why',
    heads: 'heads', ratio: 'bare ratio', equipped: 'equipped', toStandard: 'to standard',
    severity: 'severity', place: 'place', column: 'column', value: 'value', message: 'what is wrong', fix: 'what to do', rule: 'rule', count: 'count',
    file: 'file', table: 'table', rows: 'rows', rejected: 'refused', errors: 'errors', warnings: 'warnings',
    buy: 'buy', quantity: 'quantity', isNew: 'new', replace: 'replacement', fromStock: 'from stock', onOrder: 'on order', unitPrice: 'unit price', per: 'per', amount: 'amount', targets: 'for',
    oneOff: 'one-off', perYearNew: 'per year, new', perYearExisting: 'per year, existing', connection: 'connection', perYear: 'per year', from: 'from',
    source: 'source', available: 'available', used: 'used', left: 'left', given: 'given', item: 'item',
    needBelow: 'need, with all below', granted: 'grants', allocated: 'allocated', inKind: 'in kind', request: 'to ask for', unspent: 'left over',
    price: 'price', valid: 'valid', what: 'what', known: 'known', low: 'at least', high: 'at most',
    input: 'input', place2: 'from', judged: 'judged', upgrade: 'upgrade',
  }, // biome-ignore format: a list to be read as one
  kinds: { purchase: 'purchase', upgrade: 'upgrade' } as Record<string, string>,
  per: { each: 'each', set: 'set', metre: 'metre', km: 'km', month: 'month', year: 'year' } as Record<
    string,
    string
  >,
  explain: {
    title: (p: { target: string; unit: string }) => `${p.target} - ${p.unit}`,
    outcome: (p: { status: string; required: string; actual: string; gap: string }) =>
      `${p.status}: required ${p.required}, actual ${p.actual}, gap ${p.gap}`,
    formula: {
      'per-head':
        'required = heads x items per head, rounded up; actual = items in service that meet the standard; gap = max(0, required - actual)',
      'per-unit':
        'required = items wanted in every unit; actual = items in service that meet the standard; gap = max(0, required - actual), item by item',
      has: 'required = 1; actual = 1 where the fact is there (or reaches the number), else 0; gap = required - actual',
      coverage:
        'required = share wanted x units counted below, rounded up; actual = those that have the fact; gap = max(0, required - actual)',
      share: 'required = share wanted x whole, rounded up; actual = part; gap = max(0, required - actual)',
      standard:
        'required = share wanted x items in service, rounded up; actual = those that meet the standard; gap = max(0, required - actual)',
    } as Record<string, string>,
    heads: (p: { heads: string; each: string; required: string }) =>
      `${p.heads} heads x ${p.each} = ${p.required} required`,
    facts: 'Figures of the units',
    rowsIn: 'Rows that count',
    rowsOut: 'Rows that do not count, and why',
    noRows: 'No row counts.',
    noPlace: '(no row gives it)',
    whyNot: {
      duplicate: 'the same asset is there already',
      unusable: 'category or quantity cannot be used',
      not_yet: 'not there yet on the date of the stock',
      service: 'not in service (broken, in repair, awaiting disposal, disposed)',
      stored: 'stored: used before anything is bought',
      on_order: 'on order: counts as coming',
      failed: (criteria: string) => `in service, but below standard: ${criteria}`,
      unknown: (criteria: string) => `cannot be judged: ${criteria} unknown`,
      service_unknown: 'condition unknown: may be in service or not',
      other_category: 'another kind of equipment',
      number: (part: string) => `a number of a form: ${part}`,
    },
    parts: {
      total: 'all there are',
      in_use: 'in use',
      stored: 'stored',
      on_order: 'on order',
      broken: 'broken',
      in_repair: 'in repair',
      awaiting_disposal: 'awaiting disposal',
      disposed: 'disposed of',
      too_weak: 'below specification',
      too_old: 'too old',
    } as Record<string, string>,
    criteria: {
      age: 'too old',
      ram_gb: 'ram_gb too small',
      storage_gb: 'storage_gb too small',
      antivirus: 'no security software',
      condition: 'condition',
    } as Record<string, string>,
    fields: {
      age: 'age',
      ram_gb: 'ram_gb',
      storage_gb: 'storage_gb',
      antivirus: 'antivirus',
      condition: 'condition',
    } as Record<string, string>,
    needs: 'What it costs',
  },
  map: {
    title: (p: { tables: string; columns: string }) =>
      `${p.tables} table(s), ${p.columns} columns: what each was taken for`,
    table: (p: { place: string; table: string | undefined; rows: string | undefined }) =>
      `${p.place} - ${p.table ?? 'not known which table'}${p.rows === undefined ? '' : `, header in row ${p.rows}`}`,
    header: 'header',
    takenFor: 'taken for',
    because: 'because',
    samples: 'values',
    is: {
      field: (name: string) => name,
      fact: (name: string) => `fact ${name}`,
      count: (name: string) => `number of ${name}`,
      gave_way: (name: string) => `not read: another column gives ${name}`,
      repeated: (name: string) => `not read: ${name} once more`,
      ignored: (why: string) => `not read: ${why}`,
      no_header: 'no header, not read',
      unknown: 'not known, not read',
    },
    why: {
      row_number: 'number of the row',
      measure_unit: 'unit of measure',
      derived: 'worked out from others',
      requested: 'asked for, not there',
      configured: 'left out',
    } as Record<string, string>,
    how: {
      name: 'its name',
      synonym: 'a word for it',
      configuration: 'configuration',
      unclaimed: 'no field claims it',
    } as Record<string, string>,
    offer: (p: { meaning: string; header: string }) => `perhaps ${p.meaning} ("${p.header}")`,
    written: (p: { path: string; columns: readonly string[]; files: readonly string[] }) =>
      p.columns.length + p.files.length === 0
        ? `Nothing to write: ${p.path} says it all.`
        : `Wrote ${p.path}: ${p.columns.length} column(s) and ${p.files.length} file(s): ${[...p.columns, ...p.files].join(', ')}`,
  },
  tableSchema: {
    canonical:
      'The table as infragap convert writes it; infragap itself reads more than that, and also does without a table of units. Columns may be missing: Table Schema 1 cannot say so, and a program that does not know fieldsMatch may ask for them.',
    besides: {
      units: 'Any other column is a fact of the unit; such a program may refuse it.',
      equipment:
        'Not said here: an asset_id is unique within its unit; dates lie between 1980 and 2100; 1024, 2048 and 4096 are refused as ram_gb, because they are MB.',
      connectivity: 'Not said here: a unit has one row for each connection of each provider.',
      allocations: 'Not said here: where infragap.yaml lists sources, source is one of them.',
    } as Record<TableName, string>,
  },
  sender: {
    toMend: 'To mend',
    row: (row: string) => `row ${row}`,
    more: (count: string) =>
      `${count} more faults of this file are not shown here; they are told when these are mended.`,
    records: 'The first record of the document stands in row 2 here.',
    notCopied:
      'Its rows do not stand here, because it cannot be read to its end or is too large; mend your own file and send that.',
  },
  help: {
    titles: {
      'Usage:': 'Usage:',
      'Arguments:': 'Arguments:',
      'Options:': 'Options:',
      'Commands:': 'Commands:',
      'Global Options:': 'Global options:',
    } as Record<string, string>,
    program:
      'Reads the inventories that public offices keep, and tells what is missing, what closing it costs, and which rows every figure comes from.',
    example: 'Example:',
    commands: {
      validate: 'Is this inventory fit to use? Lists issues with file, row, column and what would be right.',
      baseline: 'What is known and does not fail a run: create, update or prune the list of it.',
      gaps: 'Where do units fall short of the targets?',
      budget: 'What does closing the gaps cost, what is given already, and what has to be asked for?',
      compare:
        'What has changed between two inventories, or two reports: units, items, gaps, and why another amount has to be asked for?',
      explain: 'One figure: its formula, its inputs, and the rows it came from.',
      map: 'What is every column taken for, and how? --write makes the configuration say it.',
      convert:
        'Write the tables anew, clean: canonical headers, words, dates and numbers, whatever they were read from.',
      rules: 'What is the data held to? With an ID: what that rule means, why it matters and what to do.',
      init: 'Write a commented infragap.yaml and empty tables to fill.',
      schema:
        'Print a JSON Schema of the configuration, the report or a table, or a Table Schema of the tables.',
    } as Record<string, string>,
    arguments: {
      paths: 'files, folders, or - for standard input',
      before: 'folder or file of before (last year), or a report of it as JSON',
      after: 'folder or file of after (this year), or a report of it as JSON',
      action: 'create, update (add what is new) or prune (drop what is fixed)',
      target: 'id of a target',
      rule: 'id of a rule, as in the findings of validate (default: all)',
      dir: 'folder to write into (default: this one)',
      schema:
        'config, report, units, equipment, connectivity or allocations; package (all four tables) as table-schema',
    } as Record<string, string>,
    options: {
      help: 'show this help',
      version: 'show the version',
      format: 'text, json, csv or markdown (default: text, or by the ending of -o)',
      formatOfFindings:
        'text, json, csv, markdown, jsonl, github, github-summary, sarif, junit, gitlab or checkstyle (default: text, or by the ending of -o)',
      report:
        'write to FILE in that format as well, as junit=issues.xml; whole or not at all (may be repeated)',
      output: 'write to FILE instead of standard output; whole or not at all',
      asOf: 'date of the stock, as 2023-12-31 (default: as_of of the configuration, else today)',
      config: 'configuration (default: infragap.yaml in the folder named, else upward from here)',
      failOn:
        'exit 1 at findings of this weight: error, warning, info, gap (or errors) or never (default: error)',
      crosswalk:
        'table old_id, new_id, share: which old unit is which new one, or which part of it (40%, 0.4 or 2/5)',
      asOfAfter: 'date of the stock of AFTER (default: as_of of its configuration, else today)',
      asOfBefore: 'date of the stock of BEFORE (default: as_of of its configuration, else today)',
      configOfBoth:
        'configuration of both (default: of each the infragap.yaml in its folder, else upward from here)',
      openedGaps:
        'exit 1 where the crosswalk has findings of this weight: error (default), warning, info or never; gap: where gaps opened, or at errors',
      topOfLists: 'of every list show N entries as text or Markdown (default: 10; 0: all)',
      maxWarnings: 'exit 1 where there are more than N warnings',
      baseline: 'what is known (infragap baseline makes it); only what is new beside it fails a run',
      baselineFile: 'the list of what is known (default: infragap-baseline.json)',
      infosToo: 'info: infos are taken as well, not only errors and warnings; other levels change nothing',
      reason: 'why what is added is let be',
      expires: 'last day on which what is added is known, as 2026-12-31; new again after it',
      ceiling: 'the most that may be spent in a year of the plan, as 2027=500000000 (may be repeated)',
      whatIf:
        'the plan beside the one that would be if the configuration said this, as prices.desktop-set.price=18000000 or targets.lan.severity=high (may be repeated)',
      beyondCeiling:
        'ask for what is beyond ceilings as well (default: shown, and left out of what is asked for)',
      curve: 'how many people and units are served at each of ten levels of yearly money',
      rule: 'what a rule weighs: ID=off, info, warning or error (may be repeated; infragap rules lists them)',
      maxFindings: 'of each rule list no more than N issues of a file; all are counted (default: 0, all)',
      lang: 'en or vi (default: by LANG, else en)',
      color: 'colour even when not on a terminal',
      noColor: 'no colour',
      quiet: 'no notes on standard error',
      table:
        'what the files hold, where headers and names cannot tell: units, equipment, connectivity or allocations',
      encoding:
        'how the letters of all files are written: utf-8, utf-16le, utf-16be, windows-1258 or windows-1252 (default: found out, and said)',
      dialect: 'json-schema (default), or table-schema (of Frictionless Data, for tables)',
      stdinFilename:
        'what standard input is called where issues tell of it; as of a file, the name may tell which table it is (units.csv)',
      sheet: 'of workbooks, only this sheet ("Sheet1"), or this table on it ("Sheet1#2"; may be repeated)',
      roster: 'a list of the units there are: no other file may name another (may be repeated)',
      preset:
        'build on a bundled profile: snipe-it, glpi, basic, vn-2018, vn-2025 or vn-2026 (may be repeated)',
      previous: 'the inventory before, to be told what changed sharply (may be repeated)',
      unit: 'only this unit and all below it',
      tier: 'only units of this tier',
      target: 'only this target (may be repeated)',
      where: 'only units with this fact, as area_class=mountainous (may be repeated)',
      by: 'group by tier, by the ancestor of a tier (district), or by a fact',
      top: 'list the N units that fall furthest short (default: 10; 0: all)',
      year: 'budget year (default: funding.year, else the year after the date of the stock)',
      write:
        'put what is shown into infragap.yaml (the one found, else a new one beside the files), so that nothing of it is guessed again',
      accept:
        'take a column for this, as "Máy cũ=computer.too_old", lan, fact:NAME, unit_path or ignored (may be repeated)',
      xlsx: 'one workbook inventory.xlsx with lists to choose from, instead of four CSV tables',
      force: 'overwrite the tables that are there already',
      outputFolder: 'folder to write the tables into',
      returnToSender:
        'also write into DIR a CSV of every sheet of a file with errors or warnings, every cell in its place, and a last column that says what to mend; of accepted files earlier copies are taken away. A file in DIR that is no such copy is never overwritten',
    } as Record<string, string>,
  },
  notes: {
    converted: (p: { path: string; rows: string }) => `Wrote ${p.path}: ${p.rows} row(s).`,
    removed: (p: { path: string }) => `Removed ${p.path}: there is nothing to write into it any more.`,
    leftOut: (p: { rows: string }) =>
      `${p.rows} row(s) were refused and not written; the figures of the converted tables lack them.`,
    incomplete: 'Not all files could be read to their end; the converted tables lack what was not read.',
    countsKept: (p: { columns: string }) =>
      `Counts that do not tell single items apart stay columns: ${p.columns}.`,
    nothingConverted: 'No row could be used; nothing was written.',
    wrote: (p: { path: string }) => `Wrote ${p.path}.`,
    tooManyWarnings: (p: { warnings: string; most: string }) =>
      `${p.warnings} warning(s): more than the ${p.most} that --max-warnings allows.`,
    returned: (p: { count: string; path: string }) =>
      `Wrote ${p.count} ${p.count === '1' ? 'copy' : 'copies'} into ${p.path}.`,
    nothingToReturn: 'No file has anything to mend; no copy was written.',
    noLongerReturned: (p: { count: string; path: string }) =>
      `Removed ${p.count} earlier ${p.count === '1' ? 'copy' : 'copies'} from ${p.path}: their files have nothing to mend any more, or are gone.`,
    strangeCopies: (p: { count: string; some: string }) =>
      `Earlier copies of files that were not looked for, and are not where they were: ${p.count} (${p.some}). They were left there.`,
    issues: (p: { errors: string; warnings: string }) =>
      `${p.errors} error(s) and ${p.warnings} warning(s) in the data; infragap validate lists them.`,
  },
};

export type Locale = typeof en;
export type { Finding };
