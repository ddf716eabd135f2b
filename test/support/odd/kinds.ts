import { html, jsonLines, ods, packed, xls, xlsx } from '../as-they-come/files.ts';
import type { MessySheet, Row } from '../as-they-come/sheet.ts';
import { double, odsOf, oleOf, record, xlsOf, xlsxOf, xlsxParts, zipOf } from '../workbook.ts';
import { type OddCase, UNIT_HEADER, unitLines, utf8 } from './case.ts';
import { sheetOf } from './sheet-xml.ts';

const sheet = (...rows: readonly Row[]): MessySheet => ({ name: 'Đơn vị', rows: [UNIT_HEADER, ...rows] });

/** An XML spreadsheet of 2003, as a program that knew Excel 2003 writes it. */
const xmlSpreadsheet = ({ name, rows }: MessySheet): Buffer =>
  utf8(
    `<?xml version="1.0" encoding="UTF-8"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">\n<Worksheet ss:Name="${name}"><Table>\n${rows
      .map(
        (cells) =>
          `<Row>${cells.map((cell) => `<Cell><Data ss:Type="${typeof cell === 'number' ? 'Number' : 'String'}">${cell}</Data></Cell>`).join('')}</Row>\n`,
      )
      .join('')}</Table></Worksheet>\n</Workbook>\n`,
  );

const json = (value: unknown): Buffer => utf8(`${JSON.stringify(value, null, 2)}\n`);
const unit = (unit_id: string, name: string, officials: number, lan: string) => ({
  unit_id,
  name,
  officials,
  lan,
});

/** Twelve megabytes of blanks: more than a thousandth of it is not left when it is packed. */
const BLANKS = ' '.repeat(12 * 1024 * 1024);
const AN_LAO = sheetOf([[...UNIT_HEADER], ['21609', 'Xã An Lão', 5, 'có']] as never);

