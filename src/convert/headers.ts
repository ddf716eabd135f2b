import type { CountColumn } from '../intake/layout/layout.ts';
import { factName, meaningOf } from '../intake/layout/table-kind.ts';
import type { IntakePlan, UnitsRead } from '../intake/plan.ts';
import { headerText } from '../intake/table.ts';
import { countsSome } from '../intake/units/free-facts.ts';
import { UserError } from '../model/finding.ts';
import type { TableName } from '../model/tables.ts';

/** Throws UserError where a canonical header would not be read as itself, because the configuration says something of it. */
export function demandHeader(table: TableName, field: string, plan: IntakePlan): void {
  const read = plainReading(table, field, plan);
  if (read?.meaning.is !== 'field' || read.meaning.field !== field) throw taken(field);
}

/**
 * The header under which a fact of units is read back: its own name, else the one that it came with. `isCounted`: some
 * numbers answer yes or no, and do so below a header that counts only.
 */
export function factHeader(fact: string, { layouts, plan }: UnitsRead, isCounted: boolean): string {
  const given = (layouts.get('units') ?? []).flatMap(({ fields, table }) =>
    fields.flatMap((field, column) => (field === fact ? [headerText(table.paths[column] ?? [])] : [])),
  );
  const names = [fact, ...given, ...(isCounted ? [`so_nut_${fact}`] : [])];
  const header = names.find((each) => {
    if (isCounted && !countsSome(fact, [each])) return false;
    if (meaningOf('units', [each], plan) === undefined) return factName(each) === fact;
    const read = plainReading('units', each, plan);
    return read?.meaning.is === 'field' && read.meaning.field === fact;
  });
  if (header === undefined) throw taken(fact);
  return header;
}

const PLURALS: Readonly<Record<string, string>> = {
  switch: 'switches',
  video_conference: 'video_conference_sets',
  ups: 'ups',
};

/** The header under which a count is read back as one of the same category and part. */
export function countHeader(count: CountColumn & { readonly header: string }, plan: IntakePlan): string {
  const { category, part, before, header: given } = count;
  const plural = PLURALS[category] ?? `${category}s`;
  const tail = before === undefined ? part : `bought_before_${before}`;
  const named = part === 'total' && category !== 'computer' ? [plural] : [];
  const header = [...named, `${plural}_${tail}`, `${category}_${tail}`, given].find((each) => {
    const meaning = plainReading('units', each, plan)?.meaning;
    return (
      meaning?.is === 'count' &&
      meaning.category === category &&
      meaning.part === part &&
      meaning.before === before
    );
  });
  if (header === undefined) throw taken(given);
  return header;
}

/** What a header means, where its cells are read as they stand. */
function plainReading(table: TableName, header: string, plan: IntakePlan) {
  const read = meaningOf(table, [header], plan);
  if (!read) return undefined;
  const { decimal, dates, scale } = read.notes;
  return decimal === undefined && dates === undefined && scale === undefined ? read : undefined;
}

const taken = (column: string): UserError => new UserError('convert-column-taken', { column });
