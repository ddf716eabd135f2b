import { describe, expect, test } from 'vitest';
import { groupsOf } from '../src/compare/crosswalk.ts';
import { readCrosswalk } from '../src/compare/crosswalk-file.ts';
import { fractionText } from '../src/lib/rational.ts';
import { folder } from './support/folder.ts';
import { xlsxOf } from './support/workbook.ts';

/** Groups as `A+B>X` (what they are made of, with shares other than 1), and findings as `rule value`. */
async function paired(before: string, after: string, table: string | Buffer, name = 'crosswalk.csv') {
  const cwd = folder({ [name]: table });
  const { pairs, findings } = await readCrosswalk(name, cwd);
  const { groups, findings: ofPairs } = groupsOf(before.split(' '), after.split(' '), pairs);
  return {
    groups: groups.map((group) => {
      const parts = group.after.map((id) => {
        const from = group
          .origins(id)
          .map(({ id: old, share }) => (share.bottom === 1n ? old : `${fractionText(share)} ${old}`));
        return `${from.join('+')}>${id}`;
      });
      return `${group.how}: ${group.after.length > 0 ? parts.join(', ') : group.before.join('+')}`;
    }),
    findings: [...findings, ...ofPairs].map(({ rule, value, place, params }) =>
      [rule, place?.row, value ?? place?.field, params?.why].filter((each) => each !== undefined).join(' '),
    ),
  };
}

const rows = (...lines: readonly string[]): string => `old_id,new_id,share\n${lines.join('\n')}\n`;

describe('which units are which', () => {
  test.each<
    [what: string, before: string, after: string, table: string, groups: string[], findings: string[]]
  >([
    [
      'without a word of it, those of one code',
      'A B',
      'A C',
      rows(),
      ['same: A>A', 'added: >C', 'removed: B'],
      [],
    ],
    ['another code', 'A', 'X', rows('A,X,'), ['code_changed: A>X'], []],
    ['another code, with the whole as its share', 'A', 'X', rows('A,X,100%'), ['code_changed: A>X'], []],
    ['several into one', 'A B C', 'X', rows('A,X,', 'B,X,', 'C,X,1'), ['merged: A+B+C>X'], []],
    ['one into another that keeps its code', 'A B', 'B', rows('A,B,'), ['merged: A+B>B'], []],
    ['one into several', 'A', 'X Y', rows('A,X,60%', 'A,Y,40%'), ['split: 3/5 A>X, 2/5 A>Y'], []],
    [
      'shares as decimals and fractions',
      'A',
      'X Y Z',
      rows('A,X,0.25', 'A,Y,1/4', 'A,Z,50 %'),
      ['split: 1/4 A>X, 1/4 A>Y, 1/2 A>Z'],
      [],
    ],
    [
      'thirds, exactly',
      'A',
      'X Y Z',
      rows('A,X,1/3', 'A,Y,1/3', 'A,Z,1/3'),
      ['split: 1/3 A>X, 1/3 A>Y, 1/3 A>Z'],
      [],
    ],
    [
      'parts and wholes together',
      'A B',
      'X Y',
      rows('A,X,60%', 'A,Y,40%', 'B,Y,'),
      ['rearranged: 3/5 A>X, 2/5 A+B>Y'],
      [],
    ],
    [
      'codes that change hands',
      'A B',
      'A B',
      rows('A,B,', 'B,A,'),
      ['code_changed: B>A', 'code_changed: A>B'],
      [],
    ],
    ['a code that is used anew', 'A', 'A X', rows('A,X,'), ['code_changed: A>X', 'added: >A'].reverse(), []],
  ])('%s', async (_, before, after, table, groups, findings) => {
    expect(await paired(before, after, table)).toEqual({ groups, findings });
  });
});

describe('nothing is split by a guess', () => {
  test.each<[what: string, table: string, finding: string]>([
    ['no shares', rows('A,X,', 'A,Y,'), 'crosswalk-shares 2 A missing'],
    ['one share only', rows('A,X,60%', 'A,Y,'), 'crosswalk-shares 2 A missing'],
    ['too little', rows('A,X,60%', 'A,Y,30%'), 'crosswalk-shares 2 A sum'],
    ['too much', rows('A,X,60%', 'A,Y,50%'), 'crosswalk-shares 2 A sum'],
    ['nearly, but not exactly', rows('A,X,0.333', 'A,Y,2/3'), 'crosswalk-shares 2 A sum'],
    ['no share', rows('A,X,most', 'A,Y,40%'), 'crosswalk-shares 2 most unreadable'],
    ['nothing of it', rows('A,X,0', 'A,Y,100%'), 'crosswalk-shares 2 0 unreadable'],
    ['more than all of it', rows('A,X,120%', 'A,Y,-20%'), 'crosswalk-shares 2 120% unreadable'],
  ])('%s', async (_, table, finding) => {
    expect(await paired('A', 'X Y', table)).toEqual({
      groups: ['added: >X', 'added: >Y', 'removed: A'],
      findings: [finding],
    });
  });

  test('a part of one only, and where the rest went nobody says', async () => {
    expect(await paired('A', 'X', rows('A,X,60%'))).toEqual({
      groups: ['added: >X', 'removed: A'],
      findings: ['crosswalk-shares 2 A sum'],
    });
  });

  test('what is one with it is not compared either, and others are', async () => {
    expect(await paired('A B C', 'X Y C', rows('A,X,60%', 'A,Y,', 'B,Y,'))).toEqual({
      groups: ['added: >X', 'added: >Y', 'same: C>C', 'removed: A', 'removed: B'],
      findings: ['crosswalk-shares 2 A missing'],
    });
  });

  test('a decimal comma', async () => {
    expect(await paired('A', 'X Y', 'old_id;new_id;share\nA;X;0,6\nA;Y;40,0%\n')).toEqual({
      groups: ['split: 3/5 A>X, 2/5 A>Y'],
      findings: ['delimiter-guessed'],
    });
  });
});

