import { foldText } from '../../lib/fold-text.ts';
import type { Batch, Sheet } from '../../readers/source.ts';
import { cleanText, UNKNOWN } from '../cells/index.ts';
import type { Layout } from '../layout/layout.ts';
import type { IntakeRules } from '../plan.ts';
import type { Columns } from '../rows/record.ts';
import { headerText, type Table } from '../table.ts';
import { calledIn } from '../units/titles.ts';

/** What the rows of a list of items say. */
export interface Sameness {
  /**
   * What a row says in all its cells, its unit and its number in the list apart: what was read, in whatever file, order or spelling. Its
   * numbers of items apart from the rest, that is `alike` in two states of a list.
   */
  said(batch: Batch, record: number, quantity: number): { readonly alike: string; readonly all: string };
  /** What stands above it, because a list goes room by room; `rooms`: of this only what it says of rooms and departments. */
  above(section: string | undefined): { readonly all: string; readonly rooms: string };
  /** Nobody writes it twice. Single machines without numbers of their own, of a room or a department, are often alike. */
  isTelling(batch: Batch, record: number, quantity: number): boolean;
}

export function samenessReader(layout: Layout, read: Columns, rules: IntakeRules): Sameness {
  const { table, kind, fields, readings } = layout;
  const columns = table.paths
    .map((path, column) => {
      const [field, header] = [fields[column], headerText(path)];
      // Codes that the configuration gives one meaning are still several.
      const isCoded = [field, header].some((each) => each && rules.column(each, kind)?.values !== undefined);
      return { column, name: field ?? foldText(header), said: isCoded ? undefined : read.said(column) };
    })
    .filter(({ column, name }) => !APART.has(name) && !isAside(readings[column]))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.column - b.column));
  const people = layout.columnOf('assigned_to');
  const counts = new Set(layout.states.map(({ column }) => column));
  const textIn = (batch: Batch, record: number, column: number): string =>
    cleanText(String(batch.cell(record, column) ?? ''));
  const titles = table.titles.join('\n');
  const rooms = table.titles.filter(isRoom).join('\n');
  let last: string | undefined;
  let above = { all: `${titles}\n`, rooms };
  return {
    above(section) {
      if (section === last) return above;
      last = section;
      const room = section !== undefined && isRoom(section) ? `${rooms}\n${section}` : rooms;
      above = { all: `${titles}\n${section ?? ''}`, rooms: room };
      return above;
    },
    said(batch, record, quantity) {
      let [alike, counted] = ['', `${quantity}`];
      for (const { column, name, said } of columns) {
        const { value, weak } = said?.(batch.cell(record, column)) ?? UNKNOWN;
        const text = value === undefined ? textIn(batch, record, column) : `${value}${weak ? ' weak' : ''}`;
        if (text === '') continue;
        if (counts.has(column)) counted += `\n${name}=${text}`;
        else alike += `\n${name}=${text}`;
      }
      return { alike, all: `${counted}${alike}` };
    },
    isTelling: (batch, record, quantity) =>
      quantity >= 2 || (people >= 0 && isPerson(textIn(batch, record, people))),
  };
}

/** The room that a sheet is called after; of two workbooks each may have its own. */
export const roomOf = ({ name }: Sheet): string => (name && PLACE.test(foldText(name)) ? name : '');

/** The same, of a file. */
export function roomOfFile(file: string): string {
  const called = calledIn(file);
  return isRoom(called) ? called : '';
}

/** What the titles of a table tell of rooms and departments, without the days that they name. */
export const roomAbove = ({ titles }: Table): string =>
  foldText(titles.filter(isRoom).join(' ').replace(/\d+/g, ' '));

const SOURCE =
  /(?:^| )(?<!quan ly )(du an|ngan sach(?: (?:xa|phuong|huyen|tinh|thanh pho|trung uong|nha nuoc))?|tai tro|vien tro|xa hoi hoa)(?= |$)/g;

/** Of which kind of money a list says its items were bought: "Máy tính dự án năm 2022"; nothing where it names none. */
export const sourceOf = ({ titles, sheet, file }: Table): string =>
  [...titles, sheet.name ?? '', calledIn(file)]
    .flatMap((text) => [...foldText(text).matchAll(SOURCE)].map(([, source]) => source))
    .join(', ');

/** Whose row it is, and how many items it stands for, is told apart. */
const APART: ReadonlySet<string> = new Set(['unit_id', 'quantity']);

/** The number of the row, or a name beside the code of its unit. */
const isAside = (reading: Layout['readings'][number]): boolean =>
  reading?.meaning.is === 'ignored'
    ? reading.meaning.why === 'row_number'
    : reading?.meaning.is === 'field' && APART.has(reading.meaning.field);

/** A title or a heading that tells a room, a department or a school; who the unit is, is told apart. */
const isRoom = (text: string): boolean => ROOM.test(foldText(text));
const ROOM =
  /(?:^| )(?:phong|bo phan|van phong|khoi|trung tam|dang uy|mat tran|cong an|truong|tram|kho|lab|rooms?|office|department|dept|hall|floor|library|school)(?: |$)/;

/** Two words or more, each with a capital, of which none says that it is a place. */
const isPerson = (text: string): boolean => NAME.test(text) && !PLACE.test(foldText(text));
const NAME = /^\p{Lu}[\p{L}.'’-]*(?: +\p{Lu}[\p{L}.'’-]*){1,5}$/u;
const PLACE =
  /^(?:phong|ban|bo phan|to|van phong|vp|hoi truong|hoi|kho|trung tam|tang|nha|toa|doi|khoa|uy ban|ubnd|hdnd|dang uy|mat tran|doan|cong an|mot cua|tiep dan|thu vien)(?: |$)|(?:^| )(?:room|office|department|dept|unit|hall|floor|building|store|lab|library|desk|centre|center)(?: |$)/;
