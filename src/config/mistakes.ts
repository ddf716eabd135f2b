import { z } from 'zod';
import { nearest } from '../lib/nearest.ts';
import { type Params, UserError } from '../model/finding.ts';
import type { ConfigDocument } from './document.ts';
import { configSchema } from './schema.ts';

type Issue = z.core.$ZodIssue;

/** What a mistake stands in: a configuration, a row of a table that has columns by letters, or the command line, which has no lines. */
export interface Written extends Pick<ConfigDocument, 'file' | 'value'> {
  at(path: readonly PropertyKey[], key?: string): { line?: number; column?: number | string };
}

/** Turns what zod found into faults with file, line and column, and the nearest right word. */
export function mistakesIn(document: Written, issues: readonly Issue[]): UserError {
  const faults = issues.flatMap((issue) => plain(document, issue));
  const [first, ...rest] = faults as [(typeof faults)[number], ...typeof faults];
  return new UserError(first.key, first.params, rest);
}

function plain(document: Written, issue: Issue): { key: string; params: Params }[] {
  const at = (key?: string) => ({
    file: document.file,
    ...document.at(issue.path, key),
    path: pathText([...issue.path, ...(key === undefined ? [] : [key])]),
  });
  const found = valueAt(document.value, issue.path);
  const value = shown(found);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => {
        const known = knownKeys(document.value, issue.path);
        return {
          key: 'config-unknown-key',
          params: { ...at(key), key, nearest: nearest(key, known), known },
        };
      });
    case 'invalid_type':
      return [
        found === undefined
          ? { key: 'config-missing', params: at() }
          : {
              key: 'config-wrong-type',
              params: {
                ...at(),
                value,
                expected: issue.expected,
                plain: issue.expected === 'number' ? plainNumber(found) : yearsMeant(found),
              },
            },
      ];
    case 'invalid_value': {
      const choices = issue.values.map(String);
      return [
        { key: 'config-not-in-list', params: { ...at(), value, choices, nearest: nearest(value, choices) } },
      ];
    }
    case 'invalid_union': {
      if ('discriminator' in issue && issue.discriminator !== undefined) {
        const choices = checkIds();
        return found === undefined
          ? [{ key: 'config-missing', params: at() }]
          : [
              {
                key: 'config-not-in-list',
                params: { ...at(), value, choices, nearest: nearest(value, choices) },
              },
            ];
      }
      // The branch that got furthest into the value knows best what is wrong with it.
      const deepest = issue.errors.flat().sort((a, b) => b.path.length - a.path.length)[0];
      if (deepest && deepest.path.length > 0) {
        return plain(document, { ...deepest, path: [...issue.path, ...deepest.path] } as Issue);
      }
      const choices = issue.errors
        .flat()
        .flatMap((each) => (each.code === 'invalid_value' ? each.values.map(String) : []));
      if (typeof found === 'string' && choices.length > 0)
        return [
          {
            key: 'config-not-in-list',
            params: { ...at(), value, choices, nearest: nearest(value, choices) },
          },
        ];
      return [
        {
          key: 'config-wrong-type',
          params: { ...at(), value, expected: 'union', plain: plainNumber(found) ?? yearsMeant(found) },
        },
      ];
    }
    case 'too_small':
    case 'too_big':
      return [
        {
          key: issue.code === 'too_small' ? 'config-too-small' : 'config-too-big',
          params: {
            ...at(),
            value,
            limit: Number(issue.code === 'too_small' ? issue.minimum : issue.maximum),
            exclusive: issue.inclusive === false ? 'yes' : undefined,
          },
        },
      ];
    case 'invalid_format': {
      const own = /^bad-[a-z]+$/.test(issue.message) ? `config-${issue.message}` : undefined;
      return [
        {
          key: own ?? (issue.format === 'date' ? 'config-bad-date' : 'config-bad-value'),
          params: { ...at(), value },
        },
      ];
    }
    case 'invalid_key':
      return [{ key: 'config-bad-id', params: { ...at(), value: String(issue.path.at(-1)) } }];
    case 'custom': {
      const beside = valueAt(document.value, issue.path.slice(0, -1));
      const price = shown(valueAt(beside, ['price']));
      return [{ key: `config-${issue.message}`, params: { ...at(), value, price } }];
    }
    default:
      return [{ key: 'config-bad-value', params: { ...at(), value } }];
  }
}

/** A number that was written as a text, or in a way that keeps codes such as 1e3 what they are: in plain digits. */
function plainNumber(found: unknown): string | undefined {
  if (typeof found !== 'string') return undefined;
  const digits = /^\d{1,3}(?:([.,_' ])\d{3})(?:\1\d{3})*$/.test(found) ? found.replace(/\D/g, '') : found;
  const number = /^\d+(?:\.\d+)?(?:e\d{1,2})?$/i.test(digits) ? Number(digits) : Number.NaN;
  return Number.isSafeInteger(number) ? String(number) : undefined;
}

/** A span of years as a list of them: 2027-2029. */
function yearsMeant(found: unknown): string | undefined {
  const [, from, to] = /^\s*((?:19|20)\d\d)\s*[-–…]+\s*((?:19|20)\d\d)\s*$/.exec(String(found)) ?? [];
  const count = Number(to) - Number(from) + 1;
  if (from === undefined || !(count > 1 && count <= 50)) return undefined;
  return `[${Array.from({ length: count }, (_, at) => Number(from) + at).join(', ')}]`;
}

export const pathText = (path: readonly PropertyKey[]): string =>
  path
    .map((part, at) =>
      typeof part === 'number' ? `[${part + 1}]` : at === 0 ? String(part) : `.${String(part)}`,
    )
    .join('');

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  );
}

const shown = (value: unknown): string => {
  const text = typeof value === 'string' ? value : written(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
};

/** An alias may make a value contain itself. */
function written(value: unknown): string {
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    return '…';
  }
}

interface Shape {
  readonly properties?: Record<string, Shape>;
  readonly additionalProperties?: Shape | boolean;
  readonly items?: Shape;
  readonly anyOf?: Shape[];
  readonly oneOf?: Shape[];
  readonly const?: unknown;
}

let published: Shape | undefined;
const shape = (): Shape =>
  (published ??= z.toJSONSchema(configSchema, { io: 'input', unrepresentable: 'any' }) as Shape);

const branches = (at: Shape): Shape[] => [at, ...(at.anyOf ?? []), ...(at.oneOf ?? [])];

export const checkIds = (): string[] =>
  branches(shape().properties?.targets?.items ?? {}).flatMap((branch) => {
    const check = branch.properties?.check?.const;
    return check === undefined ? [] : [String(check)];
  });

/** The keys that may stand at a path, as the published schema has them. */
function knownKeys(root: unknown, path: readonly PropertyKey[]): string[] {
  let at: Shape[] = [shape()];
  let value = root;
  for (const key of path) {
    value = valueAt(value, [key]);
    const inner = at.flatMap(branches).flatMap((branch) => {
      const next =
        typeof key === 'number'
          ? branch.items
          : (branch.properties?.[String(key)] ??
            (typeof branch.additionalProperties === 'object' ? branch.additionalProperties : undefined));
      return next ? branches(next) : [];
    });
    const check = valueAt(value, ['check']);
    const same = inner.filter((branch) => check !== undefined && branch.properties?.check?.const === check);
    at = same.length > 0 ? same : inner;
  }
  return [...new Set(at.flatMap(branches).flatMap((branch) => Object.keys(branch.properties ?? {})))];
}
