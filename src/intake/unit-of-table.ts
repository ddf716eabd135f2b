import { stemOf } from '../lib/file-names.ts';
import { foldText } from '../lib/fold-text.ts';
import { ancestors, type Unit } from '../model/inventory.ts';
import { cleanText } from './cells.ts';
import type { Findings } from './findings.ts';
import { moneyIn } from './headers.ts';
import type { Layout } from './layout.ts';
import { tierWordOf } from './names.ts';
import { sectionName } from './sections.ts';
import { headerPlace } from './table.ts';
import type { UnitRegister } from './units.ts';

/**
 * The unit that a whole table is about, where no column says it: the one that the table states, else the one that is named
 * above it, by the sheet and by the file. Said where it is found; where none is, the table lacks a column. Several where they
 * contradict each other: the rows are of one of them, and nobody knows which.
 */
export function unitsOfTable(layout: Layout, units: UnitRegister, findings: Findings): readonly Unit[] {
  const { table } = layout;
  const place = headerPlace(table);
  const named = (texts: readonly string[]): readonly Named[] =>
    texts.flatMap((text) => {
      const unit = meant(text, units);
      return unit ? [{ text, unit }] : [];
    });
  const stated = table.titles.flatMap(statedIn);
  const titled = [...table.titles.flatMap(headedBy), ...filled(table.sheet.name)];
  const called = filled(calledIn(table.file));
  const telling = [stated, [...titled, ...called]].map(named).find((each) => each.length > 0) ?? [];
  // A letterhead names the office above, then the office itself: "UBND HUYỆN TÂY GIANG", "UBND XÃ A TIÊNG".
  const own = telling.find(({ unit }) => telling.every((each) => isWithin(unit, each.unit)));
  if (own) {
    findings.add({ rule: 'unit-of-table', place, value: own.text, params: { unit: own.unit.id } });
    for (const { text, unit } of named(called)) {
      if (isWithin(own.unit, unit) || isWithin(unit, own.unit)) continue;
      const params = { unit: own.unit.id, name: own.text, told: 'file' };
      findings.add({ rule: 'name-differs', place, value: text, related: unit.place, params });
    }
    return [own.unit];
  }
  if (telling.length > 0) {
    const first = telling.filter(({ unit }, at) => telling.findIndex((each) => each.unit === unit) === at);
    const choices = first.map(({ unit }) => `${unit.id} ${unit.name}`);
    const params = { choices, names: first.map(({ text }) => text) };
    findings.add({ rule: 'ambiguous-unit', place, value: first[0]?.text, params });
    return first.map(({ unit }) => unit);
  }
  const [first] = [...stated, ...titled, ...called];
  if (units.open && first !== undefined) {
    findings.add({ rule: 'unit-of-table', place, value: first, params: { unit: first } });
    return [units.add(first, undefined, undefined, place)];
  }
  const params = { table: layout.kind, nearest: undefined };
  findings.add({ rule: 'missing-column', place: { ...place, field: 'unit_id' }, params });
  return [];
}

interface Named {
  readonly text: string;
  readonly unit: Unit;
}

const filled = (text: string | undefined): string[] =>
  text === undefined || foldText(text) === '' ? [] : [text];

/** What a file is called, in one line. */
const calledIn = (file: string): string => cleanText(stemOf(file).replace(/[\u0000-\u001f\u007f]+/g, ' '));

const isWithin = (unit: Unit, above: Unit): boolean => unit === above || ancestors(unit).includes(above);

/** The one unit that has a text as its code or its name. */
function meant(text: string, units: UnitRegister): Unit | undefined {
  const [unit, ...others] = [
    ...(units.withId(text) ? [units.withId(text) as Unit] : []),
    ...units.namesakes(text),
  ];
  return others.every((other) => other === unit) ? unit : undefined;
}

/** "Đơn vị: UBND xã Trà Mai" says which unit it is. */
function statedIn(title: string): string[] {
  if (moneyIn(title)) return [];
  const [, said] =
    /^(?:tên\s+)?(?:đơn vị|cơ quan|unit|office)[^:：]{0,30}[:：]\s*(\S.*)$/iu.exec(title.normalize('NFC')) ??
    [];
  return filled(said);
}

/** "UBND XÃ TRÀ MAI" names a unit; "BÁO CÁO THIẾT BỊ" does not. */
const headedBy = (title: string): string[] =>
  tierWordOf(title) !== undefined || /^(?:UBND|HĐND)\s/iu.test(title) ? filled(title) : [];

/** The units that sections head, in a list that no column gives units to: "Xã Một" above the rows of its equipment. */
export function sectionUnits(
  layout: Layout,
  units: UnitRegister,
  findings: Findings,
): (section: string, row: number) => Unit | undefined {
  const known = new Map<string, Unit | undefined>();
  return (section, row) => {
    if (known.has(section)) return known.get(section);
    const unit = meant(sectionName(section), units);
    known.set(section, unit);
    if (unit) {
      const place = layout.place(row);
      findings.add({ rule: 'unit-of-table', place, value: section, params: { unit: unit.id } });
    }
    return unit;
  };
}
