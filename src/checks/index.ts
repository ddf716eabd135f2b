import { z } from 'zod';
import type { Check } from './check.ts';
import { coverageCheck } from './coverage.ts';
import { hasCheck } from './has.ts';
import { perHeadCheck } from './per-head.ts';
import { perUnitCheck } from './per-unit.ts';
import { shareCheck } from './share.ts';
import { standardCheck } from './standard.ts';

/** The shelf. A new check is its file and its two lines here. */
const SHELF = [perHeadCheck, perUnitCheck, hasCheck, coverageCheck, shareCheck, standardCheck];

export const targetSchema = z.discriminatedUnion('check', [
  perHeadCheck.options,
  perUnitCheck.options,
  hasCheck.options,
  coverageCheck.options,
  shareCheck.options,
  standardCheck.options,
]);
export type Target = z.infer<typeof targetSchema>;

export const CHECK_IDS: readonly string[] = SHELF.map((check) => check.id);

/** The check that a target names. Its methods take that target's options, which the schema has seen to. */
export const checkOf = (target: Target): Check<Target> =>
  SHELF.find((check) => check.id === target.check) as unknown as Check<Target>;
