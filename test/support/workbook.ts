import { crc32, deflateRawSync } from 'node:zlib';

/** What a zip file may say wrongly about an entry. */
export interface Lie {
  readonly size?: number;
  readonly packed?: number;
  readonly crc?: number;
  readonly flags?: number;
  /** The local header of which other entry it claims as its own. */
  readonly headerOf?: string;
}

/** A zip file of parts, in the order given. */
export function zipOf(
  parts: Readonly<Record<string, string | Buffer>>,
  lies: Readonly<Record<string, Lie>> = {},
): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  const places = new Map<string, number>();
  let at = 0;
  for (const [name, part] of Object.entries(parts)) {
    const content = Buffer.from(part as string);
    const deflated = name === 'mimetype' ? content : deflateRawSync(content);
    const lie = lies[name] ?? {};
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(lie.flags ?? 0, 2);
    common.writeUInt16LE(name === 'mimetype' ? 0 : 8, 4);
    common.writeUInt32LE(lie.crc ?? crc32(content), 10);
    common.writeUInt32LE(lie.packed ?? deflated.length, 14);
    common.writeUInt32LE(lie.size ?? content.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    places.set(name, at);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(places.get(lie.headerOf ?? name) as number, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\0', 'latin1'), common, place, Buffer.from(name));
    const body = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, Buffer.from(name), deflated]);
    bodies.push(body);
    at += body.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.from('PK\x05\x06'.padEnd(22, '\0'), 'latin1');
  end.writeUInt16LE(bodies.length, 8);
  end.writeUInt16LE(bodies.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, listed, end]);
}

