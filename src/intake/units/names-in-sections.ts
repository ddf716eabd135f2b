import { ReadFault } from '../../readers/source.ts';
import { cleanText, isBlank } from '../cells/index.ts';
import type { Layout } from '../layout/index.ts';
import type { NamesUnit } from '../rows/ground.ts';
import { eachBodyRow } from '../rows/index.ts';
import { isDitto, withoutBullet } from '../rows/words.ts';
import { bareName } from './names.ts';
import { namesPlace } from './place-names.ts';
import { sectionName } from './sections.ts';

/** A place that a section is called after, as a part of a code: two communes of one name are told apart by their districts. */
export const qualified = (name: string, section: string): string => `${name} (${sectionName(section)})`;

/**
 * The names of units that stand in several sections of a table, each called after another place: "Xã Tân Lập" below "Huyện A" and
 * below "Huyện B" are two. Reads the table once more.
 */
export function namesInSections(layout: Layout, namesUnit: NamesUnit): ReadonlySet<string> {
  const names = layout.columnOf('name');
  const first = new Map<string, string>();
  const several = new Set<string>();
  let place: string | undefined;
  const enter = (label: string): void => {
    const called = sectionName(label);
    place = namesPlace(called) ? bareName(called) : undefined;
  };
  try {
    eachBodyRow(layout, namesUnit, (batch, record, _, { sort, label, heads, opens }) => {
      if (sort === 'section' || heads) enter(label ?? '');
      if (opens !== undefined) enter(opens);
      const cell = batch.cell(record, names);
      if (sort !== 'data' || place === undefined || isBlank(cell)) return;
      const name = withoutBullet(cleanText(String(cell)));
      const known = first.get(name) ?? place;
      first.set(name, known);
      if (known !== place && !isDitto(name)) several.add(name);
    });
  } catch (error) {
    // What cannot be read on is said where the rows are read.
    if (!(error instanceof ReadFault)) throw error;
  }
  return several;
}
