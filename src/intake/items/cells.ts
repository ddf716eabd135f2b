import type { Cell } from '../../model/finding.ts';
import type { Batch } from '../../readers/source.ts';
import { isBlank as isBlankCell, type Reading } from '../cells/index.ts';
import { mayNamePieces, piecesNamed } from '../cells/pieces-named.ts';
import type { Layout } from '../layout/layout.ts';
import { type CellReader, type Columns, valueFrom } from '../rows/record.ts';
import { numbersTold, type RowStates, statesReader, summedIn } from '../states/index.ts';
import type { Piece } from '../states/pieces.ts';
import { doubtedByRemark } from '../states/remarks.ts';
import { type Age, ageReader } from './age.ts';
import { nameOf } from './named.ts';
import { type Serial, serialOf } from './serials.ts';

/** What the cells of a row of equipment say of the item. One object for all rows of a table: read anew for each. */
export interface ItemCells {
  kind: string | undefined;
  /** Undefined where it is not known; 1 where it is left blank, or nothing in the table may say it. */
  quantity: number | undefined;
  isQuantityBlank: boolean;
  /** It stands there, and says nothing that is known. */
  isQuantityUnknown: boolean;
  /** Of a quantity that is a sum of states: the column for want of which it is not known. */
  unsaid: number | undefined;
  /** The name of the item says how many it is; `unclear`: perhaps, and not in a way that is understood. */
  named: 'count' | 'unclear' | undefined;
  /** Its own number; where it has none of its own, its serial number. */
  asset: string | undefined;
  assetField: 'asset_id' | 'serial_number';
  /** Of a row that stands for one item. */
  serial: Serial | undefined;
  condition: string | undefined;
  /** What columns of states say of the row's items, where there are some. */
  states: RowStates | undefined;
  /** The office itself says that it is too weak. */
  isWeak: boolean;
  /** Whether it is in use is not known, even where no file says conditions. */
  isOpen: boolean;
  /** Which field says since when it is there, and what, as an EDTF date. */
  sinceField: 'purchase_date' | 'year_in_use';
  since: string | undefined;
  age: Age | undefined;
  /** By the fields asked for, in their order. */
  readonly values: (number | boolean | undefined)[];
}

/** The numbers that tell an item from others. */
export type Numbered = Pick<ItemCells, 'asset' | 'assetField' | 'serial'>;

/** Makes cells those of some of the row's items. */
export function stateAs(cells: ItemCells, { quantity, condition, isWeak, isOpen = false }: Piece): void {
  Object.assign(cells, { quantity, condition, isWeak, isOpen });
}

/** "05 bộ (02 hỏng)": whether so many of the items are in use is not known; of what the row says to be out of use nothing is in doubt. */
function takeRemark(cells: ItemCells, cell: Cell, column: number): void {
  const { quantity = 0, condition, isWeak } = cells;
  const doubted = (condition ?? 'in_use') === 'in_use' ? doubtedByRemark(cell, quantity) : 0;
  if (doubted === 0) return;
  const fine: Piece = { quantity: quantity - doubted, condition, isWeak };
  const open: Piece = { quantity: doubted, condition: undefined, isWeak: false, isOpen: true };
  cells.states = {
    pieces: [fine, open].filter((piece) => piece.quantity > 0),
    clash: undefined,
    unread: cells.states?.unread ?? [],
    notes: [...(cells.states?.notes ?? []), { column, faults: doubted, using: undefined, doubted }],
  };
}

