import { stemOf } from '../lib/file-names.ts';
import { foldText } from '../lib/fold-text.ts';
import { ancestors, type Unit } from '../model/inventory.ts';
import { cleanText } from './cells.ts';
import type { Findings } from './findings.ts';
import { moneyIn } from './headers.ts';
import type { Layout } from './layout.ts';
import { tierWordOf } from './names.ts';
import { claimsToBeUnit, namesPlace, placesIn, rankOfName, rankOfTier } from './place-names.ts';
import { inPlaceOf, isOfKind, sectionName } from './sections.ts';
import { headerPlace } from './table.ts';
import { choicesOf, type UnitRegister } from './units.ts';

/** What a text above a table, or the name of its sheet or file, says of whose rows they are. */
interface Said {
  readonly text: string;
  /** The units that may be meant; none where it names one that is not there. */
  readonly units: readonly Unit[];
  /** How far down the place stands that it names. */
  readonly rank: number | undefined;
  readonly from: 'line' | 'title' | 'sheet' | 'file';
}

interface Meant {
  readonly text: string;
  readonly unit: Unit;
}

/** Whose rows those of a table are, or why that is not known. */
export type Whose =
  | { readonly is: 'one'; readonly own: Meant; readonly others: readonly Said[] }
  /** Texts that contradict each other. */
  | { readonly is: 'contradicting'; readonly names: readonly Meant[] }
  /** One text that may mean several units, or none that is there. */
  | { readonly is: 'unclear'; readonly text: string; readonly units: readonly Unit[] }
  | { readonly is: 'unsaid' };

/**
 * The unit that a whole table is about, where no column says it: the one that the table states, else the one that is named
 * above it, by the sheet and by the file. A letterhead names the office above, then the office itself: "UBND HUYỆN TÂY GIANG",
 * "UBND XÃ A TIÊNG". Where the more local of the two cannot be told, the rows are not those of the office above.
 */
export function whoseTable({ table }: Layout, units: UnitRegister): Whose {
  const called = calledIn(table.file);
  const said = [
    ...table.titles.flatMap(statedIn).flatMap((text) => saidBy(text, 'line', units)),
    ...table.titles.flatMap((text) => (statedIn(text).length > 0 ? [] : saidBy(text, 'title', units))),
    ...saidBy(table.sheet.name ?? '', 'sheet', units),
    ...saidBy(called, 'file', units),
  ];
  const clear = said.filter((each) => each.units.length === 1);
  const stated = clear.filter(({ from }) => from === 'line');
  const telling = (stated.length > 0 ? stated : clear).map(({ text, units: [unit] }) => ({
    text,
    unit: unit as Unit,
  }));
  if (telling.length === 0) return unclear(said);
  const first = telling.find(({ unit }) => telling.every((each) => isWithin(unit, each.unit)));
  if (!first) return { is: 'contradicting', names: eachOnce(telling) };
  let own = first;
  for (const { text, units: few } of said) {
    const below = few.filter((unit) => isWithin(unit, own.unit));
    // It may mean the office itself, or one above it.
    if (few.some((unit) => isWithin(own.unit, unit)) || below.length === 0) continue;
    if (below.length > 1) return { is: 'unclear', text, units: below };
    own = { text, unit: below[0] as Unit };
  }
  const local = said.find(({ units: few, rank = 0 }) => few.length === 0 && rank > rankOf(own));
  if (local) return { is: 'unclear', ...local };
  const others = said.filter(
    ({ units: few }) =>
      few.length > 0 && !few.some((unit) => isWithin(unit, own.unit) || isWithin(own.unit, unit)),
  );
  if (stated.length > 0 || others.length === 0) return { is: 'one', own, others };
  const named = others.flatMap(({ text, units: few }) => few.map((unit) => ({ text, unit })));
  return { is: 'contradicting', names: eachOnce([own, ...named]) };
}

function unclear(said: readonly Said[]): Whose {
  const [several] = said.filter(({ units }) => units.length > 1);
  const unknown = said.filter(({ units, rank }) => units.length === 0 && rank !== undefined);
  const lowest = Math.max(...unknown.map(({ rank = 0 }) => rank));
  const told = several ?? unknown.find(({ rank }) => rank === lowest);
  return told ? { is: 'unclear', text: told.text, units: told.units } : { is: 'unsaid' };
}

const rankOf = ({ text, unit }: Meant): number =>
  rankOfTier(unit.tier) ?? rankOfName(unit.name) ?? rankOfName(text) ?? depthOf(unit);
