import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guessEncoding } from '../src/readers/encoding.ts';
import { ENCODINGS, type Encoding, encodingNamed } from '../src/readers/encoding-names.ts';
import { utf8Blocks } from '../src/readers/utf8-blocks.ts';

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const LATIN_TONES = /^[àáèéìíòóùúñ]$/i;

/** As Vietnamese Windows saves it: vowel, then tone. A tone that windows-1252 has in one letter may be so too. */
function windows1258(text: string): Buffer {
  const decoder = new TextDecoder('windows-1258');
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Buffer.from([byte])), byte] as const),
  );
  const characters = [...text.normalize('NFC')].flatMap((character) => {
    if (bytes.has(character) && !LATIN_TONES.test(character)) return [character];
    const apart = character.normalize('NFD');
    return [apart.replace(TONES, '').normalize('NFC'), ...(apart.match(TONES) ?? [])];
  });
  return Buffer.from(characters.map((character) => bytes.get(character) as number));
}

/** For text of Latin-1. */
const windows1252 = (text: string): Buffer => Buffer.from(text, 'latin1');
const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();
const encoded = (text: string, encoding: Encoding): Buffer => {
  if (encoding === 'utf-8') return Buffer.from(text);
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le');
  if (encoding === 'utf-16be') return utf16be(text);
  return encoding === 'windows-1258' ? windows1258(text) : windows1252(text);
};

const guess = (bytes: Buffer, wanted?: Encoding) => guessEncoding(() => [bytes], wanted);
const textOf = (bytes: Buffer, encoding: Encoding): string =>
  Buffer.concat([...utf8Blocks([bytes], encoding)]).toString();
const CSV = 'Mã;Tên đơn vị\r\n1;Ủy ban nhân dân xã Bình Thường\r\n2;Trạm y tế Đường Lầy\r\n';

test('the text can be written', () => {
  expect(windows1258('Tế Đ').toString('hex')).toBe('54eaec20d0');
});

