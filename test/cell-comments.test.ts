import { describe, expect, test } from 'vitest';
import { inventory } from './support/inventory.ts';
import { long, odsOf, record, short, wide, xlsOf, xlsxOf } from './support/workbook.ts';

/** What somebody noted on cells changes no figure, and is told where it stands on a row of data. */

const CONFIG = `
  as_of: 2025-12-31
  targets: [{ id: pc, check: per-unit, item: computer, at_least: 1 }]
`;
const HEADER = ['Mã đơn vị', 'Tên đơn vị', 'Số máy tính'];
const ROW = ['21609', 'Xã An Lão', '42'];

/** Comments on cells by their place: `C2` says `3 máy hỏng`. */
type Comments = Readonly<Record<string, string>>;
const ON_BOTH: Comments = { C1: 'Kể cả máy mượn', C2: 'Trong đó 3 máy hỏng' };
const TOLD = ['2 C Trong đó 3 máy hỏng'];

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const letters = 'ABCDEFGH';
const rowXml = (cells: readonly string[], row: number): string =>
  `<row r="${row}">${cells.map((text, at) => `<c r="${letters[at]}${row}" t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;

interface Noted {
  readonly comments: Comments;
  readonly rows?: readonly (readonly string[])[];
  /** Remarks of conversations, in the order in which they were made. */
  readonly conversations?: readonly (readonly [place: string, text: string])[];
  readonly parts?: Readonly<Record<string, string>>;
}

function xlsx({ comments, rows = [HEADER, ROW], conversations, parts }: Noted): Buffer {
  const relations = [
    `<Relationship Id="a" Type="${OFFICE}/hyperlink" Target="C:\\kiem ke.doc" TargetMode="External"/>`,
    `<Relationship Id="b" Type="${OFFICE}/comments" Target="../comments1.xml"/>`,
    ...(conversations
      ? [
          '<Relationship Id="c" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="../threadedComments/threadedComment1.xml"/>',
        ]
      : []),
  ];
  const list = Object.entries(comments).map(
    ([place, text]) =>
      `<comment ref="${place}" authorId="0"><text><r><rPr><b/></rPr><t>${text.slice(0, 4)}</t></r><r><t xml:space="preserve">${text.slice(4)}</t></r></text></comment>`,
  );
  return xlsxOf({
    sheets: { S: `<sheetData>${rows.map((cells, at) => rowXml(cells, at + 1)).join('')}</sheetData>` },
    parts: {
      'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships>${relations.join('')}</Relationships>`,
      'xl/comments1.xml': `<comments><authors><author>Phòng VHTT</author></authors><commentList>${list.join('')}</commentList></comments>`,
      ...(conversations && {
        'xl/threadedComments/threadedComment1.xml': `<ThreadedComments>${conversations
          .map(
            ([place, text]) =>
              `<threadedComment ref="${place}" id="{1}"><text>${text}</text></threadedComment>`,
          )
          .join('')}</ThreadedComments>`,
      }),
      ...parts,
    },
  });
}

function ods(comments: Comments): Buffer {
  const rows = [HEADER, ROW].map((cells, row) => {
    const written = cells.map((text, at) => {
      const said = comments[`${letters[at]}${row + 1}`];
      const note = `<office:annotation><dc:creator>UBND</dc:creator><dc:date>2025-12-01</dc:date>${said
        ?.split(' ')
        .map((word) => `<text:p>${word}</text:p>`)
        .join('')}</office:annotation>`;
      return `<table:table-cell office:value-type="string">${said ? note : ''}<text:p>${text}</text:p></table:table-cell>`;
    });
    return `<table:table-row>${written.join('')}</table:table-row>`;
  });
  return odsOf(`<table:table table:name="S">${rows.join('')}</table:table>`);
}

function spreadsheetml(comments: Comments): Buffer {
  const rows = [HEADER, ROW].map((cells, row) => {
    const written = cells.map((text, at) => {
      const said = comments[`${letters[at]}${row + 1}`];
      const note = said && `<Comment ss:Author="UBND"><ss:Data><B>${said}</B></ss:Data></Comment>`;
      return `<Cell><Data ss:Type="String">${text}</Data>${note ?? ''}</Cell>`;
    });
    return `<Row>${written.join('')}</Row>`;
  });
  return Buffer.from(
    `<?xml version="1.0"?><Workbook xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="S"><Table>${rows.join('')}</Table></Worksheet></Workbook>`,
  );
}

