/**
 * What can be wrong with, or had to be assumed of, the data. Severity has a written meaning:
 * error - a row was refused, a cell could not be used, or a published figure would be wrong;
 * warning - counted, but suspicious; info - an assumption that was made.
 */
export type Severity = 'error' | 'warning' | 'info';

export const RULES = {
  'unreadable-file': 'error',
  'empty-file': 'error',
  'no-rows': 'info',
  'file-ignored': 'info',
  'unknown-table': 'error',
  'delimiter-guessed': 'info',
  'missing-column': 'error',
  'duplicate-column': 'error',
  'unknown-column': 'info',
  'short-row': 'warning',
  'long-row': 'warning',
  'blank-row': 'info',
  'missing-value': 'error',
  'error-cell': 'error',
  'not-a-number': 'error',
  'not-an-integer': 'error',
  'ambiguous-number': 'error',
  'not-a-date': 'error',
  'ambiguous-date': 'error',
  'not-yes-no': 'error',
  'not-in-list': 'error',
  'out-of-range': 'error',
  'duplicate-unit': 'error',
  'duplicate-asset': 'error',
  'duplicate-connection': 'error',
  'duplicate-allocation': 'warning',
  'unknown-unit': 'error',
  'ambiguous-unit': 'error',
  'unit-matched-by-name': 'info',
  'missing-parent': 'error',
  'cyclic-parent': 'error',
  'conflicting-values': 'error',
  'part-exceeds-whole': 'error',
  'fewer-declared-than-listed': 'warning',
  'quantity-assumed': 'info',
  'bought-after-as-of': 'info',
  'stand-in-used': 'info',
  'different-purchases': 'warning',
  'unknown-source': 'warning',
  'item-not-recognised': 'warning',
  'target-matches-no-unit': 'warning',
  'price-not-valid': 'warning',
  'eligibility-unknown': 'warning',
  'basic-profile-used': 'info',
  'as-of-assumed': 'info',
  'funding-year-assumed': 'info',
} as const satisfies Record<string, Severity>;

export type RuleId = keyof typeof RULES;
