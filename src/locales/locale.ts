import type { RuleId } from '../model/rules.ts';
import { BASELINE_FAULTS, BASELINE_WORDS } from './baseline.ts';
import { CEILING_FAULTS, CEILING_ISSUES, CEILING_WORDS } from './ceilings.ts';
import { CI_WORDS } from './ci.ts';
import { COMPARE_WORDS } from './compare.ts';
import { CONFIG_FAULTS } from './config-faults.ts';
import { EXPECTED } from './expected.ts';
import { EXPLAIN_WORDS } from './explain.ts';
import { FAULTS } from './faults.ts';
import { GUARDRAIL_WORDS } from './guardrails.ts';
import { HELP_WORDS } from './help.ts';
import { CELL_ISSUES } from './issues/cell.ts';
import { CONFIGURATION_ISSUES } from './issues/configuration.ts';
import { FILE_ISSUES } from './issues/file.ts';
import { FILES_ISSUES } from './issues/files.ts';
import { HEADER_ISSUES } from './issues/header.ts';
import { LAYOUT_ISSUES } from './issues/layout.ts';
import { ROW_ISSUES } from './issues/row.ts';
import { MAP_WORDS } from './map.ts';
import { NOTES_WORDS } from './notes.ts';
import * as english from './parts.en.ts';
import * as vietnamese from './parts.vi.ts';
import { PAYER_WORDS } from './payers.ts';
import { PRICE_LIST_FAULTS, PRICE_LIST_ISSUES } from './price-lists.ts';
import { PRICE_WORDS } from './prices.ts';
import { REPORT_WORDS } from './report.ts';
import { RULE_WORDS } from './rules.ts';
import type { Faults, Said, Sentence } from './said.ts';
import { SCHEDULE_WORDS } from './schedule.ts';
import { WORDS } from './words.ts';

/** All that is said to users, in one of the languages. */
export const localeIn = (id: 'en' | 'vi') => {
  const issues: Readonly<Record<RuleId, (said: Said) => Sentence>> = {
    ...FILE_ISSUES[id],
    ...LAYOUT_ISSUES[id],
    ...HEADER_ISSUES[id],
    ...CELL_ISSUES[id],
    ...ROW_ISSUES[id],
    ...FILES_ISSUES[id],
    ...CONFIGURATION_ISSUES[id],
    ...PRICE_LIST_ISSUES[id],
    ...CEILING_ISSUES[id],
  };
  const faults: Faults = {
    ...FAULTS[id],
    ...CONFIG_FAULTS[id],
    ...BASELINE_FAULTS[id],
    ...PRICE_LIST_FAULTS[id](REASON[id]),
    ...CEILING_FAULTS[id],
  };
  return {
    id,
    issues,
    expected: EXPECTED[id],
    rules: RULE_WORDS[id],
    faults,
    baseline: BASELINE_WORDS[id],
    ceilings: CEILING_WORDS[id],
    guardrails: GUARDRAIL_WORDS[id],
    compare: COMPARE_WORDS[id],
    ...WORDS[id],
    report: REPORT_WORDS[id],
    schedule: SCHEDULE_WORDS[id],
    payers: PAYER_WORDS[id],
    prices: PRICE_WORDS[id],
    ci: CI_WORDS[id],
    explain: EXPLAIN_WORDS[id],
    ...MAP_WORDS[id],
    ...NOTES_WORDS[id],
    help: HELP_WORDS[id],
  };
};
export type Locale = ReturnType<typeof localeIn>;

const REASON = { en: english.reason, vi: vietnamese.reason };
