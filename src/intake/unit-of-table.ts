import { foldText } from '../lib/fold-text.ts';
import type { Unit } from '../model/inventory.ts';
import type { Findings } from './findings.ts';
import type { Layout } from './layout.ts';
import { tierWordOf } from './names.ts';
import { headerPlace } from './table.ts';
import type { UnitRegister } from './units.ts';

/**
 * The unit that a whole table is about, where no column says it: the one that is named above the table, by the sheet or by
 * the file. Said where it is found; where none is, the table lacks a column.
 */
export function unitOfTable(layout: Layout, units: UnitRegister, findings: Findings): Unit | undefined {
  const { table } = layout;
  const place = headerPlace(table);
  const named = [...table.titles.flatMap(namedIn), table.sheet.name, fileName(table.file)].filter(
    (text) => text !== undefined && foldText(text) !== '',
  ) as string[];
  for (const text of named) {
    const [unit, ...others] = [units.withId(text)]
      .flatMap((each) => each ?? [])
      .concat(units.namesakes(text));
    if (!unit || others.some((other) => other !== unit)) continue;
    findings.add({ rule: 'unit-of-table', place, value: text, params: { unit: unit.id } });
    return unit;
  }
  if (units.open && named[0] !== undefined) {
    findings.add({ rule: 'unit-of-table', place, value: named[0], params: { unit: named[0] } });
    return units.add(named[0], undefined, undefined, place);
  }
  const params = { table: layout.kind, nearest: undefined };
  findings.add({ rule: 'missing-column', place: { ...place, field: 'unit_id' }, params });
  return undefined;
}

/** "Đơn vị: UBND xã Trà Mai" and "UBND XÃ TRÀ MAI" name a unit; "BÁO CÁO THIẾT BỊ" does not. */
function namedIn(title: string): string[] {
  const [, said] =
    /^(?:tên\s+)?(?:đơn vị|cơ quan|unit|office)[^:：]{0,30}[:：]\s*(\S.*)$/iu.exec(title.normalize('NFC')) ??
    [];
  if (said) return [said];
  return tierWordOf(title) !== undefined || /^(?:UBND|HĐND)\s/iu.test(title) ? [title] : [];
}

const fileName = (path: string): string =>
  (path.split(/[/\\]/).at(-1) ?? '').replace(/\.(?:gz)$/i, '').replace(/\.[^.]+$/, '');
