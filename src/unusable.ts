import { issueAlone } from './issues.ts';
import type { Locale } from './locales/en.ts';
import { formatFor } from './locales/format.ts';
import { type Finding, placeText, UserError } from './model/finding.ts';

/** A file that the run cannot do without holds nothing that could be used: the fault, with what was found in it. */
export function unusable(
  key: 'previous-unusable' | 'roster-unusable',
  finding: Finding,
  cwd: string,
  locale: Locale,
): UserError {
  const { message } = issueAlone(finding, cwd, locale, formatFor(locale.id, 'VND'), 'error');
  return new UserError(key, { path: placeText(finding.place), why: message });
}
