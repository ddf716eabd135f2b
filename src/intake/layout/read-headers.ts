import { foldText } from '../../lib/fold-text.ts';
import type { Finding } from '../../model/finding.ts';
import type { TableName } from '../../model/tables.ts';
import { agesOf } from '../headers/ages.ts';
import { behindConnections } from '../headers/behind-connections.ts';
import { withMeasures } from '../headers/cells-below.ts';
import { detailsIn } from '../headers/details.ts';
import { type HeaderReading, moneyIn, notesAbove } from '../headers/index.ts';
import { kindsAlone } from '../headers/kinds-alone.ts';
import { attached } from '../headers/neighbours.ts';
import { partsOfPeople } from '../headers/parts-of-people.ts';
import { scalesIn } from '../headers/quality.ts';
import { slicesOfAge } from '../headers/slices-of-age.ts';
import type { IntakeRules } from '../plan.ts';
import { headerPlace, headerText, type Table } from '../table.ts';
import { byYears } from './by-years.ts';
import { loneLetters } from './lone-letters.ts';
import { meaningOf } from './table-kind.ts';
import { unnamedColumns } from './unnamed.ts';

/**
 * What the headers of a table say, each for itself, then beside its neighbours and what stands above the table.
 * `wholes`: the paths of headers with what stands to their left above them; `earlier`: by column of items of some years those of earlier
 * ones, which are added to it; `undecided`: those of which it is not known what of.
 */
export function readHeaders(
  table: Table,
  kind: TableName,
  rules: IntakeRules,
): {
  readings: (HeaderReading | undefined)[];
  wholes: ReadonlyMap<number, readonly string[]>;
  earlier: ReadonlyMap<number, readonly number[]>;
  undecided: ReadonlyMap<number, readonly number[]>;
  findings: Finding[];
} {
  const { paths } = table;
  const findings: Finding[] = [];
  let measured = false;
  const readings = paths.map((path): HeaderReading | undefined => {
    const reading = path.length === 0 ? undefined : meaningOf(kind, path, rules);
    const above = reading && notesAbove(kind, table.titles, path, reading.meaning);
    const says = above?.scale ?? above?.currency ?? above?.perhaps;
    if (says === undefined || reading?.notes.scale !== undefined) return reading;
    measured ||= above?.perhaps === undefined;
    return reading && { ...reading, notes: { ...reading.notes, ...above } };
  });
  // "Đơn vị" is an office, or short for "Đơn vị tính".
  const perhaps = paths.flatMap((path, column) =>
    foldText(path.at(-1) ?? '') === 'don vi' && readings[column]?.yields ? [column] : [],
  );
  for (const column of withMeasures(table, perhaps)) {
    readings[column] = { meaning: { is: 'ignored', why: 'measure_unit' }, how: 'synonym', notes: {} };
  }
  if (measured) {
    const line = table.titles.find((title) => moneyIn(title));
    findings.push({ rule: 'measure-above', place: headerPlace(table), value: line });
  }
  const scales = scalesIn(kind === 'units' ? paths : [], readings);
  for (const [column, reading] of scales.readings) {
    if (readings[column]?.how !== 'configuration') readings[column] = reading;
  }
  for (const [column, reading] of kind === 'units' ? kindsAlone(paths, readings) : [])
    readings[column] = reading;
  const wholes = new Map(scales.wholes);
  const { found, undecided } = attached(
    kind === 'units' ? paths : [],
    readings,
    new Set(scales.readings.keys()),
  );
  for (const column of undecided.keys()) readings[column] = undefined;
  for (const { column, path, reading } of found) {
    readings[column] = reading;
    wholes.set(column, path);
  }
  for (const [column, reading] of kind === 'units' ? detailsIn(paths, readings) : [])
    readings[column] = reading;
  for (const [first, field] of kind === 'units' ? partsOfPeople(paths, readings) : []) {
    const pair = [first, first + 1];
    for (const column of pair) {
      const notes = readings[column]?.notes ?? {};
      readings[column] = { meaning: { is: 'field', field }, how: 'synonym', notes, adds: true };
    }
    const headers = pair.map((column) => headerText(paths[column] ?? [])).join(' + ');
    findings.push({
      rule: 'columns-added',
      place: headerPlace(table),
      params: { columns: [headers], field },
    });
  }
  for (const [column, reading] of kind === 'units' ? behindConnections(paths, readings) : [])
    readings[column] = reading;
  const earlier = new Map<number, readonly number[]>();
  for (const spansIn of kind === 'units' ? [slicesOfAge, agesOf] : []) {
    const spans = spansIn(table, readings, Number(rules.asOf.slice(0, 4)));
    for (const [column, reading] of spans.readings) readings[column] = reading;
    for (const [column, before] of spans.earlier) earlier.set(column, before);
  }
  for (const column of kind === 'units' ? loneLetters(table, readings) : []) readings[column] = undefined;
  const leftOut = readings.flatMap((reading, column) => (isLeftOut(kind, reading) ? [column] : []));
  if (leftOut.length > 0) {
    const headers = leftOut.map((column) => headerText(paths[column] ?? []));
    findings.push({ rule: 'column-left-out', place: headerPlace(table), params: { columns: headers } });
  }
  for (const [column, { reading, now }] of kind === 'units' ? byYears(table, readings, rules.asOf) : []) {
    readings[column] = reading;
    if (column === now) continue;
    const [header, counted] = [column, now].map((each) => headerText(paths[each] ?? []));
    const params = { header, counted };
    findings.push({ rule: 'column-not-counted', place: headerPlace(table, column), params });
  }
  findings.push(...unnamedColumns(table));
  return { readings, wholes, earlier, undecided, findings };
}

/** What is asked for, or worked out of what is there, is left out of the numbers of a unit; asked for, of any list. */
const isLeftOut = (kind: TableName, reading: HeaderReading | undefined): boolean =>
  reading?.meaning.is === 'ignored' &&
  (reading.meaning.why === 'requested' || (kind === 'units' && reading.meaning.why === 'derived'));