/** What kind of file it is, whatever it is called. */
export const KINDS: Readonly<Record<string, OddCase>> = {
  misnamed: {
    files: {
      'xlsx gọi là xls.xls': xlsx([sheet(['21609', 'Xã An Lão', 5, 'có'])]),
      'xls gọi là xlsx.xlsx': xls([sheet(['21628', 'Xã An Hòa', 4, 'không'])]),
      'ods gọi là xlsx.xlsx': ods([sheet(['21652', 'Phường Đập Đá', 6, 'có'])]),
      'html gọi là xls.xls': html([sheet(['21664', 'Xã Hoài Sơn', 3, 'không'])]),
      'xml gọi là xls.xls': xmlSpreadsheet(sheet(['21667', 'Xã Hoài Châu', 2, 'có'])),
      'text gọi là xls.xls': utf8(unitLines([['21670', 'Xã Hoài Phú', 7, 'có']], '\t')),
      'csv gọi là xlsx.xlsx': utf8(unitLines([['21673', 'Xã Hoài Hảo', 1, 'không']])),
      'json gọi là csv.csv': json([unit('21676', 'Xã Hoài Mỹ', 4, 'có')]),
      'jsonl gọi là csv.csv': jsonLines([unit('21679', 'Xã Hoài Hương', 8, 'không')]),
      'xlsx gọi là csv.csv': xlsx([sheet(['21682', 'Xã Hoài Đức', 9, 'có'])]),
    },
    told: ['delimiter-guessed text gọi là xls.xls'],
    // Ten files, ten units: six with a LAN.
    figures: { lan: { met: 6, short: 4, unknown: 0 } },
  },
  packed: {
    files: {
      'a.csv.gz': packed(utf8(unitLines([['21609', 'Xã An Lão', 5, 'có']]))),
      'b.tsv.gz': packed(utf8(unitLines([['21628', 'Xã An Hòa', 4, 'không']], '\t'))),
      'c.xlsx.gz': packed(xlsx([sheet(['21652', 'Phường Đập Đá', 6, 'có'])])),
      'd.xls.gz': packed(xls([sheet(['21664', 'Xã Hoài Sơn', 3, 'không'])])),
      'e.ods.gz': packed(ods([sheet(['21667', 'Xã Hoài Châu', 2, 'có'])])),
      'f.json.gz': packed(json([unit('21670', 'Xã Hoài Phú', 7, 'có')])),
      'g.jsonl.gz': packed(jsonLines([unit('21673', 'Xã Hoài Hảo', 1, 'không')])),
      // Packed, and nobody would know by its name.
      'h.csv': packed(utf8(unitLines([['21676', 'Xã Hoài Mỹ', 4, 'có']]))),
    },
    args: ['.', 'f.json.gz'],
    told: ['delimiter-guessed b.tsv.gz'],
    figures: { lan: { met: 5, short: 3, unknown: 0 } },
  },
  // Of a folder, JSON is read where it is called as a table is.
  json: {
    files: {
      'units một mảng.json': json([unit('21609', 'Xã An Lão', 5, 'có'), unit('21628', 'Xã An Hòa', 4, 'không')]),
      'units cả bản kiểm kê.json': json({
        units: [{ unit_id: '21652', name: 'Phường Đập Đá', officials: 2, lan: true }],
        equipment: [
          { unit_id: '21652', category: 'desktop', quantity: 1, year_in_use: 2023, ram_gb: 8, condition: 'in_use' },
          { unit_id: '21609', category: 'laptop', quantity: 4, year_in_use: 2022, ram_gb: 16, condition: 'in_use' },
          { unit_id: '21628', category: 'desktop', quantity: 3, year_in_use: 2016, ram_gb: 8, condition: 'in_use' },
        ],
      }),
      'units từng dòng.jsonl': jsonLines([
        { unit_id: '21664', name: 'Xã Hoài Sơn', officials: 3, lan: null },
        { unit_id: '21667', name: 'Xã Hoài Châu', officials: 2, lan: 'yes' },
      ]),
    },
    told: ['unit-without-items units từng dòng.jsonl:1', 'unit-without-items units từng dòng.jsonl:2'],
    // An Lão lacks 1 of 5, An Hòa all 4 (three are of 2016), Đập Đá 1 of 2; of the other two, who want 3 + 2, nobody said what
    // they have.
    figures: {
      lan: { met: 3, short: 1, unknown: 1 },
      computers: { wanted: 16, there: '8–?', good: '5–?', gap: '6–11', too_old: 3 },
    },
  }, // biome-ignore format: files to be read as one
  pipe: {
    files: { 'units.csv': utf8(unitLines([['21609', 'Xã An Lão', 5, 'có'], ['21628', 'Xã An Hòa', 4, 'đúng']])) },
    args: ['-', '--stdin-filename', 'units.csv', '--config', 'infragap.yaml'],
    stdin: 'units.csv',
    told: ['not-yes-no D3 line 3'],
    figures: { lan: { met: 1, unknown: 1 } },
  }, // biome-ignore format: files to be read as one
  'folders-and-patterns': {
    files: {
      'đơn vị.csv': utf8(unitLines([['21609', 'Xã An Lão', 5, 'có']])),
      'huyện A/xã 1.csv': utf8(unitLines([['21628', 'Xã An Hòa', 4, 'không']])),
      'huyện A/xã 2.csv': utf8(unitLines([['21652', 'Phường Đập Đá', 6, 'có']])),
      'huyện B/thôn/xã 3.csv': utf8(unitLines([['21664', 'Xã Hoài Sơn', 3, 'không']])),
    },
    // Folders inside a folder are not read; those that hold a table are named, at whatever depth.
    told: [
      'equipment-ignored huyện A',
      'equipment-ignored huyện B/thôn',
      'file-ignored huyện A',
      'file-ignored huyện B/thôn',
    ],
    figures: { lan: { met: 1, short: 0 } },
  },
  'folders-and-patterns.all': {
    folder: 'folders-and-patterns',
    args: ['**/*.csv'],
    told: [],
    figures: { lan: { met: 2, short: 2 } },
  },
  locked: {
    files: {
      'mở được.csv': utf8(unitLines([['21609', 'Xã An Lão', 5, 'có']])),
      // Excel keeps a workbook with a password in a file of the older kind.
      'khóa.xlsx': oleOf({ EncryptionInfo: Buffer.alloc(64), EncryptedPackage: Buffer.alloc(512) }),
      'khóa cũ.xls': xlsOf([{ name: 'S', records: [record(0x203, 0, 0, 0, double(1))] }], [record(0x2f, 1, Buffer.alloc(52))]),
      'khóa.ods': odsOf('<table:table table:name="S"/>', '', {
        'META-INF/manifest.xml': '<manifest:manifest><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>',
      }),
      'khóa nén.xlsx': zipOf(xlsxParts({ sheets: { S: AN_LAO } }), { 'xl/workbook.xml': { flags: 1 } }),
    },
    told: ['khóa cũ.xls', 'khóa nén.xlsx', 'khóa.ods', 'khóa.xlsx'].map((name) => `unreadable-file ${name}`),
    figures: { lan: { met: 1, short: 0, unknown: 0 } },
  }, // biome-ignore format: files to be read as one
  bombs: {
    files: {
      'mở được.csv': utf8(unitLines([['21609', 'Xã An Lão', 5, 'có']])),
      'phình to.xlsx': xlsxOf({ sheets: { S: BLANKS } }),
      // The directory speaks of a few bytes where twelve megabytes come out.
      'khai man.xlsx': zipOf(xlsxParts({ sheets: { S: BLANKS } }), { 'xl/worksheets/sheet1.xml': { size: 900 } }),
      'chồng nhau.xlsx': zipOf(xlsxParts({ sheets: { S: AN_LAO, T: AN_LAO } }), { 'xl/worksheets/sheet2.xml': { headerOf: 'xl/worksheets/sheet1.xml' } }),
      'nén hai lần.csv.gz': packed(packed(utf8(unitLines([['21628', 'Xã An Hòa', 4, 'không']])))),
    },
    told: ['chồng nhau.xlsx', 'khai man.xlsx', 'nén hai lần.csv.gz', 'phình to.xlsx'].map((name) => `unreadable-file ${name}`),
    figures: { lan: { met: 1, short: 0, unknown: 0 } },
  }, // biome-ignore format: files to be read as one
  'not-tables': {
    files: {
      'đơn vị.csv': utf8(unitLines([['21609', 'Xã An Lão', 5, 'có']])),
      'công văn.csv': utf8('%PDF-1.7\n%âãÏÓ\n1 0 obj\n<</Type/Catalog>>\nendobj\n'),
      'báo cáo.xlsx': zipOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w:document/>' }),
      'nhị phân.xlsx': zipOf({ '[Content_Types].xml': '<Types><Override ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/></Types>' }),
      'rỗng.csv': Buffer.alloc(0),
    },
    told: ['empty-file rỗng.csv', 'unsupported-format báo cáo.xlsx', 'unsupported-format công văn.csv', 'unsupported-format nhị phân.xlsx'],
    figures: { lan: { met: 1, short: 0, unknown: 0 } },
  }, // biome-ignore format: files to be read as one
};