/** The same where nothing but the unit is known: what has others below it is taken for a district. */
const depthOf = (unit: Unit): number =>
  rankOfTier(unit.tier) ?? rankOfName(unit.name) ?? (unit.children.length > 0 ? 2 : Infinity);

const eachOnce = (names: readonly Meant[]): readonly Meant[] =>
  names.filter(({ unit }, at) => names.findIndex((each) => each.unit === unit) === at);

const isWithin = (unit: Unit, above: Unit): boolean => unit === above || ancestors(unit).includes(above);

/** What a text says; nothing where it names no place. */
function saidBy(text: string, from: Said['from'], units: UnitRegister): Said[] {
  if (foldText(text) === '') return [];
  const say = (name: string, rank = rankOfName(name)): Said => ({
    text: name,
    units: mayBe(name, units),
    rank,
    from,
  });
  const whole = say(text);
  const isHead = from !== 'title' || tierWordOf(text) !== undefined || /^(?:UBND|HĐND)\s/iu.test(text);
  if (isHead && whole.units.length > 0) return [whole];
  const places = placesIn(text);
  if (
    claimsToBeUnit(text) &&
    places.length <= 1 &&
    !places.some(({ text: place }) => mayBe(place, units).length > 0)
  )
    return [whole];
  if (places.length > 0) {
    return places.map(({ text: place, isOfBody }) =>
      isOfBody ? { text, units: [], rank: rankOfName(place), from } : say(place),
    );
  }
  if (from === 'title' || from === 'line') return [];
  // "Hòa Sơn 2026", "may in - Hòa Sơn".
  return text
    .split(/\s+[-–]\s+|[_()]/)
    .map((part) => part.replace(/(?<!\d)(?:19|20)\d\d(?!\d)/g, '').trim())
    .filter((part) => part !== text && /\p{L}/u.test(part) && !/\d/.test(part))
    .map((part) => say(part))
    .filter((each) => each.units.length > 0);
}

/** The units that a text may mean, by code or name; a school is not the commune whose name it has. */
function mayBe(text: string, units: UnitRegister): readonly Unit[] {
  const coded = units.withId(text);
  const named = units.namesakes(text).filter((unit) => isOfKind(unit, text));
  return coded ? [coded, ...named.filter((unit) => unit !== coded)] : named;
}

/** What a file is called, in one line. */
const calledIn = (file: string): string => cleanText(stemOf(file).replace(/[\u0000-\u001f\u007f]+/g, ' '));

/** "Đơn vị: UBND xã Trà Mai" says which unit it is. */
function statedIn(title: string): string[] {
  if (moneyIn(title)) return [];
  const [, said = ''] =
    /^(?:tên\s+)?(?:đơn vị(?! tính)|cơ quan|unit|office)[^:：]{0,30}[:：]\s*(\S.*)$/iu.exec(
      title.normalize('NFC'),
    ) ?? [];
  return foldText(said) === '' ? [] : [said];
}

/** "UBND XÃ TRÀ MAI" names a unit; "BÁO CÁO THIẾT BỊ" does not. */
const isHeaded = (title: string): boolean =>
  tierWordOf(title) !== undefined || /^(?:UBND|HĐND)\s/iu.test(title);

/** The units that rows may be of which no column gives to one: of one there is no doubt. Says once what it found. */
export interface UnitsOfTable {
  /** The one unit of the table; undefined where that is not known. */
  only(): Unit | undefined;
  /** Those that the rows may be of. */
  perhaps(): readonly Unit[];
  /** Says of a row why it has no unit. */
  refuse(row: number): void;
}