function xls(comments: Comments): Buffer {
  const cells = [HEADER, ROW].flatMap((texts, row) =>
    texts.map((text, column) => record(0x204, row, column, 0, short(text.length), wide(text))),
  );
  const places = Object.entries(comments).map(([place, text]) => ({
    row: Number(place.slice(1)) - 1,
    column: letters.indexOf(place[0] as string),
    text,
  }));
  // An object of kind 25, its text in the record that goes on, and below all of them what cell each belongs to.
  const objects = places.map(({ text }, at) => {
    const half = text.length >> 1;
    return Buffer.concat([
      record(0x5d, 0x15, 18, 0x19, at + 1, Buffer.alloc(14)),
      record(0x1b6, 0, 0, 0, 0, 0, text.length, 16, long(0)),
      record(0x3c, wide(text.slice(0, half))),
      record(0x3c, wide(text.slice(half))),
      record(0x3c, Buffer.alloc(16)),
    ]);
  });
  const notes = places.map(({ row, column }, at) => record(0x1c, row, column, 0, at + 1, short(0), 0));
  return xlsOf([{ name: 'S', records: [...cells, ...objects, ...notes] }]);
}

/** Rows, columns and texts of what is told of comments; computers are 42 all the same. */
async function told(name: string, file: Buffer): Promise<readonly string[]> {
  const { report } = await inventory({ 'infragap.yaml': CONFIG, [name]: file });
  expect(report.targets[0]?.actual).toMatchObject({ low: 42, high: 42 });
  return report.issues
    .filter(({ rule }) => rule === 'comment-not-read')
    .map(({ row, column, value, rows }) => `${row} ${column} ${value}${rows > 1 ? ` (${rows})` : ''}`);
}

test.each([
  ['units.xlsx', xlsx({ comments: ON_BOTH }), TOLD],
  ['units.ods', ods(ON_BOTH), TOLD],
  ['units.xls', xls(ON_BOTH), TOLD],
  ['units.xls (XML of 2003)', spreadsheetml(ON_BOTH), TOLD],
])('%s: a comment on a row of data is told, one on a header is not', async (name, file, expected) => {
  expect(await told(name.split(' ')[0] as string, file)).toEqual(expected);
});

describe('a conversation', () => {
  const preamble =
    '[Threaded comment]\n\nYour version of Excel allows you to read this threaded comment; however, any edits to it will get removed if the file is opened in a newer version of Excel. Learn more: https://go.microsoft.com/fwlink/?linkid=870924\n\nComment:\n    ';

  test('is told in its own words', async () => {
    const file = xlsx({
      comments: { C2: '[Chuỗi chú thích] ...' },
      conversations: [
        ['C2', '3 máy hỏng?'],
        ['C2', 'Đúng'],
      ],
    });
    expect(await told('units.xlsx', file)).toEqual(['2 C 3 máy hỏng? Đúng']);
  });

  test('that is kept for older programs only is told without what they are told of it', async () => {
    expect(await told('units.xlsx', xlsx({ comments: { C2: `${preamble}3 máy hỏng` } }))).toEqual([
      '2 C 3 máy hỏng',
    ]);
  });
});

test('on an answer of a form with its questions below each other it is told where it stands, on a question not', async () => {
  const rows = [
    ['STT', 'Nội dung', 'ĐVT', 'Xã An Lão', 'Xã An Hòa'],
    ['1', 'Số cán bộ công chức', 'người', '20', '18'],
    ['2', 'Số máy tính', 'chiếc', '20', '22'],
    ['3', 'Mạng LAN', '', 'Có', 'Không'],
  ];
  const file = xlsx({ rows, comments: { B3: 'Kể cả máy mượn', E3: '3 máy hỏng' } });
  expect(await told('units.xlsx', file)).toEqual(['3 E 3 máy hỏng']);
});

test('the same comment on several cells is told once', async () => {
  const rows = [HEADER, ['1', 'Xã A', '20'], ['2', 'Xã B', '22']];
  const file = xlsx({ rows, comments: { C3: 'Chưa kiểm tra', C2: 'Chưa kiểm tra' } });
  expect(await told('units.xlsx', file)).toEqual(['2 C Chưa kiểm tra (2)']);
});

test('of very many comments the first is told, and how many there are', async () => {
  const rows = [HEADER, ...Array.from({ length: 21 }, (_, at) => [`${at + 1}`, `Xã ${at + 1}`, '2'])];
  const comments = Object.fromEntries(rows.slice(1).map((_, at) => [`C${at + 2}`, `Máy số ${at + 1}`]));
  expect(await told('units.xlsx', xlsx({ rows, comments }))).toEqual(['2 C Máy số 1 (21)']);
});

test.each([
  ['that are not there', 'xl/worksheets/_rels/sheet1.xml.rels', `<Relationships><Relationship Id="b" Type="${OFFICE}/comments" Target="../comments9.xml"/></Relationships>`],
  ['at no place', 'xl/comments1.xml', '<comments><commentList><comment ref="?"><text><t>x</t></text></comment></commentList></comments>'],
])('comments %s leave the cells as they are', async (_, part, content) => {
  expect(await told('units.xlsx', xlsx({ comments: {}, parts: { [part]: content } }))).toEqual([]);
}); // biome-ignore format: parts to be read as one
