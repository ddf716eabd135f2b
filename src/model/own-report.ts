/** Headers that only our own CSV reports have together. */
const OWN_REPORTS = [
  ['target', 'unit_id', 'gap_low', 'share_of'],
  ['kind', 'unit_id', 'quantity_low', 'amount_low'],
  ['rule', 'severity', 'file', 'message'],
  ['target', 'unit_id', 'of_unit_id', 'counts'],
  ['about', 'change', 'unit_id', 'unit_before'],
];

/** Whether a table with these headers is a report of infragap, no inventory. */
export function isOwnReport(headers: readonly string[]): boolean {
  const given = new Set(headers);
  return OWN_REPORTS.some((report) => report.every((header) => given.has(header)));
}
