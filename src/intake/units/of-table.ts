import { foldText } from '../../lib/fold-text.ts';
import type { Unit } from '../../model/inventory.ts';
import type { Findings } from '../findings.ts';
import type { Layout } from '../layout/layout.ts';
import { headerPlace } from '../table.ts';
import { isOfDocument } from './document-names.ts';
import type { UnitRegister } from './index.ts';
import { rankOfName } from './place-names.ts';
import { calledIn, isHeaded, statedIn } from './titles.ts';
import { choicesOf } from './told.ts';
import { type Whose, whoseTable } from './whose-table.ts';

/** The units that rows may be of which no column gives to one: of one there is no doubt. Says once what it found. */
export interface UnitsOfTable {
  /** The one unit of the table; undefined where that is not known. */
  only(): Unit | undefined;
  /** Those that the rows may be of. */
  perhaps(): readonly Unit[];
  /** Says of a row why it has no unit. */
  refuse(row: number): void;
  /** Whether nothing says whose the rows are, once one has been asked for: they may be anybody's. */
  areNobodys(): boolean;
}

/** `mayAdd`: a unit that is named and not there is added. */
export function unitsOfTable(
  layout: Layout,
  units: UnitRegister,
  findings: Findings,
  mayAdd = units.open,
): UnitsOfTable {
  const { table } = layout;
  const place = headerPlace(table);
  let found: readonly Unit[] | undefined;
  let whose: Whose | undefined;
  /** Of no text that names a unit it is known which it means; the one that is nearest is not it. */
  let isGuess = false;
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
    const isOwn = table.titles.some((text) => isHeaded(text) || statedIn(text).length > 0);
    const titles = isOwn ? table.titles : [...(table.letterhead ?? []), ...table.titles];
    const stated = titles.flatMap(statedIn);
    const [first] = [
      ...stated,
      ...titles.filter(isHeaded),
      ...[table.sheet.name ?? '', calledIn(table.file)].filter(
        (name) => !isOfDocument(name) && (layout.kind !== 'units' || IS_NAME.test(name)),
      ),
    ].filter((text) => foldText(text) !== '');
    const claimed = whose.is === 'unclear' ? whose.text : undefined;
    const isSeveral = whose.is === 'unclear' && whose.units.length > 0;
    const opened = isSeveral ? undefined : (stated.find((text) => !units.names(text)) ?? claimed ?? first);
    if (mayAdd && opened !== undefined) {
      findings.add({ rule: 'unit-of-table', place, value: opened, params: { unit: opened } });
      return [units.add(opened, undefined, undefined, place)];
    }
    if (whose.is === 'unclear') {
      isGuess = whose.units.length === 0;
      return isGuess ? units.guesses.near(whose.text) : whose.units;
    }
    const params = { table: layout.kind, nearest: undefined, told: 'nowhere' };
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
      return more.length === 0 && !isGuess ? unit : undefined;
    },
    areNobodys: () => found?.length === 0 && (whose?.is !== 'unclear' || isAbove(whose.text, units)),
    refuse: (row) => {
      if (whose?.is === 'unclear') sayUnclear(whose, layout, row, units, findings);
    },
  };
}

/** "An Lão": what a form is called that may hold anything is else no name of its unit. */
const IS_NAME = /^\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*)+$/u;

/** Names a place that all units may be part of, as the letterhead of an office does: "UBND TỈNH GIA LAI" above communes. */
function isAbove(text: string, { units }: UnitRegister): boolean {
  const rank = rankOfName(text);
  const ranks = units.flatMap(({ name }) => rankOfName(name) ?? []);
  return rank !== undefined && ranks.length > 0 && ranks.every((each) => each > rank);
}

/** Says of a row why it has no unit: what stands above it may mean several, or none that is there. */
export function sayUnclear(
  { text, units: few }: { readonly text: string; readonly units: readonly Unit[] },
  layout: Layout,
  row: number,
  units: UnitRegister,
  findings: Findings,
): void {
  const { file, sheet, headerRow } = layout.table;
  findings.group(`heading ${file} ${sheet.name} ${headerRow} ${text}`, () => ({
    rule: few.length > 0 ? 'ambiguous-unit' : 'unknown-unit',
    place: layout.place(row),
    value: text,
    params: {
      told: 'heading',
      ...(few.length > 0 ? { choices: choicesOf(few) } : { nearest: units.guesses.nearestTo(text) }),
    },
  }));
}
