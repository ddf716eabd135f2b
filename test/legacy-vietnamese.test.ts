import { describe, expect, test } from 'vitest';
import { analyze } from '../src/analyze.ts';
import { fromLegacy, isVietnameseSyllable, legacyEncodingOf } from '../src/lib/legacy-vietnamese.ts';
import { inTcvn3 } from './support/as-they-come/letters.ts';
import { folder } from './support/folder.ts';

/** Every Vietnamese small letter that ASCII lacks, and how the two encodings write it. */
const LETTERS = [
  ['àảãáạ', 'µ ¶ · ¸ ¹', 'aø aû aõ aù aï'],
  ['ăằẳẵắặ', '¨ » ¼ ½ ¾ Æ', 'aê aè aú aü aé aë'],
  ['âầẩẫấậ', '© Ç È É Ê Ë', 'aâ aà aå aã aá aä'],
  ['èẻẽéẹ', 'Ì Î Ï Ð Ñ', 'eø eû eõ eù eï'],
  ['êềểễếệ', 'ª Ò Ó Ô Õ Ö', 'eâ eà eå eã eá eä'],
  ['ìỉĩíị', '× Ø Ü Ý Þ', 'ì æ ó í ò'],
  ['òỏõóọ', 'ß á â ã ä', 'oø oû oõ où oï'],
  ['ôồổỗốộ', '« å æ ç è é', 'oâ oà oå oã oá oä'],
  ['ơờởỡớợ', '¬ ê ë ì í î', 'ô ôø ôû ôõ ôù ôï'],
  ['ùủũúụ', 'ï ñ ò ó ô', 'uø uû uõ uù uï'],
  ['ưừửữứự', '\xad õ ö ÷ ø ù', 'ö öø öû öõ öù öï'],
  ['ỳỷỹýỵ', 'ú û ü ý þ', 'yø yû yõ yù î'],
  ['đ', '®', 'ñ'],
] as const;
const TCVN3_CAPITALS = [
  ['Ă', '¡'],
  ['Â', '¢'],
  ['Ê', '£'],
  ['Ô', '¤'],
  ['Ơ', '¥'],
  ['Ư', '¦'],
  ['Đ', '§'],
] as const;

const SENTENCES = [
  [
    'Cộng hòa xã hội chủ nghĩa Việt Nam',
    'Céng hßa x· héi chñ nghÜa ViÖt Nam',
    'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam',
  ],
  ['Độc lập - Tự do - Hạnh phúc', '§éc lËp - Tù do - H¹nh phóc', 'Ñoäc laäp - Töï do - Haïnh phuùc'],
  ['Ủy ban nhân dân xã Bình Thường', 'ñy ban nh©n d©n x· B×nh Th­êng', 'UÛy ban nhaân daân xaõ Bình Thöôøng'],
  ['Máy tính để bàn, đã hỏng', 'M¸y tÝnh ®Ó bµn, ®· háng', 'Maùy tính ñeå baøn, ñaõ hoûng'],
] as const;

describe('letters', () => {
  const all = LETTERS.flatMap(([letters, tcvn3, vni]) =>
    [...letters].map((letter, at) => [letter, tcvn3.split(' ')[at], vni.split(' ')[at]] as const),
  );

  test('are 67, and the tables are whole', () => {
    expect(new Set(all.map(([letter]) => letter)).size).toBe(67);
    expect(new Set(all.map(([, tcvn3]) => tcvn3)).size).toBe(67);
    expect(new Set(all.map(([, , vni]) => vni)).size).toBe(67);
  });

  test.each(all)('%s', (letter, tcvn3, vni) => {
    expect(fromLegacy(tcvn3 as string, 'tcvn3')).toBe(letter);
    expect(fromLegacy(vni as string, 'vni')).toBe(letter);
    expect(fromLegacy((vni as string).toUpperCase(), 'vni')).toBe(letter.toUpperCase());
  });

  test.each(TCVN3_CAPITALS)('%s is a capital that TCVN3 has', (letter, tcvn3) => {
    expect(fromLegacy(tcvn3, 'tcvn3')).toBe(letter);
  });
});

describe('text', () => {
  test.each(SENTENCES)('%s', (unicode, tcvn3, vni) => {
    // TCVN3 has no capital Ủ: its small letter comes instead.
    expect(fromLegacy(tcvn3, 'tcvn3')).toBe(unicode.replace('Ủ', 'ủ'));
    expect(fromLegacy(vni, 'vni')).toBe(unicode);
  });

  test('is composed', () => {
    const text = fromLegacy('Coäng hoøa', 'vni');
    expect(text).toBe(text.normalize('NFC'));
  });

  test('stays as it is where it is ASCII, or Unicode already', () => {
    for (const kind of ['tcvn3', 'vni'] as const) {
      expect(fromLegacy('Dell OptiPlex 3080', kind)).toBe('Dell OptiPlex 3080');
      expect(fromLegacy('xã Đông Hà', kind)).toBe('xã Đông Hà');
      expect(fromLegacy('xã Đông Hà'.normalize('NFD'), kind)).toBe('xã Đông Hà');
    }
  });

  test('a mark of VNI behind a letter that cannot bear it is no mark', () => {
    expect(fromLegacy('uâ eê Bù', 'vni')).toBe('uâ eê Bù');
  });

  test('capitals of TCVN3 are made by the font, and lost', () => {
    expect(fromLegacy('CéNG HßA', 'tcvn3')).toBe('CộNG HòA');
  });
});

