import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { z } from 'zod';
import { jsonFault } from '../lib/json-fault.ts';
import { nearest } from '../lib/nearest.ts';
import { BASELINE_VERSION, type Baseline, baselineSchema, fingerprintOf } from '../model/baseline.ts';
import { type Params, UserError } from '../model/finding.ts';
import type { BaselineFile } from './held.ts';

/** Reads a baseline. Throws UserError that says what is wrong with it, entry by entry. */
export function readBaseline(file: string, cwd: string): BaselineFile {
  const path = resolve(cwd, file);
  if (!existsSync(path)) {
    const folder = dirname(path);
    const near = existsSync(folder) ? nearest(basename(path), readdirSync(folder)) : undefined;
    throw new UserError('baseline-not-there', { file, nearest: near && join(dirname(file), near) });
  }
  const document = parsed(path, file);
  const { success, data, error } = baselineSchema.safeParse(document);
  const faults = success ? contradictionsIn(data) : error.issues.flatMap((issue) => plain(document, issue));
  const [first, ...rest] = faults.slice(0, MOST_TOLD);
  if (first)
    throw new UserError(
      first.key,
      { file, ...first.params },
      rest.map(({ key, params }) => ({ key, params: { file, ...params } })),
    );
  return { file, baseline: data as Baseline };
}

const MOST_TOLD = 20;

function parsed(path: string, file: string): unknown {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    throw new UserError('baseline-unreadable', {
      file,
      why: (error as NodeJS.ErrnoException).syscall ? (error as NodeJS.ErrnoException).code : 'UTF-8',
    });
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new UserError('baseline-syntax', { file, ...jsonFault(text) });
  }
}

type Fault = UserError['faults'][number];

/** The readable part is what people review: the fingerprint has to be of just that. */
function contradictionsIn({ entries }: Baseline): Fault[] {
  const seen = new Map<string, number>();
  return entries.flatMap((entry, at): Fault[] => {
    const path = `entries[${at + 1}]`;
    const right = fingerprintOf(entry);
    const before = seen.get(right);
    seen.set(right, before ?? at + 1);
    if (entry.fingerprint !== right)
      return [{ key: 'baseline-fingerprint', params: { path, value: entry.fingerprint, right } }];
    return before === undefined
      ? []
      : [{ key: 'baseline-twice', params: { path, before: `entries[${before}]` } }];
  });
}

function plain(document: unknown, issue: z.core.$ZodIssue): Fault[] {
  const path = pathText(issue.path);
  const value = valueAt(document, issue.path);
  if (issue.code === 'unrecognized_keys') {
    const known = issue.path.length === 0 ? KEYS.file : issue.path[0] === 'read' ? KEYS.part : KEYS.entry;
    return issue.keys.map((key) => ({
      key: 'baseline-unknown-key',
      params: { path: pathText([...issue.path, key]), key, nearest: nearest(key, known), known },
    }));
  }
  const list = typeof issue.path.at(-1) === 'number' ? '[]' : '';
  const name = `${String(issue.path.findLast((step) => typeof step === 'string') ?? '')}${list}`;
  const params: Params = { path, name, value: shown(value), version: BASELINE_VERSION };
  if (value === undefined && path !== '') return [{ key: 'baseline-missing', params }];
  const isVersion = name === 'schema_version' && typeof value === 'string';
  return [{ key: isVersion ? 'baseline-version' : 'baseline-wrong', params }];
}

const { read, entries } = baselineSchema.shape;
const KEYS = {
  file: Object.keys(baselineSchema.shape),
  part: Object.keys(read.element.shape),
  entry: Object.keys(entries.element.shape),
};

const pathText = (path: readonly PropertyKey[]): string =>
  path
    .map((step, at) => (typeof step === 'number' ? `[${step + 1}]` : `${at === 0 ? '' : '.'}${String(step)}`))
    .join('');

const valueAt = (document: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (inner, step) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, step)
        ? (inner as Record<PropertyKey, unknown>)[step]
        : undefined,
    document,
  );

const shown = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));

/** The baseline as its file has it: sorted, and nothing in it that a reviewer would not see. */
export const baselineText = (baseline: Baseline): string =>
  `${JSON.stringify(baseline, null, 2).replace(
    /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )}\n`;
