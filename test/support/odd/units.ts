import { csv, xlsx } from '../as-they-come/files.ts';
import { ITEM_HEADER, type OddCase, UNIT_HEADER, utf8 } from './case.ts';

const item = (unit: string | number, count: number) =>
  [unit, 'Máy tính để bàn', count, 2023, 8, 'Đang sử dụng'] as const;

/** Whose a row is. */
export const UNITS: Readonly<Record<string, OddCase>> = {
  // 97 can be 00097 only; 98 may be 00098 or 0098, and is neither.
  'lost-zeros': {
    files: {
      'units.csv': utf8(csv([UNIT_HEADER, ['00097', 'Phường Hồng Hà', 5, 'có'], ['00098', 'Xã Một', 4, 'có'], ['0098', 'Xã Hai', 3, 'có'], ['21609', 'Xã An Lão', 2, 'có']])),
      'equipment.xlsx': xlsx([{ name: 'Máy tính', rows: [ITEM_HEADER, item(97, 3), item(98, 1), item('00098', 2), item(21609, 2)] }]),
    },
    told: ['unit-code-repaired equipment.xlsx [Máy tính] A2', 'ambiguous-unit equipment.xlsx [Máy tính] A3', 'unit-without-items units.csv:4'],
    // 3 of 5, 2 and perhaps one more of 4, none known of 3, 2 of 2.
    figures: { computers: { wanted: 14, good: '7–?' } },
  }, // biome-ignore format: rows to be read as a table
  // Two communes are called Tân Lập: the section says which; where none does, both are named and the row is refused.
  names: {
    files: {
      'units.csv': utf8(
        csv([
          [...UNIT_HEADER, 'Mã cấp trên'],
          ['504', 'Huyện Tây Giang', 0, 'có', null],
          ['505', 'Huyện Hòa Vang', 0, 'có', null],
          ['20443', 'Xã Tân Lập', 5, 'có', '504'],
          ['20444', 'Xã Tân Lập', 4, 'có', '505'],
          ['20445', 'Xã Lăng', 3, 'có', 'Huyện Tây Giang'],
        ]),
      ),
      'equipment-huyện.csv': utf8(csv([ITEM_HEADER, ['Huyện Tây Giang'], item('Xã Tân Lập', 2), item('xa lang', 3), ['Huyện Hòa Vang'], item('XÃ TÂN LẬP', 1)])),
      'equipment-bổ sung.csv': utf8(csv([ITEM_HEADER, item('Xã Tân Lập', 9), item('Xã Lăngg', 1)])),
    },
    told: [
      'section-row equipment-huyện.csv:2',
      'unit-matched-by-name units.csv E6 line 6',
      'unit-matched-by-name equipment-huyện.csv A3 line 3',
      'ambiguous-unit equipment-bổ sung.csv A2 line 2',
      'unknown-unit equipment-bổ sung.csv A3 line 3',
    ],
    // Of Tân Lập below Tây Giang 2 of 5, below Hòa Vang 1 of 4, and either may have the 9 of the refused row; of Lăng 3 of 3, or 4 with that of Lăngg. What the
    // districts have, who want none, nobody said.
    figures: { computers: { wanted: 12, there: '6–?', good: '6–25', gap: '0–6', met: 1, unknown: 2 } },
  }, // biome-ignore format: rows to be read as a table
  // Nothing but what the roster lists; who sent nothing is named.
  roster: {
    files: {
      'danh mục.csv': utf8(csv([UNIT_HEADER.slice(0, 3), ['21609', 'Xã An Lão', 5], ['21628', 'Xã An Hòa', 4], ['21652', 'Phường Đập Đá', 6]])),
      'xã An Lão.csv': utf8(csv([ITEM_HEADER, item('21609', 2)])),
      'xã khác.csv': utf8(csv([ITEM_HEADER, item('21628', 3), item('29999', 8)])),
    },
    args: ['.', '--roster', 'danh mục.csv'],
    told: ['missing-submission danh mục.csv:4', 'unknown-unit xã khác.csv A3 line 3'],
    figures: { computers: { wanted: 15, good: '5–?', gap: '4–10' } },
  }, // biome-ignore format: rows to be read as a table
};
