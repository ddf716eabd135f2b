import { ancestors, type Unit } from '../../model/inventory.ts';
import type { Findings } from '../findings.ts';
import type { Layout } from '../layout/layout.ts';
import type { UnitRegister } from './index.ts';
import { bareName } from './names.ts';
import { sayUnclear } from './of-table.ts';
import { namesPlace } from './place-names.ts';
import { inPlaceOf, sectionName } from './sections.ts';
import { depthOf, isWithin, mayBe, whoseTable } from './whose-table.ts';

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
  /** Units that a heading made, where no table has any, with the place that it stood in. */
  const made = new Map<Unit, string>();
  const find = (section: string, over: string | undefined, row: number): Headed => {
    const name = sectionName(section);
    const all = mayBe(name, units);
    if (units.open && namesPlace(name)) {
      const within = over !== undefined && namesPlace(sectionName(over)) ? bareName(sectionName(over)) : '';
      const [known] = all;
      if (!known) {
        const unit = units.add(name, undefined, undefined, layout.place(row));
        made.set(unit, within);
        return { unit };
      }
      // "Xã Tân Lập" of one district and of another are two, and rows do not say which of them they mean.
      const other = made.get(known) ?? '';
      if (within !== '' && other !== '' && within !== other) return { text: section, units: all };
    }
    const above = all.length > 0 ? aboveOf(all, over) : undefined;
    const within = all.filter((unit) => above && isWithin(unit, above));
    const few = within.length > 0 ? within : all;
    const [unit, ...more] = few;
    if (unit && more.length === 0)
      return above && inPlaceOf(above, unit, ancestors) ? { text: section, units: few, above } : { unit };
    return more.length > 0 || namesPlace(name) ? { text: section, units: few } : undefined;
  };
  return (section, over, row) => {
    const key = JSON.stringify([over, section]);
    if (!known.has(key)) {
      const headed = find(section, over, row);
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
    else sayUnclear(headed, layout, row, units, findings);
    return headed;
  };
}
