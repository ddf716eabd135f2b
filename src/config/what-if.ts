import { parse } from 'yaml';
import { nearest } from '../lib/nearest.ts';
import { UserError } from '../model/finding.ts';
import { mistakesIn, type Written } from './mistakes.ts';
import { checkReferences } from './references.ts';
import { type Config, configSchema } from './schema.ts';

/** One thing said otherwise: `prices.desktop-set.price=18000000`. Members of lists are named by their id. */
export interface Change {
  readonly key: string;
  readonly value: string;
  /** What the configuration says; null where it says nothing. */
  readonly before: string | null;
}

/** The configuration with some values replaced, and what they were. Throws UserError for a key that is not there or a value that cannot be. */
export function changed(config: Config, written: readonly string[]): { config: Config; changes: Change[] } {
  const document = structuredClone(config) as Record<string, unknown>;
  const changes = written.map((text): Change => {
    const [, key, value] = /^([^=]+)=(.*)$/s.exec(text) ?? [];
    if (key === undefined || value === undefined) throw new UserError('bad-what-if', { value: text });
    return { key, value, before: replace(document, key.trim(), scalar(value, text)) };
  });
  const { success, error, data } = configSchema.safeParse(document);
  const said: Written = { file: '--what-if', value: document, at: () => ({}) };
  if (!success) throw mistakesIn(said, error.issues);
  checkReferences(data, said);
  return { config: data, changes };
}

function scalar(value: string, text: string): unknown {
  try {
    return parse(value, { schema: 'core' });
  } catch {
    throw new UserError('bad-what-if', { value: text });
  }
}

type Holder = Record<string, unknown> | unknown[];
const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null;

/** Puts a value in at a path, and returns what stood there. Ids may hold dots: the longest name that is there is taken. */
function replace(document: Holder, key: string, value: unknown): string | null {
  const within = (at: Holder, rest: string): unknown => {
    // A price from day to day is a list of prices: what is said of it is said of each, whatever the day.
    if (areNameless(at) && !/^\d+(?:\.|$)/.test(rest)) return alike(at.map((inner) => within(inner, rest)));
    const names = namesIn(at);
    const name = names.filter((each) => rest === each || rest.startsWith(`${each}.`)).sort(longest)[0];
    if (name === undefined ? !rest.includes('.') : rest === name) {
      const step = name ?? rest;
      if (Array.isArray(at) && name !== undefined) throw notOne(key, memberOf(at, name));
      if (Array.isArray(at) || (at === document && name === undefined)) throw notThere(key, rest, names);
      const before = at[step];
      at[step] = value;
      // Quotes for another price say nothing of this one.
      if (step === 'price' && key.startsWith('prices.')) delete at.range;
      return before;
    }
    if (name === undefined) throw notThere(key, rest.split('.')[0] as string, names);
    const inner = memberOf(at, name);
    if (!isHolder(inner)) throw notThere(key, rest.slice(name.length + 1), []);
    return within(inner, rest.slice(name.length + 1));
  };
  const before = within(document, key);
  return before === undefined ? null : JSON.stringify(before);
}

const memberOf = (at: Holder, name: string): unknown =>
  Array.isArray(at) ? (at.find((each) => idOf(each) === name) ?? at[Number(name)]) : at[name];

/** A list of things without ids, which are told apart by their days. */
const areNameless = (at: Holder): at is Holder[] =>
  Array.isArray(at) && at.length > 0 && at.every((each) => isHolder(each) && idOf(each) === undefined);

/** The one value that all are; all of them where they differ. */
const alike = (values: readonly unknown[]): unknown => (new Set(values).size === 1 ? values[0] : values);

const longest = (a: string, b: string): number => b.length - a.length;
const idOf = (value: unknown): string | undefined => {
  const id = isHolder(value) && !Array.isArray(value) ? value.id : undefined;
  return typeof id === 'string' ? id : undefined;
};
const namesIn = (at: Holder): string[] =>
  Array.isArray(at) ? at.map((each, place) => idOf(each) ?? String(place)) : Object.keys(at);

const notThere = (key: string, value: string, choices: readonly string[]): UserError =>
  new UserError('what-if-key', {
    key,
    value,
    nearest: nearest(value, choices),
    choices: choices.slice(0, 30),
  });

const notOne = (key: string, value: unknown): UserError =>
  new UserError('what-if-whole', { key, choices: isHolder(value) ? namesIn(value).slice(0, 30) : [] });
