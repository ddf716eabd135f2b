import type { Locale } from '../locales/en.ts';
import type { Format } from '../locales/format.ts';
import type { Report } from '../model/report.ts';
import type { Block } from './blocks.ts';
import { budgetBlocks } from './budget.ts';
import { gapsBlocks } from './gaps.ts';
import { validateBlocks } from './validate.ts';
import type { View } from './view.ts';

const VIEWS = { validate: validateBlocks, gaps: gapsBlocks, budget: budgetBlocks };

export const blocksOf = (report: Report, view: View, locale: Locale, format: Format): Block[] =>
  VIEWS[view.name](report, view, locale, format);