export function unitsOfTable(layout: Layout, units: UnitRegister, findings: Findings): UnitsOfTable {
  const { table } = layout;
  const place = headerPlace(table);
  let found: readonly Unit[] | undefined;
  let whose: Whose | undefined;
  const find = (): readonly Unit[] => {
    whose = whoseTable(layout, units);
    if (whose.is === 'one') {
      const { own, others } = whose;
      findings.add({ rule: 'unit-of-table', place, value: own.text, params: { unit: own.unit.id } });
      for (const {
        text,
        from,
        units: [other],
      } of others) {
        if (from !== 'file' && from !== 'sheet') continue;
        const params = { unit: own.unit.id, name: own.text, told: from };
        findings.add({ rule: 'name-differs', place, value: text, related: other?.place, params });
      }
      return [own.unit];
    }
    if (whose.is === 'contradicting') {
      const { names } = whose;
      const params = {
        choices: choicesOf(names.map(({ unit }) => unit)),
        names: names.map(({ text }) => text),
      };
      findings.add({ rule: 'ambiguous-unit', place, value: names[0]?.text, params });
      return names.map(({ unit }) => unit);
    }
    const stated = table.titles.flatMap(statedIn);
    const [first] = [
      ...stated,
      ...table.titles.filter(isHeaded),
      table.sheet.name ?? '',
      calledIn(table.file),
    ].filter((text) => foldText(text) !== '');
    const claimed = whose.is === 'unclear' ? whose.text : undefined;
    const isSeveral = whose.is === 'unclear' && whose.units.length > 0;
    const opened = isSeveral ? undefined : (stated.find((text) => !units.names(text)) ?? claimed ?? first);
    if (units.open && opened !== undefined) {
      findings.add({ rule: 'unit-of-table', place, value: opened, params: { unit: opened } });
      return [units.add(opened, undefined, undefined, place)];
    }
    if (whose.is === 'unclear') return whose.units;
    const params = { table: layout.kind, nearest: undefined };
    findings.add({ rule: 'missing-column', place: { ...place, field: 'unit_id' }, params });
    return [];
  };
  const perhaps = (): readonly Unit[] => {
    found ??= find();
    return found;
  };
  return {
    perhaps,
    only: () => {
      const [unit, ...more] = perhaps();
      return more.length === 0 ? unit : undefined;
    },
    refuse: (row) => {
      if (whose?.is === 'unclear') sayUnclear(whose, layout, row, findings);
    },
  };
}

function sayUnclear(
  { text, units }: { readonly text: string; readonly units: readonly Unit[] },
  layout: Layout,
  row: number,
  findings: Findings,
): void {
  const { file, sheet, headerRow } = layout.table;
  findings.group(`heading ${file} ${sheet.name} ${headerRow} ${text}`, () => ({
    rule: units.length > 0 ? 'ambiguous-unit' : 'unknown-unit',
    place: layout.place(row),
    value: text,
    params: { told: 'heading', choices: units.length > 0 ? choicesOf(units) : undefined },
  }));
}

/** What the heading of a section says of the rows below it, in a list that no column gives to units. */
export type Headed =
  | { readonly unit: Unit }
  /** It names several units, one that is not there, or one of another place than the heading above it: the rows are of none that is named elsewhere. */
  | { readonly text: string; readonly units: readonly Unit[]; readonly above?: Unit }
  | undefined;

/**
 * The units that sections head, in a list that no column gives units to: "Xã Một" above the rows of its equipment. `over`: the
 * heading of the section in which it stands.
 */
export function sectionUnits(
  layout: Layout,
  units: UnitRegister,
  findings: Findings,
): (section: string, over: string | undefined, row: number) => Headed {
  const known = new Map<string, Headed>();
  /** The unit that those named by a section stand below, if they are called as what stands below it is. */
  const aboveOf = (named: readonly Unit[], over: string | undefined): Unit | undefined => {
    const [unit, ...more] = over === undefined ? [] : mayBe(sectionName(over), units);
    const whose = whoseTable(layout, units);
    const above = [
      ...(unit && more.length === 0 ? [unit] : []),
      ...(whose.is === 'one' ? [whose.own.unit] : []),
    ];
    return above.find(
      (each) => each.children.length > 0 && named.every((one) => depthOf(each) < depthOf(one)),
    );
  };
  const find = (section: string, over: string | undefined): Headed => {
    const name = sectionName(section);
    const all = mayBe(name, units);
    const above = all.length > 0 ? aboveOf(all, over) : undefined;
    const within = all.filter((unit) => above && isWithin(unit, above));
    const few = within.length > 0 ? within : all;
    const [unit, ...more] = few;
    if (unit && more.length === 0)
      return above && inPlaceOf(above, unit, ancestors) ? { text: section, units: few, above } : { unit };
    return more.length > 0 || (namesPlace(name) && !units.open) ? { text: section, units: few } : undefined;
  };
  return (section, over, row) => {
    const key = JSON.stringify([over, section]);
    if (!known.has(key)) {
      const headed = find(section, over);
      known.set(key, headed);
      if (headed && 'unit' in headed) {
        const params = { unit: headed.unit.id };
        findings.add({ rule: 'unit-of-table', place: layout.place(row), value: section, params });
      }
    }
    const headed = known.get(key);
    if (!headed || 'unit' in headed) return headed;
    const {
      above,
      units: [unit],
    } = headed;
    if (above && unit) units.contradicts(section, unit, above, layout.place(row));
    else sayUnclear(headed, layout, row, findings);
    return headed;
  };
}
