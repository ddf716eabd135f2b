import fc from 'fast-check';

/** What one commune has, and is. */
export interface Commune {
  readonly name: string;
  readonly officials: number;
  readonly desktops: number;
  readonly laptops: number;
  /** Of both kinds; of desktops first. */
  readonly broken: number;
  readonly printers: number;
  readonly lan: boolean;
}

export const computers = ({ desktops, laptops }: Commune): number => desktops + laptops;

const NAMES = [
  'An Lão', 'An Hòa', 'Tân Lập', 'Hòa Lạc', 'Bình Sơn', 'Phú Mỹ', 'Đắk Som', 'Ia Pa', 'Cửa Cạn', 'Trà Mai', 'Nậm Cắn', 'Lũng Cú',
]; // biome-ignore format: a list to be read as one

export const communes: fc.Arbitrary<readonly Commune[]> = fc
  .uniqueArray(
    fc.record({
      name: fc.constantFrom(...NAMES),
      officials: fc.integer({ min: 40, max: 80 }),
      desktops: fc.integer({ min: 0, max: 30 }),
      laptops: fc.integer({ min: 0, max: 12 }),
      percent: fc.integer({ min: 0, max: 100 }),
      printers: fc.integer({ min: 0, max: 6 }),
      lan: fc.boolean(),
    }),
    { selector: ({ name }) => name, minLength: 2, maxLength: 6 },
  )
  .map((all) =>
    all.map(({ percent, ...own }) => ({
      ...own,
      broken: Math.floor((percent * (own.desktops + own.laptops)) / 100),
    })),
  );