describe('how a column is written', () => {
  const unicode = SENTENCES.map(([text]) => text);
  const tcvn3 = SENTENCES.map(([, text]) => text);
  const vni = SENTENCES.map(([, , text]) => text);

  test.each<[string, readonly string[], 'tcvn3' | 'vni' | undefined]>([
    ['TCVN3', tcvn3, 'tcvn3'],
    ['VNI', vni, 'vni'],
    ['Unicode', unicode, undefined],
    ['Unicode with the marks apart', unicode.map((text) => text.normalize('NFD')), undefined],
    ['nothing', [], undefined],
    ['plain ASCII', ['May tinh', 'Ha Noi', 'UBND xa', '12,5'], undefined],
    ['one cell typed later in Unicode', [...tcvn3, 'Máy tính đã hỏng'], 'tcvn3'],
    ['half TCVN3 and half Unicode', [...tcvn3, ...unicode], undefined],
    ['numbers and blanks between', ['', '1', '2.500', ...vni, ''], 'vni'],
    [
      'device names between',
      ['M¸y in Canon LBP 2900', 'HP LaserJet Pro', 'Dell', 'M¸y in HP LaserJet'],
      'tcvn3',
    ],
    ['one word of TCVN3 alone', ['Tèt'], undefined],
    ['the same word in all rows', ['Tèt', 'Tèt', 'Tèt'], 'tcvn3'],
    ['Unicode with Latin-1 letters only', ['xã', 'xã Hà Nam', 'có', 'thôn Bình An', 'hoài'], undefined],
    [
      'French',
      ['où', 'déjà vu', 'très bien', 'l’été à la forêt', 'goût', '« oui »', 'hôpital', 'à côté'],
      undefined,
    ],
    ['German', ['Größe', 'für', 'Tür', 'schön', 'Stück', 'Gerät', 'Müller', 'möglich'], undefined],
    ['Spanish', ['año', 'niño', 'aún', 'sí', 'qué', 'país', 'más', 'baúl', 'señal'], undefined],
    ['Portuguese', ['São Paulo', 'não', 'ações', 'é', 'mãe', 'pó', 'avô', 'coração'], undefined],
  ])('%s', (_, cells, expected) => {
    expect(legacyEncodingOf(cells)).toBe(expected);
  });
});

describe('a Vietnamese syllable', () => {
  test.each([
    'nghiêng',
    'quyền',
    'giữa',
    'Hòa',
    'hoà',
    'ĐƯỜNG',
    'ở',
    'gì',
    'khuỷu',
    'xoong',
    'kỹ',
    'quốc',
    'lượt',
    'an',
  ])('%s', (word) => expect(isVietnameseSyllable(word)).toBe(true));
  test.each([
    ['coät', 'it has letters of no Vietnamese word'],
    ['fa', 'nothing begins so'],
    ['ăo', 'there is no such rhyme'],
    ['tôt', 'what ends in a stop has a tone'],
    ['tồt', 'and not this one'],
    ['táó', 'it has two tones'],
    ['', 'it is nothing'],
  ])('%s is none: %s', (word) => expect(isVietnameseSyllable(word)).toBe(false));
});

describe('a sheet of which only some was written anew', () => {
  const read = async (rows: string) => {
    const cwd = folder({
      'infragap.yaml': 'as_of: 2026-06-30\ntargets: [{ id: lan, check: has, fact: lan }]\n',
      'units.csv': rows,
    });
    const { report } = await analyze({ paths: ['.'], cwd, today: '2026-06-30' });
    return report.targets[0]?.by_unit.map(({ name, status }) => `${name} ${status}`);
  };

  test('headings in Unicode above cells that are not', async () => {
    const rows = '1,Xã An Lão,Có\n2,Phường Đống Đa,Không\n3,Xã Ea Đrăng,Chưa có\n';
    expect(await read(`Mã ĐVHC,Tên đơn vị,Mạng LAN\n${inTcvn3(rows)}`)).toEqual([
      'Xã An Lão met',
      'Phường Đống Đa short',
      'Xã Ea Đrăng short',
    ]);
  });

  test('an abbreviation as the heading of codes', async () => {
    const rows = 'Mã ĐVHC,Tên đơn vị,Mạng LAN\n1,Xã An Lão,Có\n2,Phường Đống Đa,Không\n';
    expect(await read(inTcvn3(rows))).toEqual(['Xã An Lão met', 'Phường Đống Đa short']);
  });
});
