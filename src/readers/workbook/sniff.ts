import { decodeMarkup, markOf } from './decode.ts';
import { WorkbookFault } from './fault.ts';
import { oleStreams } from './ole.ts';
import { preflight } from './preflight.ts';
import { unpack, type ZipEntry } from './zip.ts';

export type ByteKind = 'zip' | 'ole' | 'gzip' | 'html' | 'xml' | 'text' | 'other';

const HTML = /^<(!doctype\s+html|(html|head|meta|title|style|body|table|div|center|font)[\s/>])/i;
const XML = /^<(\?xml|(\w+:)?workbook[\s>])/i;

/** Documents and pictures, which hold no tables. */
const OTHER = /^(?:%PDF-|\x89PNG\r\n|\xff\xd8\xff|GIF8[79]a|II\*\0|MM\0\*|\{\\rtf)/;

/**
 * What a file is by how it begins (4 KiB are enough), whatever its name says. `other` is known to hold no tables; anything
 * unknown is 'text'.
 */
export function kindOfBytes(start: Buffer): ByteKind {
  const magic = start.toString('latin1', 0, 8);
  if (/^PK(\x03\x04|\x05\x06)/.test(magic)) return 'zip';
  if (magic === '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1') return 'ole';
  if (magic.startsWith('\x1f\x8b')) return 'gzip';
  if (OTHER.test(magic)) return 'other';
  const text = new TextDecoder(markOf(start) ?? 'utf-8').decode(start.subarray(0, 4096)).trimStart();
  const root = text.replace(/^(?:<\?[^>]*>\s*|<!--(?:[^-]|-(?!->))*-->\s*)+/, '');
  if (HTML.test(root)) return 'html';
  return XML.test(text) || XML.test(root) ? 'xml' : 'text';
}

/** A workbook, told apart by what it holds. */
export type Format =
  | { readonly format: 'xlsx' | 'ods'; readonly entries: readonly ZipEntry[] }
  | { readonly format: 'xls'; readonly stream: Buffer }
  | { readonly format: 'html' | 'spreadsheetml' };

/** Throws WorkbookFault: 'not-a-spreadsheet' for what is none, 'encrypted', or why its container cannot be read. */
export async function formatOf(content: Buffer): Promise<Format> {
  switch (kindOfBytes(content.subarray(0, 4096))) {
    case 'zip':
      return zipFormat(content);
    case 'ole':
      return oleFormat(content);
    case 'html':
      return { format: 'html' };
    case 'xml':
      return { format: 'spreadsheetml' };
    default:
      throw new WorkbookFault('not-a-spreadsheet');
  }
}

const XLSX = /(spreadsheetml\.(sheet|template)|ms-excel\.(sheet|template|addin)\.macroenabled)\.main\+xml/i;
const XLSB = /ms-excel\.sheet\.binary/i;
const ODS = /^application\/vnd\.oasis\.opendocument\.spreadsheet(-template)?\s*$/;

async function zipFormat(content: Buffer): Promise<Format> {
  const entries = preflight(content);
  const text = async (name: string): Promise<string> => {
    const entry = entries.find((each) => each.name === name);
    return entry === undefined ? '' : decodeMarkup(await unpack(content, entry));
  };
  const types = await text('[Content_Types].xml');
  if (XLSX.test(types)) return { format: 'xlsx', entries };
  if (XLSB.test(types)) throw new WorkbookFault('xlsb');
  if (!ODS.test(await text('mimetype'))) throw new WorkbookFault('not-a-spreadsheet');
  const locked = entries.some(({ name }) => name === 'encrypted-package');
  if (locked || /<[\w:]*encryption-data/.test(await text('META-INF/manifest.xml')))
    throw new WorkbookFault('encrypted');
  return { format: 'ods', entries };
}

function oleFormat(content: Buffer): Format {
  const { names, read } = oleStreams(content);
  if (names.includes('EncryptedPackage')) throw new WorkbookFault('encrypted');
  if (names.includes('Workbook')) return { format: 'xls', stream: read('Workbook') };
  throw new WorkbookFault(names.includes('Book') ? 'old-xls' : 'not-a-spreadsheet');
}
