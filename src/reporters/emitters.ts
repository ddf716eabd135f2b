import { checkstyleOf } from './checkstyle.ts';
import type { Emitter } from './emission.ts';
import { githubOf } from './github.ts';
import { githubSummaryOf } from './github-summary.ts';
import { gitlabOf } from './gitlab.ts';
import { jsonlOf } from './jsonl.ts';
import { junitOf } from './junit.ts';
import { sarifOf } from './sarif.ts';

/** The formats that are made of findings, for what runs us and for other programs. */
export const EMITTERS = {
  jsonl: jsonlOf,
  github: githubOf,
  'github-summary': githubSummaryOf,
  sarif: sarifOf,
  junit: junitOf,
  gitlab: gitlabOf,
  checkstyle: checkstyleOf,
} as const satisfies Record<string, Emitter>;

export type EmitterName = keyof typeof EMITTERS;
export const EMITTER_NAMES = Object.keys(EMITTERS) as EmitterName[];
