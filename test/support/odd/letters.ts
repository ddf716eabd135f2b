import { inTcvn3, inVni, utf8WithMark, utf16, windows1258 } from '../as-they-come/letters.ts';
import { type OddCase, unitLines, utf8 } from './case.ts';

const bigEndian = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

/** How the letters of a text are written. */
export const LETTERS: Readonly<Record<string, OddCase>> = {
  // Seven ways to write Unicode: nothing is guessed, and the names come out composed.
  unicode: {
    files: {
      'utf-8.csv': utf8(unitLines([['21609', 'Xã An Lão', 5, 'có']])),
      'utf-8 có BOM.csv': utf8WithMark(unitLines([['21628', 'Xã An Hòa', 4, 'không']])),
      'utf-8 rời dấu.csv': utf8(unitLines([['21652', 'Phường Đập Đá', 6, 'đã có']]).normalize('NFD')),
      'utf-16le.csv': Buffer.from(unitLines([['21664', 'Xã Hoài Sơn', 3, 'chưa có']]), 'utf16le'),
      'utf-16le có BOM.csv': utf16(unitLines([['21667', 'Xã Hoài Châu', 2, 'có']])),
      'utf-16be.csv': bigEndian(unitLines([['21670', 'Xã Hoài Phú', 7, 'có']])),
      'utf-16be có BOM.csv': bigEndian(`\ufeff${unitLines([['21673', 'Xã Hoài Hảo', 1, 'chưa rõ']])}`),
    },
    told: [],
    // Four LANs, two without, one that nobody knows of.
    figures: { lan: { met: 4, short: 2, unknown: 1 } },
    clean: {
      units: [
        'unit_id,name,tier,officials,lan',
        '21670,Xã Hoài Phú,,7,yes',
        '21673,Xã Hoài Hảo,,1,',
        '21664,Xã Hoài Sơn,,3,no',
        '21667,Xã Hoài Châu,,2,yes',
        '21609,Xã An Lão,,5,yes',
        '21628,Xã An Hòa,,4,no',
        '21652,Phường Đập Đá,,6,yes',
      ],
    },
  },
  // "M" and "a" are ASCII, and the tilde behind them is byte DE. "unit_id...lan" takes bytes 0 to 27, and "2927408,S" 28 to 36.
  windows: {
    files: {
      'windows-1258.csv': windows1258(unitLines([['21609', 'Xã An Lão', 5, 'có'], ['21628', 'Xã Nghĩa Điền', 4, 'không']])),
      'windows-1252.csv': Buffer.from('unit_id,name,officials,lan\r\n2927408,São José,6,não\r\n2910800,Sítio do Conceição,3,sim\r\n', 'latin1'),
    },
    told: ['encoding-guessed windows-1252.csv:2 0xE3 at 37', 'encoding-guessed windows-1258.csv:1 0xDE at 2'],
    figures: { lan: { met: 2, short: 2 } },
    clean: {
      units: [
        'unit_id,name,tier,officials,lan',
        '2927408,São José,,6,no',
        '2910800,Sítio do Conceição,,3,yes',
        '21609,Xã An Lão,,5,yes',
        '21628,Xã Nghĩa Điền,,4,no',
      ],
    },
  }, // biome-ignore format: files to be read as one
  // No word of it is Vietnamese: the guess is wrong, and says what it rests on.
  'encoding-said': {
    files: { 'buôn.csv': windows1258('unit_id,name,officials,lan\r\n24181,Ea Đrăng,5,yes\r\n') },
    told: ['encoding-guessed 2 0xD0 at 37'],
    figures: { lan: { met: 1 } },
    clean: { units: ['unit_id,name,tier,officials,lan', '24181,Ea Ðrãng,,5,yes'] },
  },
  'encoding-said.flag': {
    folder: 'encoding-said',
    args: ['.', '--encoding', 'windows-1258'],
    told: [],
    figures: { lan: { met: 1 } },
    clean: { units: ['unit_id,name,tier,officials,lan', '24181,Ea Đrăng,,5,yes'] },
  },
  // Each column in the font that it was typed in; the heads and the answers are Unicode.
  'old-fonts': {
    files: {
      'danh sách.csv': utf8(
        unitLines([
          ['21609', inTcvn3('Xã An Lão'), 5, 'có'],
          ['21628', inTcvn3('Xã Vĩnh Thạnh'), 4, 'không'],
          ['21652', inTcvn3('Phường Đập Đá'), 6, 'có'],
        ]),
      ),
      'bổ sung.csv': utf8(
        unitLines([
          ['21664', inVni('Xã Hoài Sơn'), 3, inVni('không')],
          ['21667', inVni('Xã Mỹ Hiệp'), 2, inVni('có')],
          ['21670', inVni('Xã Cát Nhơn'), 2, inVni('có')],
        ]),
      ),
    },
    told: ['legacy-text bổ sung.csv', 'legacy-text danh sách.csv'],
    figures: { lan: { met: 4, short: 2 } },
    clean: {
      units: [
        'unit_id,name,tier,officials,lan',
        '21664,Xã Hoài Sơn,,3,no',
        '21667,Xã Mỹ Hiệp,,2,yes',
        '21670,Xã Cát Nhơn,,2,yes',
        '21609,Xã An Lão,,5,yes',
        '21628,Xã Vĩnh Thạnh,,4,no',
        '21652,Phường Đập Đá,,6,yes',
      ],
    },
  },
};