describe('what is wrong with a crosswalk', () => {
  test.each<[what: string, table: string, groups: string[], findings: string[]]>([
    [
      'an old code that is not there',
      rows('A,X,', 'Q,X,'),
      ['added: >X', 'removed: A', 'removed: B'],
      ['crosswalk-unknown-unit 3 Q'],
    ],
    [
      'a new code that is not there',
      rows('A,Q,', 'B,X,'),
      ['code_changed: B>X', 'removed: A'],
      ['crosswalk-unknown-unit 2 Q'],
    ],
    [
      'a part that goes to a code that is not there',
      rows('A,X,60%', 'A,Q,40%'),
      ['added: >X', 'removed: A', 'removed: B'],
      ['crosswalk-unknown-unit 3 Q'],
    ],
    ['a pair twice', rows('A,X,', 'A,X,', 'B,X,'), ['merged: A+B>X'], ['duplicate-key 3 A']],
    [
      'a blank code',
      rows('A,X,', ',X,', 'B,,', ',,'),
      ['code_changed: A>X', 'removed: B'],
      ['missing-value 3 old_id', 'missing-value 4 new_id'],
    ],
    [
      'a column that says nothing',
      'old_id,old_name,new_id\nA,a,X\nB,b,X\n',
      ['merged: A+B>X'],
      ['unknown-column 1'],
    ],
    [
      'no column of new codes',
      'old_id,share\nA,1\n',
      ['added: >X', 'removed: A', 'removed: B'],
      ['missing-column 1 new_id'],
    ],
    ['no table at all', '', ['added: >X', 'removed: A', 'removed: B'], ['empty-file']],
  ])('%s', async (_, table, groups, findings) => {
    expect(await paired('A B', 'X', table)).toEqual({ groups, findings });
  });

  test('codes that lost their zeros, where only one can be meant', async () => {
    expect(await paired('00101 00102', '00201', rows('101,201,', '00102,00201,'))).toEqual({
      groups: ['merged: 00101+00102>00201'],
      findings: ['unit-code-repaired 2 101', 'unit-code-repaired 2 201'],
    });
  });
});

describe('codes that lost their zeros in one of the two inventories', () => {
  test.each<[before: string, after: string, groups: string[], findings: string[]]>([
    [
      '97 98',
      '00097 00098',
      ['code_changed: 97>00097', 'code_changed: 98>00098'],
      ['unit-code-repaired 97 (2)'],
    ],
    ['00097', '97', ['code_changed: 00097>97'], ['unit-code-repaired 97 (1)']],
    ['97', '0097 00097', ['added: >0097', 'added: >00097', 'removed: 97'], []],
    ['97 00097', '00097', ['same: 00097>00097', 'removed: 97'], []],
    ['A7', '00A7', ['added: >00A7', 'removed: A7'], []],
  ])('%s and %s', (before, after, groups, findings) => {
    const found = groupsOf(before.split(' '), after.split(' '), []);
    expect(
      found.groups.map(
        (group) =>
          `${group.how}: ${group.after.length > 0 ? group.after.map((id) => `${group.origins(id).map((each) => each.id)}>${id}`) : group.before}`,
      ),
    ).toEqual(groups);
    expect(found.findings.map(({ rule, value, count }) => `${rule} ${value} (${count})`)).toEqual(findings);
  });
});

describe('in any format', () => {
  test('Vietnamese headings below a title', async () => {
    const table = 'Bảng chuyển đổi mã đơn vị,,\nMã cũ,Mã mới,Tỷ lệ\nA,X,60%\nA,Y,40%\n';
    expect(await paired('A', 'X Y', table)).toEqual({
      groups: ['split: 3/5 A>X, 2/5 A>Y'],
      findings: ['header-found 2'],
    });
  });

  test('JSON', async () => {
    const table = JSON.stringify([
      { old_id: 'A', new_id: 'X', share: 0.6 },
      { old_id: 'A', new_id: 'Y', share: '2/5' },
    ]);
    expect((await paired('A', 'X Y', table, 'crosswalk.json')).groups).toEqual(['split: 3/5 A>X, 2/5 A>Y']);
  });

  test('a workbook, whose codes are numbers and whose shares are percentages', async () => {
    const row = (...cells: readonly string[]): string => `<row>${cells.join('')}</row>`;
    const text = (value: string): string => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
    const number = (value: string, style = ''): string => `<c${style}><v>${value}</v></c>`;
    const rows_ = [
      row(text('Mã cũ'), text('Mã mới'), text('Tỷ lệ')),
      row(number('103'), number('203'), number('0.6', ' s="1"')),
      row(number('103'), number('204'), number('0.4', ' s="1"')),
    ];
    const book = xlsxOf({
      sheets: { 'Chuyển đổi': `<sheetData>${rows_.join('')}</sheetData>` },
      formats: ['0%'],
    });
    expect(await paired('00103', '00203 00204', book, 'crosswalk.xlsx')).toEqual({
      groups: ['split: 3/5 00103>00203, 2/5 00103>00204'],
      findings: ['unit-code-repaired 2 103', 'unit-code-repaired 2 203'],
    });
  });
});
