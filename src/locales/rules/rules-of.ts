import type { About, RULE_BOOK } from '../../model/rules.ts';

/** A rule in words for those who fill tables in. */
export interface RuleText {
  /** What it is, in one sentence. */
  readonly summary: string;
  /** Which figure would be wrong, or what was assumed. */
  readonly why: string;
  readonly fix: string;
  /** Up to four lines: `✗` wrong, `✓` right, `→` how it is read. */
  readonly example: string;
}

/** The rules about one thing. */
export type RulesOf<What extends About> = Readonly<Record<keyof (typeof RULE_BOOK)[What], RuleText>>;
