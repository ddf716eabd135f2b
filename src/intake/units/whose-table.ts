import { foldText } from '../../lib/fold-text.ts';
import { ancestors, type Unit } from '../../model/inventory.ts';
import type { Layout } from '../layout/layout.ts';
import type { UnitRegister } from './index.ts';
import { tierWordOf } from './names.ts';
import { claimsToBeUnit, placesIn, rankOfName, rankOfTier } from './place-names.ts';
import { calledIn, statedIn } from './titles.ts';

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
  const saidIn = (titles: readonly string[]): readonly Said[] => [
    ...titles.flatMap(statedIn).flatMap((text) => saidBy(text, 'line', units)),
    ...titles.flatMap((text) => (statedIn(text).length > 0 ? [] : saidBy(text, 'title', units))),
  ];
  const titled = saidIn(table.titles);
  const said = [
    ...(titled.length > 0 ? titled : saidIn(table.letterhead ?? [])),
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
export const depthOf = (unit: Unit): number =>
  rankOfTier(unit.tier) ?? rankOfName(unit.name) ?? (unit.children.length > 0 ? 2 : Infinity);

const eachOnce = (names: readonly Meant[]): readonly Meant[] =>
  names.filter(({ unit }, at) => names.findIndex((each) => each.unit === unit) === at);

export const isWithin = (unit: Unit, above: Unit): boolean =>
  unit === above || ancestors(unit).includes(above);

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
      isOfBody ? { text, units: [], rank: rankOfBody(text, place), from } : say(place),
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

/** Bodies with stock of their own: below the office of their place. */
const BODY = /(?<!\p{L})(?:trường|trạm y tế|công an|bệnh viện|ban chỉ huy quân sự)(?!\p{L})/iu;
function rankOfBody(text: string, place: string): number | undefined {
  const rank = rankOfName(place);
  return rank !== undefined && BODY.test(text.normalize('NFC')) ? rank + 0.5 : rank;
}

/** The units that a text may mean, by code or name. */
export function mayBe(text: string, units: UnitRegister): readonly Unit[] {
  const coded = units.withId(text);
  const named = units.namesakes(text);
  return coded ? [coded, ...named.filter((unit) => unit !== coded)] : named;
}