describe('the encoding of Vietnamese text', () => {
  test.each<[Encoding, string]>([
    ['utf-8', ''],
    ['utf-8', '\ufeff'],
    ['utf-16le', ''],
    ['utf-16le', '\ufeff'],
    ['utf-16be', ''],
    ['utf-16be', '\ufeff'],
  ])('%s, mark %j', (encoding, mark) => {
    const bytes = encoded(mark + CSV, encoding);
    expect(guess(bytes)).toEqual({ encoding, bom: mark !== '' });
    expect(textOf(bytes, encoding)).toBe(CSV);
  });

  test('windows-1258, and the first byte that says so', () => {
    const bytes = windows1258(CSV);
    expect(guess(bytes)).toEqual({
      encoding: 'windows-1258',
      bom: false,
      because: { offset: 2, line: 1, byte: 0xde },
    });
    expect(textOf(bytes, 'windows-1258')).toBe(CSV);
  });

  test.each([
    ['a currency sign', '1;500.000 ₫\n2;300.000 ₫\n'],
    ['đồng', 'a,500.000đ\nb,200.000đ\n'],
    ['an abbreviation', 'HĐND\nUBND\n'],
    ['capitals', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
  ])('windows-1258: %s', (_, text) => {
    expect(guess(windows1258(text))).toMatchObject({ encoding: 'windows-1258' });
    expect(textOf(windows1258(text), 'windows-1258')).toBe(text);
  });
});

describe('windows-1252', () => {
  test.each([
    ['French', 'Numéro;Déjà où forêt\r\n1;à côté\r\n'],
    ['German', 'Größe;für Müller\r\n'],
    ['Portuguese', 'São João não põe ações\n'],
    ['Spanish', 'Año;baúl\n¿Qué?\n'],
    ['Vietnamese in TCVN3', 'Céng hßa x· héi chñ nghÜa ViÖt Nam, ®­êng B×nh ThuËn\n'],
    ['Vietnamese in VNI', 'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam, Thò traán\n'],
  ])('%s', (_, text) => {
    expect(guess(windows1252(text))).toMatchObject({ encoding: 'windows-1252', bom: false });
    expect(textOf(windows1252(text), 'windows-1252')).toBe(text);
  });
});

describe('the first byte that is not UTF-8', () => {
  test.each<[string, Buffer, { offset: number; line: number; byte: number }]>([
    ['in the first line', Buffer.from([0x61, 0xe9, 0x2c]), { offset: 1, line: 1, byte: 0xe9 }],
    ['behind LF', Buffer.from('a\nb\n\xe9\n', 'latin1'), { offset: 4, line: 3, byte: 0xe9 }],
    ['behind CRLF', Buffer.from('a\r\nb\r\n\xe9', 'latin1'), { offset: 6, line: 3, byte: 0xe9 }],
    ['behind CR', Buffer.from('a\rb\r\xe9', 'latin1'), { offset: 4, line: 3, byte: 0xe9 }],
    ['as the last byte', Buffer.from('ab\xe9', 'latin1'), { offset: 2, line: 1, byte: 0xe9 }],
    ['overlong', Buffer.from([0x61, 0xc0, 0x80]), { offset: 1, line: 1, byte: 0xc0 }],
    ['half of a pair', Buffer.from([0x61, 0xed, 0xa0, 0x80]), { offset: 1, line: 1, byte: 0xed }],
  ])('%s', (_, bytes, because) => {
    expect(guess(bytes)).toMatchObject({ encoding: 'windows-1252', because });
  });
});

describe('what is no text', () => {
  const broken = Buffer.concat([Buffer.from('xã Đông\nấp '), Buffer.from([0xe9]), Buffer.from(' đã\n')]);
  test.each<[string, Buffer, Encoding | undefined, object]>([
    ['a NUL byte', Buffer.from('a,b\n1,\0\n'), undefined, { fault: 'nul-byte', offset: 6, line: 2 }],
    [
      'a NUL byte and no UTF-8',
      Buffer.from('\xe9\xe9\n\0\n', 'latin1'),
      undefined,
      { fault: 'nul-byte', offset: 3 },
    ],
    ['a NUL byte in windows-1252', Buffer.from('a\0'), 'windows-1252', { fault: 'nul-byte', offset: 1 }],
    [
      'a NUL character in UTF-16',
      utf16be('\ufeffa\n\0b'),
      undefined,
      { fault: 'nul-byte', offset: 6, line: 2 },
    ],
    ['UTF-8 with one broken byte', broken, undefined, { fault: 'not-utf8', line: 2, byte: 0xe9 }],
    [
      'a UTF-8 mark before other bytes',
      Buffer.from([0xef, 0xbb, 0xbf, 0xe9]),
      undefined,
      { fault: 'not-utf8', offset: 3 },
    ],
    ['UTF-8 wanted', Buffer.from('a\xe9', 'latin1'), 'utf-8', { fault: 'not-utf8', offset: 1 }],
    [
      'an odd byte',
      Buffer.from([0xff, 0xfe, 0x61, 0, 0x62]),
      undefined,
      { fault: 'not-utf16', offset: 4, byte: 0x62 },
    ],
    [
      'a high half alone',
      utf16be('\ufeffa\ud800b'),
      undefined,
      { fault: 'not-utf16', offset: 4, byte: 0xd8 },
    ],
    ['a low half alone', utf16be('\ufeffa\udc00b'), undefined, { fault: 'not-utf16', offset: 4, byte: 0xdc }],
    ['a high half last', utf16be('\ufeffa\ud800'), undefined, { fault: 'not-utf16', offset: 4, byte: 0xd8 }],
  ])('%s', (_, bytes, wanted, fault) => {
    expect(guess(bytes, wanted)).toMatchObject(fault);
  });
});

describe('the encoding that the user wants', () => {
  test('is taken without a guess', () => {
    expect(guess(windows1258(CSV), 'windows-1258')).toEqual({ encoding: 'windows-1258', bom: false });
    expect(guess(Buffer.from(CSV), 'windows-1252')).toEqual({ encoding: 'windows-1252', bom: false });
    expect(guess(utf16be('đ'), 'utf-16be')).toEqual({ encoding: 'utf-16be', bom: false });
  });

  test('gives way to a byte order mark', () => {
    expect(guess(Buffer.from(`\ufeff${CSV}`), 'windows-1258')).toEqual({ encoding: 'utf-8', bom: true });
    expect(guess(utf16be(`\ufeff${CSV}`), 'utf-16le')).toEqual({ encoding: 'utf-16be', bom: true });
  });

  test.each([
    ['UTF8', 'utf-8'],
    ['utf-8-sig', 'utf-8'],
    ['UTF-16', 'utf-16le'],
    ['utf_16 BE', 'utf-16be'],
    ['CP1258', 'windows-1258'],
    ['latin1', 'windows-1252'],
    ['ISO-8859-1', 'windows-1252'],
    ['tcvn3', undefined],
    ['constructor', undefined],
    ['', undefined],
  ])('%j is %s', (name, encoding) => expect(encodingNamed(name)).toBe(encoding));

  test.each(ENCODINGS)('%s has its own name', (encoding) => expect(encodingNamed(encoding)).toBe(encoding));
});

test('an empty file is UTF-8', () => {
  expect(guess(Buffer.alloc(0))).toEqual({ encoding: 'utf-8', bom: false });
  expect(textOf(Buffer.alloc(0), 'utf-8')).toBe('');
});

test('blocks of UTF-8 are not copied', () => {
  const block = Buffer.from('a,b\n');
  expect([...utf8Blocks([block, block], 'utf-8')].every((passed) => passed.buffer === block.buffer)).toBe(
    true,
  );
});

test('only a mark at the beginning goes', () => {
  expect(textOf(Buffer.from('\ufeff\ufeffa\ufeff'), 'utf-8')).toBe('\ufeffa\ufeff');
});

describe('where the blocks are cut does not matter', () => {
  /** Cuts like a reader does: the block that was handed out last but one is overwritten. */
  function* cut(bytes: Buffer, sizes: readonly number[]): Generator<Buffer> {
    const turns = [Buffer.alloc(64), Buffer.alloc(64)] as const;
    for (let at = 0, turn = 0; at < bytes.length; turn++) {
      const size = sizes[turn % sizes.length] as number;
      const piece = bytes.subarray(at, at + size);
      const block = (turns[turn % 2] as Buffer).fill(0xff);
      piece.copy(block);
      yield block.subarray(0, piece.length);
      at += size;
    }
  }
  const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 8 });
  const words = fc.constantFrom(
    'Đường',
    'ấp',
    'xã',
    'Ủy',
    'nghiễm',
    'tệ',
    'a,b',
    '1;2',
    '\r\n',
    '"',
    'hòa',
    ' ',
  );
  const vietnamese = fc.array(words, { maxLength: 40 }).map((parts) => parts.join(' '));
  const collected = (blocks: Iterable<Buffer>): string => {
    const parts: Buffer[] = [];
    for (const block of blocks) parts.push(Buffer.from(block));
    return Buffer.concat(parts).toString();
  };

  test.each(['utf-8', 'utf-16le', 'utf-16be', 'windows-1258'] as const)('decoding %s', (encoding) => {
    fc.assert(
      fc.property(vietnamese, sizes, fc.boolean(), (text, by, mark) => {
        const bytes = encoded((mark && encoding !== 'windows-1258' ? '\ufeff' : '') + text, encoding);
        expect(collected(utf8Blocks(cut(bytes, by), encoding))).toBe(text);
      }),
    );
  });

  test('composing what UTF-16 and windows-1258 write apart', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('e', '\u0302', '\u0301', '\u0323', 'ô', '한', '\u1112', '\u1161', '\u11ab')),
        sizes,
        (parts, by) => {
          const bytes = Buffer.from(parts.join(''), 'utf16le');
          expect(collected(utf8Blocks(cut(bytes, by), 'utf-16le'))).toBe(parts.join('').normalize('NFC'));
        },
      ),
    );
  });

  test('the guess', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 60 }).map((array) => Buffer.from(array)),
      fc.tuple(vietnamese, fc.constantFrom(...ENCODINGS.slice(0, 4))).map(([text, as]) => encoded(text, as)),
      fc
        .tuple(vietnamese, vietnamese)
        .map(([one, other]) => Buffer.concat([Buffer.from(one), windows1258(other)])),
    );
    fc.assert(
      fc.property(bytes, sizes, (content, by) => {
        expect(guessEncoding(() => cut(content, by))).toEqual(guess(content));
      }),
      { numRuns: 300 },
    );
  });

  test('what is UTF-8 is called so, and nothing else is', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 6 }), sizes, (array, by) => {
        // Without NUL bytes and byte order marks, which have tests of their own.
        const content = Buffer.from([0x61, ...array.map((byte) => byte || 0x20)]);
        const strict = new TextDecoder('utf-8', { fatal: true });
        let valid = true;
        try {
          strict.decode(content);
        } catch {
          valid = false;
        }
        const found = guessEncoding(() => cut(content, by));
        expect('encoding' in found && found.encoding === 'utf-8').toBe(valid);
      }),
      { numRuns: 500 },
    );
  });
});
