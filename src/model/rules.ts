/**
 * The rule book: what can be wrong with, or had to be assumed of, the data. Severity has a written meaning:
 * error - a row was refused, a cell could not be used, or a published figure would be wrong;
 * warning - counted, but suspicious; info - an assumption that was made.
 * The words of each rule are in `locales/rules/`.
 */
export type Severity = 'error' | 'warning' | 'info';
export const SEVERITIES = ['error', 'warning', 'info'] as const satisfies readonly Severity[];
/** What a rule may be set to; `off`: counted under no severity, and that is said. */
export const SETTINGS = ['off', 'info', 'warning', 'error'] as const satisfies readonly (Severity | 'off')[];
export type Setting = (typeof SETTINGS)[number];

/** Rules by what they are about. */
export const RULE_BOOK = {
  file: {
    'unreadable-file': 'error',
    'unsupported-format': 'error',
    'empty-file': 'error',
    'same-file': 'warning',
    'own-report': 'warning',
    'returned-copy': 'info',
    'file-ignored': 'info',
    'equipment-ignored': 'warning',
    'encoding-guessed': 'info',
    'legacy-text': 'info',
    'delimiter-guessed': 'info',
    'hidden-sheet': 'warning',
  },
  layout: {
    'header-not-found': 'error',
    'unknown-table': 'error',
    'no-rows': 'info',
    'header-found': 'info',
    'header-rows': 'info',
    'several-tables': 'info',
    'measure-above': 'info',
    'title-of-needs': 'warning',
    'hidden-row': 'warning',
    'hidden-column': 'warning',
    'short-row': 'warning',
    'long-row': 'warning',
    'shifted-row': 'error',
    'blank-row': 'info',
    'section-row': 'info',
    'note-row': 'info',
    'part-row': 'info',
    'repeated-header': 'info',
    'column-numbers': 'info',
    'row-left-out': 'info',
    'total-row-ignored': 'info',
    'total-row-mismatch': 'warning',
  },
  header: {
    'missing-column': 'error',
    'duplicate-column': 'error',
    'unknown-column': 'info',
    'columns-counted': 'info',
    'columns-added': 'info',
    'columns-contained': 'info',
    'total-has-servers': 'info',
    'count-has-others': 'warning',
    'column-not-counted': 'warning',
    'column-left-out': 'info',
  },
  cell: {
    'missing-value': 'error',
    'not-a-number': 'error',
    'not-an-integer': 'error',
    'not-a-date': 'error',
    'not-yes-no': 'error',
    'not-in-list': 'error',
    'out-of-range': 'error',
    'ambiguous-number': 'error',
    'ambiguous-date': 'error',
    'error-cell': 'error',
    'formula-without-value': 'warning',
    'implausible-value': 'warning',
    'numbers-decided': 'info',
    'dates-decided': 'info',
  },
  row: {
    'duplicate-key': 'error',
    'duplicate-row': 'warning',
    'unknown-unit': 'error',
    'ambiguous-unit': 'error',
    'unit-outside-section': 'error',
    'orphan-unit': 'error',
    'cyclic-parent': 'error',
    'conflicting-values': 'error',
    'contradicting-connection': 'error',
    'part-exceeds-whole': 'error',
    'parts-exceed-total': 'error',
    'implausible-count': 'warning',
    'name-differs': 'warning',
    'quantity-assumed': 'warning',
    'unknown-source': 'warning',
    'item-not-recognised': 'warning',
    'bought-after-as-of': 'info',
    'unit-matched-by-name': 'info',
    'unit-code-repaired': 'info',
    'unit-of-table': 'info',
    'name-is-code': 'info',
    'tier-from-name': 'info',
  },
  files: {
    'missing-submission': 'warning',
    'unit-without-items': 'warning',
    'count-changed-sharply': 'warning',
    'count-differs': 'warning',
    'count-repeated': 'info',
    'fewer-declared-than-listed': 'warning',
    'stand-in-used': 'info',
    'crosswalk-unknown-unit': 'error',
    'crosswalk-shares': 'error',
  },
  configuration: {
    'setting-idle': 'warning',
    'different-purchases': 'warning',
    'bought-above-and-below': 'warning',
    'target-matches-no-unit': 'warning',
    'price-not-valid': 'warning',
    'prices-overlap': 'warning',
    'price-overruled': 'info',
    'sheet-without-prices': 'info',
    'ceiling-not-judged': 'warning',
    'ceiling-for-part': 'warning',
    'ceiling-not-valid': 'warning',
    'ceilings-overlap': 'warning',
    'ceiling-ends': 'warning',
    'ceiling-of-other-year': 'warning',
    'profile-not-valid': 'warning',
    'number-unverified': 'info',
    'rate-missing': 'error',
    'money-outside-plan': 'warning',
    'area-class-unknown': 'warning',
    'eligibility-unknown': 'warning',
    'basic-profile-used': 'info',
    'as-of-assumed': 'info',
    'funding-year-assumed': 'info',
  },
} as const satisfies Record<string, Record<string, Severity>>;

export type About = keyof typeof RULE_BOOK;
export type RuleId = { [K in About]: keyof (typeof RULE_BOOK)[K] }[About];

/** Every rule with the severity that the book gives it, in the book's order. */
export const RULES: Readonly<Record<RuleId, Severity>> = Object.assign({}, ...Object.values(RULE_BOOK));
export const RULE_IDS = Object.keys(RULES) as RuleId[];
