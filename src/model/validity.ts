/** What holds from one day to another, YYYY-MM-DD; without end where none is said. */
export interface Dated {
  readonly valid_from?: string | undefined;
  readonly valid_to?: string | undefined;
}

export const holdsOn = ({ valid_from: from, valid_to: to }: Dated, date: string): boolean =>
  !(from && date < from) && !(to && date > to);

/** Those that hold on a day, the one that began last at the end. */
export const validOn = <T extends Dated>(entries: readonly T[], date: string): T[] =>
  entries
    .filter((entry) => holdsOn(entry, date))
    .sort((a, b) => ((a.valid_from ?? '') < (b.valid_from ?? '') ? -1 : 1));
