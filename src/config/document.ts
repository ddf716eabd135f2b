import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Document, isMap, isNode, isPair, LineCounter, parseDocument } from 'yaml';
import { UserError } from '../model/finding.ts';

/** A configuration file as text that knows where everything stands. YAML 1.2, of which JSON is a part. */
export interface ConfigDocument {
  readonly file: string;
  /** Where it stands: paths in it start from here. */
  readonly folder: string;
  readonly value: Readonly<Record<string, unknown>>;
  /** Line and column, from 1, of the key or value at a path; of the nearest thing above it that exists. */
  at(path: readonly PropertyKey[], key?: string): { line: number; column: number };
}

export function readDocument(file: string, shown: string): ConfigDocument {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    throw new UserError('config-unreadable', {
      file: shown,
      why: (error as NodeJS.ErrnoException).code ?? 'UTF-8',
    });
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, schema: 'core' });
  const fault = document.errors[0];
  if (fault) {
    const { line, col } = lines.linePos(fault.pos[0]);
    throw new UserError('config-syntax', { file: shown, line, column: col, why: fault.message });
  }
  if (document.contents !== null && !isMap(document.contents)) {
    throw new UserError('config-no-keys', { file: shown, line: 1, column: 1 });
  }
  keepCodes(document);
  let value: Record<string, unknown>;
  try {
    value = document.contents === null ? {} : document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    // An alias that names nothing, or that grows without end.
    throw new UserError('config-syntax', { file: shown, line: 1, column: 1, why: (error as Error).message });
  }
  return {
    file: shown,
    folder: dirname(file),
    value,
    at(path, key) {
      const offset = offsetOf(document, path, key) ?? 0;
      const { line, col } = lines.linePos(offset);
      return { line: Math.max(line, 1), column: Math.max(col, 1) };
    },
  };
}

/** A code written 00097, or 1e3, is text: YAML would make it the number 97, or 1000. */
function keepCodes(document: Document): void {
  const visit = (node: unknown): void => {
    if (isPair(node)) {
      visit(node.key);
      visit(node.value);
    } else if (isNode(node) && 'items' in node) {
      for (const item of node.items as unknown[]) visit(item);
    } else if (isNode(node) && 'source' in node && 'value' in node) {
      if (typeof node.value === 'number' && /^(0\d|\d+e\d)/i.test(node.source as string))
        node.value = node.source;
    }
  };
  visit(document.contents);
}

function offsetOf(document: Document, path: readonly PropertyKey[], key?: string): number | undefined {
  for (let depth = path.length; depth >= 0; depth--) {
    const keys = path.slice(0, depth) as (string | number)[];
    const node = depth === 0 ? document.contents : document.getIn(keys, true);
    if (!isNode(node)) continue;
    if (key !== undefined && depth === path.length && isMap(node)) {
      for (const { key: name } of node.items) {
        if (isNode(name) && 'value' in name && String(name.value) === key) return name.range?.[0];
      }
    }
    return node.range?.[0];
  }
  return undefined;
}
