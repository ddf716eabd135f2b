import { describe, expect, test } from 'vitest';
import { type Delimiter, dialectOf } from '../src/readers/dialect.ts';

const lines = (...texts: readonly string[]): string => texts.map((text) => `${text}\n`).join('');

describe('delimiter', () => {
  test.each<[string, string, Delimiter, boolean]>([
    ['comma', lines('a,b,c', '1,2,3'), ',', false],
    ['semicolon', lines('a;b;c', '1;2;3'), ';', true],
    ['tab', lines('a\tb', '1\t2'), '\t', true],
    ['bar', lines('a|b', '1|2'), '|', true],
    ['a header alone', 'a;b;c', ';', true],
    ['nothing', '', ',', false],
    ['blank lines', '\n\n \n', ',', false],
    ['one column', lines('name', 'An', 'Binh'), ',', false],
    ['one column of prose', lines('note', 'old, broken', 'new', 'one; two', 'good'), ',', false],
    ['decimal commas', lines('id;area;share', '1;1,5;0,25', '2;2,75;0,5'), ';', true],
    ['decimal commas, one in each line', lines('id;area', '1;1,5', '2;2,5', '3;3,5'), ';', true],
    ['decimal commas and a comma in the header', lines('id;area, ha', '1;1,5', '2;2,5'), ';', true],
    ['decimal commas between tabs', lines('id\tarea', '1\t1,5', '2\t2,5'), '\t', true],
    ['addresses with commas', lines('id;address', '1;So 5, Le Loi', '2;So 7, Quang Trung'), ';', true],
    ['a list inside each cell of one column', lines('id,ports', '1,a;b', '2,c;d', '3,e;f'), ',', false],
    ['delimiters in quotes', lines('a,b', '"1;2;3","x;y;z"', '"4;5;6","x;y;z"'), ',', false],
    ['commas in quotes', lines('a;b', '"1,2,3";"x,y,z"', '"4,5,6";"x,y,z"'), ';', true],
    ['doubled quotes and line ends in quotes', lines('a;b', '"he said ""a,b,c""\n,,,";1', '2;3'), ';', true],
    [
      'a note of ";" and a line break, below long ones',
      lines('note,id,unit', `"one\n${'two, '.repeat(50)}\n",1,101`, ',2,101', '";\n",3,102', ',4,102'),
      ',',
      false,
    ],
    [
      'notes of many lines, each with a ;',
      lines('id,note', '1,"a; b\nc; d\ne; f"', '2,"g; h\ni; j"'),
      ',',
      false,
    ],
    [
      'notes of many lines, each with a comma',
      lines('id;note', '1;"a, b\nc,d\ne,f"', '2;"g,h\ni,j"'),
      ';',
      true,
    ],
    ['every cell in quotes, with a bar in each', lines('"a","b"', '"1 | 2, 3","x, y | z"'), ',', false],
    [
      'unquoted inches, and a list in quotes',
      lines('id,screen', '1,24" wide', '2,27" wide', '3,"a;b"'),
      ',',
      false,
    ],
    [
      'quotes that nobody meant as such',
      lines('id;name', '1;"Đài" xã, huyện', '2;"Trạm" y tế, xã'),
      ';',
      true,
    ],
    ['a quote inside a cell', lines('id,screen', '1,24" wide', '2,27" wide'), ',', false],
    ['ragged records', lines('a;b;c', '1;2;3', '1;2', '1;2;3;4', '1;2;3'), ';', true],
    ['CRLF', 'a;b\r\n1;2\r\n', ';', true],
    ['CR', 'a;b\r1;2\r', ';', true],
    ['a byte order mark', `\ufeff${lines('"a";"b"', '1;2')}`, ';', true],
    ['as many cells with either: more cells', lines('a|b,c|d', '1|2,3|4'), '|', true],
    ['as many cells with either: the comma', lines('a;b,c', 'd;e,f'), ',', true],
    ['as many cells with either: the semicolon', lines('a;b\tc', 'd;e\tf'), ';', true],
  ])('%s', (_, text, delimiter, guessed) => {
    expect(dialectOf(text)).toEqual({ delimiter, sepLine: false, guessed });
  });

  test('titles and blank lines above the header do not matter', () => {
    const title = lines('BÁO CÁO, năm 2025, quý IV', '', 'Đơn vị: xã An Bình, huyện Đông', '');
    expect(dialectOf(title + lines('id;name;area', '1;An;1,5', '2;Binh;2,5')).delimiter).toBe(';');
    expect(dialectOf(title + lines('id,name,area', '1,An,1.5', '2,Binh,2.5')).delimiter).toBe(',');
    const padded = lines('BÁO CÁO, năm 2025;;', ';;');
    expect(dialectOf(padded + lines('id;name;area', '1;An;1,5', '2;Binh;2,5')).delimiter).toBe(';');
  });

  test('the last record, where it is cut, does not count', () => {
    expect(dialectOf('a;b\n1;2\n3,4,5,6').delimiter).toBe(';');
    expect(dialectOf(`a;b\n1;2\n"${'x,y\n'.repeat(50)}`).delimiter).toBe(';');
  });

  test('a quote that never closes in the first record is a stray one', () => {
    expect(dialectOf(lines('"a;b;c', '1;2;3')).delimiter).toBe(';');
  });
});

describe('a sep= line', () => {
  test.each<[string, Delimiter]>([
    ['sep=;\na,b;c,d\n', ';'],
    ['SEP=,\r\na;b;c\r\n', ','],
    ['sep=\t\r\na,b\r\n', '\t'],
    ['"sep=|"\na|b\n', '|'],
    ['\ufeffsep=;\na;b\n', ';'],
    ['sep=;', ';'],
  ])('%j', (text, delimiter) => {
    expect(dialectOf(text)).toEqual({ delimiter, sepLine: true, guessed: false });
  });

  test('with a delimiter that is not read leaves the guess, and is no record', () => {
    expect(dialectOf('sep=:\na;b\n1;2\n')).toEqual({ delimiter: ';', sepLine: true, guessed: true });
  });

  test('counts only at the top', () => {
    expect(dialectOf('a,b\nsep=;,1\n').sepLine).toBe(false);
  });
});
