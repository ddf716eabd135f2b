import { csv } from '../as-they-come/files.ts';
import { ITEM_HEADER, type OddCase, unitLines, utf8 } from './case.ts';

const UNITS = utf8(unitLines([['21609', 'Xã An Lão', 5, 'có'], ['21628', 'Xã An Hòa', 4, 'không']])); // biome-ignore format: a table to be read as one

/** What stands between cells and behind lines, and rows that have too few cells or too many. */
export const LINES: Readonly<Record<string, OddCase>> = {
  delimiters: {
    files: {
      'comma.csv': utf8(unitLines([['21609', 'Xã An Lão', 5, 'có']])),
      'semicolon.csv': utf8(unitLines([['21628', 'Xã An Hòa', 4, 'không']], ';')),
      'tab.tsv': utf8(unitLines([['21652', 'Phường Đập Đá', 6, 'có']], '\t')),
      'bar.csv': utf8(unitLines([['21664', 'Xã Hoài Sơn', 3, 'không']], '|')),
      'sep.csv': utf8(`sep=;\r\n${unitLines([['21667', 'Xã Hoài Châu', 2, 'có']], ';')}`),
      // As programs write rows that were once longer.
      'trailing.csv': utf8(unitLines([['21670', 'Xã Hoài Phú', 7, 'có']], ';').replaceAll('\r\n', ';;;\r\n')),
      'text.txt': utf8(unitLines([['21673', 'Xã Hoài Hảo', 1, 'không']], '\t')),
    },
    args: ['.', 'text.txt'],
    // A comma is what CSV is expected to have, and a line sep= says what it is.
    told: [
      'delimiter-guessed bar.csv',
      'delimiter-guessed semicolon.csv',
      'delimiter-guessed tab.tsv',
      'delimiter-guessed text.txt',
      'delimiter-guessed trailing.csv',
    ],
    figures: { lan: { met: 4, short: 3 } },
  },
  'line-ends': {
    files: {
      'lf.csv': utf8(unitLines([['21609', 'Xã An Lão', 5, 'có'], ['21628', 'Xã An Hòa', 4, 'không']]).replaceAll('\r\n', '\n')),
      'crlf.csv': utf8(unitLines([['21652', 'Phường Đập Đá', 6, 'có'], ['21664', 'Xã Hoài Sơn', 3, 'không']])),
      'cr.csv': utf8(unitLines([['21667', 'Xã Hoài Châu', 2, 'có'], ['21670', 'Xã Hoài Phú', 7, 'đúng']]).replaceAll('\r\n', '\r')),
      // A break in the heading and one in a name: the row is the third, its line the fifth.
      'break.csv': utf8(
        'Mã đơn vị,Tên đơn vị,"Cán bộ,\r\ncông chức",Mạng LAN\r\n21673,"Xã\r\nHoài Hảo",1,có\r\n21676,Xã Hoài Mỹ,4,đúng\r\n',
      ),
    },
    // "đúng" is no answer: where it stands is said as row and as line.
    told: ['not-yes-no break.csv D3 line 5', 'not-yes-no cr.csv D3 line 3'],
    figures: { lan: { met: 4, short: 2, unknown: 2 } },
  }, // biome-ignore format: files to be read as one
  // Row 3 stops after the quantity, row 4 goes on behind the last head: both are kept, and said.
  ragged: {
    files: {
      'units.csv': UNITS,
      'equipment.csv': utf8(
        [
          'Mã đơn vị,Loại thiết bị,Số lượng,Năm sử dụng,RAM (GB),Tình trạng',
          '21609,Máy tính để bàn,2,2023,8,Đang sử dụng',
          '21609,Máy tính để bàn,1',
          '21628,Máy tính để bàn,3,2022,8,Đang sử dụng,phòng một cửa',
          '',
        ].join('\r\n'),
      ),
    },
    told: ['short-row equipment.csv:3', 'long-row equipment.csv:4'],
    // Of 2 + 1 + 3 one says neither its age nor whether it is in use: 5 good for sure, 6 at most; 9 wanted.
    figures: { computers: { wanted: 9, there: '5–6', good: '5–6', gap: '3–4' } },
  },
  // The comma in "Máy tính, để bàn" stands in no quotation marks: all behind it has moved, and the row is not read.
  shifted: {
    files: {
      'units.csv': UNITS,
      'equipment.csv': utf8(
        [
          'Mã đơn vị,Loại thiết bị,Số lượng,Năm sử dụng,RAM (GB),Tình trạng',
          '21609,Máy tính để bàn,2,2023,8,Đang sử dụng',
          '21609,Máy tính, để bàn,1,2023,8,Đang sử dụng',
          '21628,Máy tính để bàn,3,2022,8,Đang sử dụng',
          '',
        ].join('\r\n'),
      ),
    },
    told: ['shifted-row equipment.csv C3 line 3'],
    // What An Lão has beyond the 2 is not known: its gap is 3 at most, An Hòa's 1.
    figures: { computers: { wanted: 9, there: '5–?', good: '5–?', gap: '1–4' } },
  },
  'nul-bytes': {
    files: {
      'units.csv': UNITS,
      'equipment-21609.csv': utf8(
        csv([ITEM_HEADER, ['21609', 'Máy tính để bàn', 2, 2023, 8, 'Đang sử dụng']]),
      ),
      'equipment-21628.csv': utf8(
        csv([ITEM_HEADER, ['21628', 'Máy tính để bàn', 3, 2022, 8, 'Đang\0sử dụng']]),
      ),
    },
    told: ['unreadable-file equipment-21628.csv:2', 'unit-without-items units.csv:3'],
    // The file that is not read may hold machines of both: no more than 2 of 9 are known to be there.
    figures: { computers: { wanted: 9, good: '2–?', gap: '0–7' } },
  },
};