export interface HandMade {
  /** Sheet name -> what stands in its <worksheet>. */
  readonly sheets: Readonly<Record<string, string>>;
  readonly states?: Readonly<Record<string, 'hidden' | 'veryHidden'>>;
  /** Number format codes: cells with s="1" have the first. */
  readonly formats?: readonly string[];
  /** What stands in each <si>. */
  readonly texts?: readonly string[];
  readonly from1904?: boolean;
  /** More parts, or others in place of the usual. */
  readonly parts?: Readonly<Record<string, string | Buffer>>;
  /** Sheets that are charts. */
  readonly charts?: readonly string[];
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
const relations = (list: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${list
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

/** The parts of a hand-made xlsx workbook. */
export function xlsxParts(made: HandMade): Record<string, string | Buffer> {
  const names = [...Object.keys(made.sheets), ...(made.charts ?? [])];
  const isChart = (name: string): boolean => made.charts?.includes(name) === true;
  const formats = made.formats ?? [];
  return {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    '_rels/.rels': relations([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${
      made.from1904 ? '<workbookPr date1904="1"/>' : ''
    }<sheets>${names
      .map((name, n) => {
        const state = made.states?.[name];
        return `<sheet name="${escaped(name)}" sheetId="${n + 1}" r:id="rId${n + 1}"${state ? ` state="${state}"` : ''}/>`;
      })
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...names.map(
        (name, n) =>
          [
            `rId${n + 1}`,
            isChart(name) ? 'chartsheet' : 'worksheet',
            `${isChart(name) ? 'chartsheets' : 'worksheets'}/sheet${n + 1}.xml`,
          ] as const,
      ),
      ['rIdStyles', 'styles', 'styles.xml'],
      ['rIdTexts', 'sharedStrings', '/xl/sharedStrings.xml'],
    ]),
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts>${formats
      .map((code, n) => `<numFmt numFmtId="${n + 164}" formatCode="${escaped(code)}"/>`)
      .join('')}</numFmts><cellXfs><xf numFmtId="0"/>${formats
      .map((_, n) => `<xf numFmtId="${n + 164}"/>`)
      .join('')}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${(made.texts ?? [])
      .map((text) => `<si>${text}</si>`)
      .join('')}</sst>`,
    ...Object.fromEntries(
      names.map((name, n) => [
        `xl/${isChart(name) ? 'chartsheets' : 'worksheets'}/sheet${n + 1}.xml`,
        isChart(name) ? '<chartsheet/>' : `<worksheet xmlns="${MAIN}">${made.sheets[name]}</worksheet>`,
      ]),
    ),
    ...made.parts,
  };
}

export const xlsxOf = (made: HandMade): Buffer => zipOf(xlsxParts(made));

/** An OpenDocument spreadsheet: what stands in <office:spreadsheet>, and its automatic styles. */
export const odsOf = (body: string, styles = '', parts: Readonly<Record<string, string>> = {}): Buffer =>
  zipOf({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<?xml version="1.0" encoding="UTF-8"?><office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${body}</office:spreadsheet></office:body></office:document-content>`,
    'META-INF/manifest.xml': '<manifest:manifest/>',
    ...parts,
  });

const SECTOR = 512;
const END = 0xfffffffe;
const padded = (bytes: Buffer, to: number): Buffer =>
  Buffer.concat([bytes, Buffer.alloc((to - (bytes.length % to)) % to)]);

/** An OLE compound file. Streams under 4096 bytes go into the mini stream, as the format wants. */
export function oleOf(streams: Readonly<Record<string, Buffer>>): Buffer {
  const sectors: Buffer[] = [];
  const links: number[] = [];
  const store = (bytes: Buffer): number => {
    const first = sectors.length;
    const count = Math.ceil(bytes.length / SECTOR);
    for (let n = 0; n < count; n++) {
      sectors.push(padded(bytes.subarray(n * SECTOR, (n + 1) * SECTOR), SECTOR));
      links.push(n === count - 1 ? END : first + n + 1);
    }
    return count === 0 ? END : first;
  };
  const mini: Buffer[] = [];
  const miniLinks: number[] = [];
  const entries: { name: string; type: number; start: number; size: number }[] = [];
  for (const [name, bytes] of Object.entries(streams)) {
    if (bytes.length >= 4096) {
      entries.push({ name, type: 2, start: store(bytes), size: bytes.length });
      continue;
    }
    const first = miniLinks.length;
    const count = Math.ceil(bytes.length / 64);
    for (let n = 0; n < count; n++) miniLinks.push(n === count - 1 ? END : first + n + 1);
    mini.push(padded(bytes, 64));
    entries.push({ name, type: 2, start: first, size: bytes.length });
  }
  const miniStream = Buffer.concat(mini);
  entries.unshift({ name: 'Root Entry', type: 5, start: store(miniStream), size: miniStream.length });
  const longs = (values: readonly number[]): Buffer => {
    const bytes = Buffer.alloc(values.length * 4);
    for (const [n, value] of values.entries()) bytes.writeUInt32LE(value, n * 4);
    return bytes;
  };
  const miniTable = store(longs(miniLinks));
  const directory = store(
    Buffer.concat(
      entries.map(({ name, type, start, size }) => {
        const entry = Buffer.alloc(128);
        entry.write(name, 'utf16le');
        entry.writeUInt16LE(name.length * 2 + 2, 64);
        entry[66] = type;
        entry.writeUInt32LE(start, 116);
        entry.writeUInt32LE(size, 120);
        return entry;
      }),
    ),
  );
  const linksFor = SECTOR / 4;
  let tables = 0;
  let lists = 0;
  // The table of links has links to itself, and beyond 109 sectors to the lists of its sectors.
  while (tables * linksFor < links.length + tables + lists) {
    tables++;
    lists = Math.ceil(Math.max(0, tables - 109) / (linksFor - 1));
  }
  const table = sectors.length;
  const list = table + tables;
  for (let n = 0; n < tables; n++) links.push(0xfffffffd);
  for (let n = 0; n < lists; n++) links.push(0xfffffffc);
  const listed = Array.from({ length: lists }, (_, n) => {
    const from = 109 + n * (linksFor - 1);
    const own = Array.from({ length: linksFor - 1 }, (_, k) =>
      from + k < tables ? table + from + k : 0xffffffff,
    );
    return longs([...own, n === lists - 1 ? END : list + n + 1]);
  });
  const header = Buffer.alloc(SECTOR);
  header.write('d0cf11e0a1b11ae1', 'hex');
  header.writeUInt16LE(9, 30);
  header.writeUInt16LE(6, 32);
  header.writeUInt32LE(tables, 44);
  header.writeUInt32LE(directory, 48);
  header.writeUInt32LE(4096, 56);
  header.writeUInt32LE(miniTable, 60);
  header.writeUInt32LE(lists > 0 ? list : END, 68);
  header.writeUInt32LE(lists, 72);
  header.fill(0xff, 76);
  for (let n = 0; n < Math.min(tables, 109); n++) header.writeUInt32LE(table + n, 76 + n * 4);
  const padding = Buffer.alloc(tables * SECTOR - links.length * 4, 0xff);
  return Buffer.concat([header, ...sectors, longs(links), padding, ...listed]);
}

/** A record of an Excel 97-2003 stream: numbers are 16 bits. */
export function record(id: number, ...data: readonly (number | Buffer)[]): Buffer {
  const bytes = Buffer.concat(data.map((part) => (typeof part === 'number' ? short(part) : part)));
  return Buffer.concat([short(id), short(bytes.length), bytes]);
}

export const short = (value: number): Buffer => Buffer.from([value & 0xff, value >> 8]);
export const long = (value: number): Buffer => Buffer.concat([short(value & 0xffff), short(value >>> 16)]);
export const double = (value: number): Buffer => {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return bytes;
};
/** Characters with the flag for their width before them. */
export const wide = (text: string): Buffer => Buffer.concat([Buffer.from([1]), Buffer.from(text, 'utf16le')]);

export interface XlsSheet {
  readonly name: string;
  /** 0 visible, 1 hidden. */
  readonly state?: number;
  /** 0 sheet, 2 chart. */
  readonly kind?: number;
  readonly records: readonly Buffer[];
}

/** An Excel 97-2003 workbook of hand-made records; `globals` come after the usual ones. */
export function xlsOf(sheets: readonly XlsSheet[], globals: readonly Buffer[] = []): Buffer {
  const begin = (type: number): Buffer => record(0x809, 0x600, type, 0, 0, long(0), long(0));
  const end = record(0x0a);
  const bound = (sheet: XlsSheet, at: number): Buffer =>
    record(
      0x85,
      long(at),
      Buffer.from([sheet.state ?? 0, sheet.kind ?? 0, sheet.name.length]),
      wide(sheet.name),
    );
  const bodies = sheets.map((sheet) => Buffer.concat([begin(0x10), ...sheet.records, end]));
  const head = (places: readonly number[]): Buffer =>
    Buffer.concat([begin(5), ...globals, ...sheets.map((sheet, n) => bound(sheet, places[n] ?? 0)), end]);
  let at = head([]).length;
  const places = bodies.map((body) => {
    at += body.length;
    return at - body.length;
  });
  return oleOf({ Workbook: Buffer.concat([head(places), ...bodies]) });
}