/** Reads the rows of a table. `fields`: what standards ask for of an item; `asOf`: YYYY-MM-DD. */
export function itemCells(
  layout: Layout,
  columns: Columns,
  fields: readonly string[],
  asOf: string,
): (batch: Batch, record: number) => ItemCells {
  const kind = columns.required('category');
  const [quantity, asset, serial, condition] = [
    columns.reader('quantity'),
    columns.reader('asset_id'),
    columns.reader('serial_number'),
    columns.reader('condition'),
  ];
  const [year, date] = [columns.reader('year_in_use'), columns.reader('purchase_date')];
  const readers: readonly CellReader[] = fields.map((field) => columns.reader(field));
  const isUnquantified = columns.silence('quantity');
  const isOpen = layout.maybeQuantity.length > 0;
  // Columns that mean it as well, and are not read: a record may have any of several keys.
  const others = layout.readings.flatMap((reading, column) =>
    reading?.meaning.is === 'field' && reading.meaning.field === 'quantity' && !layout.fields[column]
      ? [column]
      : [],
  );
  const pieces = layout.columnOf('quantity');
  const hasQuantity = pieces >= 0;
  const nameAt = nameOf(layout);
  const ageOf = ageReader(asOf);
  const statesOf = statesReader(layout);
  const cells: ItemCells = {
    kind: undefined,
    quantity: undefined,
    isQuantityBlank: false,
    isQuantityUnknown: false,
    unsaid: undefined,
    named: undefined,
    asset: undefined,
    assetField: 'asset_id',
    serial: undefined,
    condition: undefined,
    states: undefined,
    isWeak: false,
    isOpen: false,
    sinceField: 'year_in_use',
    since: undefined,
    age: undefined,
    values: fields.map(() => undefined),
  };
  return (batch, record) => {
    cells.kind = valueFrom<string>(kind, batch, record);
    const stated: Reading = quantity(batch, record);
    cells.asset = valueFrom<string>(asset, batch, record);
    const numbered = valueFrom<string>(serial, batch, record);
    const said: Reading = condition(batch, record);
    cells.condition = said.value as string | undefined;
    cells.isWeak = said.weak === true;
    const begun = valueFrom<string>(year, batch, record);
    const bought = valueFrom<string>(date, batch, record);
    cells.sinceField = bought === undefined ? 'year_in_use' : 'purchase_date';
    cells.since = bought ?? begun;
    cells.age = cells.since === undefined ? undefined : ageOf(cells.since);
    for (let at = 0; at < readers.length; at++)
      cells.values[at] = valueFrom(readers[at] as CellReader, batch, record);
    columns.check(batch, record);
    const isUnsaid = isUnquantified(batch, record);
    const isElsewhere =
      isUnsaid &&
      (others.some((column) => !isBlankCell(batch.cell(record, column))) ||
        (hasQuantity && numbersTold(layout, batch, record) > 1));
    const isBlank = isUnsaid && !isElsewhere && !layout.areSummed;
    const summed = layout.areSummed ? summedIn(layout, batch, record) : undefined;
    const told = summed ? summed.sum : (stated.value as number | undefined);
    cells.unsaid = summed?.unsaid;
    const name = nameAt(batch, record);
    const count = piecesNamed(name)?.count;
    cells.named =
      isBlank && count !== undefined ? 'count' : isBlank && mayNamePieces(name) ? 'unclear' : undefined;
    // Of one that stands for five nobody knows which is meant.
    const isAtOdds = told !== undefined && count !== undefined && count !== told;
    cells.quantity = isOpen || isAtOdds ? undefined : isBlank ? (count ?? 1) : told;
    cells.isQuantityBlank = hasQuantity && isBlank && count === undefined;
    cells.isQuantityUnknown = isAtOdds || (!isBlank && told === undefined && !stated.fault);
    const isOne = numbered !== undefined && cells.quantity === 1 && cells.kind !== undefined;
    cells.serial = isOne ? serialOf(numbered, cells.kind as string) : undefined;
    cells.assetField = cells.asset === undefined && cells.serial ? 'serial_number' : 'asset_id';
    cells.asset ??= cells.serial?.text;
    cells.isOpen = false;
    cells.states = undefined;
    if (statesOf && cells.quantity !== undefined) {
      cells.states = statesOf(batch, record, cells.quantity, {
        condition: cells.condition,
        isWeak: cells.isWeak,
      });
      const [only, ...others] = cells.states?.pieces ?? [];
      if (only && others.length === 0) stateAs(cells, only);
    }
    if (hasQuantity && !cells.states?.pieces) takeRemark(cells, batch.cell(record, pieces), pieces);
    return cells;
  };
}
