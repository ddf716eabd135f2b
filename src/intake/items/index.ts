import type { Unit } from '../../model/inventory.ts';
import { cleanText } from '../cells/index.ts';
import type { Findings } from '../findings.ts';
import type { Layout } from '../layout/layout.ts';
import type { IntakeRules } from '../plan.ts';
import type { Repeats } from '../repeats/again.ts';
import type { RepeatedLists } from '../repeats/lists.ts';
import { saidAgain } from '../repeats/said-again.ts';
import { SummaryCounts } from '../repeats/summary-counts.ts';
import { eachRow, type TableRead } from '../rows/index.ts';
import { columnsOf, valueFrom } from '../rows/record.ts';
import { headerText } from '../table.ts';
import type { UnitRegister } from '../units/index.ts';
import { nameHolder } from '../units/name-beside.ts';
import { unitFinder } from '../units/of-row.ts';
import type { WideRow } from '../wide/counts.ts';
import { foldWide } from '../wide/fold.ts';
import { type ItemCells, itemCells, stateAs } from './cells.ts';
import { ItemCounter } from './counter.ts';
import { ItemDoubles } from './doubles.ts';
import { ItemJudge } from './judge.ts';
import { RefusedItems } from './refused.ts';
import type { ItemJudged, ItemRow } from './row.ts';
import { ListScopes } from './scopes.ts';
import type { ItemStandard } from './standards.ts';
import { ItemTallies } from './tallies.ts';
import { itemTeller } from './told.ts';

/** Folds the rows of all equipment tables into tallies. Rows are judged as they pass and then forgotten. */
export class ItemFold {
  readonly tallies: ItemTallies;
  readonly itemCounts: ItemCounter;
  items = 0;
  readonly #standards: readonly ItemStandard[];
  readonly #judge: ItemJudge;
  readonly #doubles: ItemDoubles;
  readonly #summaries = new SummaryCounts();
  readonly #scopes = new ListScopes();
  readonly #lists: RepeatedLists | undefined;
  readonly #repeats: Repeats | undefined;
  readonly #units: UnitRegister;
  readonly #findings: Findings;
  readonly #rules: IntakeRules;
  readonly #conditionJudged: boolean;
  readonly #asOf: string;
  /** Of rows that may be those of many units, or of all. */
  readonly #ofMany = new Map<readonly Unit[], RefusedItems>();
  readonly #watch: ((row: ItemRow) => void) | undefined;

  /**
   * `conditionJudged`: some file says in which condition items are. `lists`: takes down what lists say; `repeats`: what they say
   * again, where that is known.
   */
  constructor(
    standards: readonly ItemStandard[],
    units: UnitRegister,
    findings: Findings,
    rules: IntakeRules,
    asOf: string,
    conditionJudged: boolean,
    watch?: (row: ItemRow) => void,
    looksAhead = false,
    lists?: RepeatedLists,
    repeats?: Repeats,
  ) {
    this.#standards = standards;
    this.#units = units;
    this.#findings = findings;
    this.#rules = rules;
    this.#conditionJudged = conditionJudged;
    this.#asOf = asOf;
    this.#watch = watch;
    this.#lists = lists;
    this.#repeats = repeats;
    this.#doubles = new ItemDoubles(findings, repeats?.disputed ?? new Map());
    this.itemCounts = new ItemCounter(rules.vocabulary.categories, units.units.length);
    this.tallies = new ItemTallies(standards, units.units.length, looksAhead);
    this.#judge = new ItemJudge(standards, this.tallies, Number(asOf.slice(0, 4)), conditionJudged);
  }

  /** Assets that one row says to be in use, and another not to be, as far as has been read. */
  get disputed(): Repeats['disputed'] {
    return this.#doubles.disputed;
  }

  readTable(layout: Layout): TableRead {
    const columns = columnsOf(layout, this.#findings, this.#rules);
    const unitId = columns.required('unit_id');
    const read = itemCells(layout, columns, this.#judge.fields, this.#asOf);
    const unitsMeant = unitFinder(layout, this.#units, this.#findings);
    const named = nameHolder(layout, this.#units, this.#findings);
    const told = { doubles: this.#doubles, lists: this.#lists, repeats: this.#repeats };
    const rows = saidAgain(layout, columns, this.#rules, told);
    const tell = itemTeller(layout, this.#findings, this.#rules, this.#asOf);
    this.#doubles.begin(layout, uniqueFields(layout, this.#rules));
    this.#lists?.begin(layout);
    this.#scopes.begin(layout.table);
    const isSilent = this.#conditionJudged && layout.columnOf('condition') < 0;
    let last: Unit | undefined;
    let refused = 0;

    const result = eachRow(
      layout,
      this.#findings,
      this.#units.names,
      (batch, record, row, section, over) => {
        this.#doubles.pass(row);
        // What is wrong with a row is told cell by cell, that of the unit first.
        const code = valueFrom<string>(unitId, batch, record);
        const unit = unitsMeant.of({ batch, record, code, row, section, over });
        const cells = read(batch, record);
        this.#doubles.dropCommon(cells);
        const { kind, quantity, condition, asset } = cells;
        if (unit === undefined) {
          refused++;
          // A blank cell may have meant the unit above it, and "nt" did: of that one nobody knows now what it has.
          if (last && unitsMeant.isOfAbove()) this.#leaveOpen(last, kind, condition, quantity);
          const perhaps = unitsMeant.areNobodys() ? this.#units.units : unitsMeant.perhaps();
          if (perhaps === this.#units.units || perhaps.length > FEW) {
            const refused = this.#ofMany.get(perhaps) ?? new RefusedItems();
            this.#ofMany.set(perhaps, refused);
            refused.add(kind, condition, quantity);
          } else for (const maybe of perhaps) this.#judge.loseTrack(maybe, kind, condition, quantity);
          return;
        }
        if (unit !== last) this.#units.hear(unit);
        named(unit, batch, record, row);
        last = unit;
        tell.quantity(row, cells);
        if (cells.states?.areWanted) {
          this.#tell(unit, layout, row, cells, 'not_yet');
          return;
        }
        this.#scopes.row(unit, kind);
        if (kind === undefined || quantity === undefined) {
          refused++;
          this.#leaveOpen(unit, kind, condition, cells.named === 'unclear' ? undefined : quantity);
          this.#tell(unit, layout, row, cells, 'unusable');
          return;
        }
        const areOut = asset !== undefined && areOutOfUse(cells);
        const disputed = asset === undefined || areOut ? undefined : this.#doubles.isDisputed(unit, cells);
        if (disputed) {
          refused++;
          if (disputed === 'first') this.#leaveOpen(unit, kind, condition, quantity);
          this.#tell(unit, layout, row, cells, 'duplicate');
          return;
        }
        const again = rows.again(unit, batch, record, cells, section);
        // An asset that a newer list has as well is that one.
        const isTwice =
          asset !== undefined &&
          (!again || again.how === 'older') &&
          this.#doubles.isTwice(unit, cells, areOut);
        if (again && !isTwice) {
          refused++;
          tell.again(unit, row, again);
          const isOpen = (again.how !== 'summary' && again.how !== 'copy') || again.isOpen;
          if (again.how === 'summary' && !isOpen && isHad(condition))
            this.#summaries.add(unit, kind, quantity, layout, row);
          if (isOpen) this.#leaveOpen(unit, kind, condition, again.how === 'below' ? undefined : quantity);
          this.#tell(unit, layout, row, cells, 'duplicate');
          return;
        }
        rows.takeDown(unit, batch, record, cells, section);
        if (isTwice) {
          refused++;
          this.#tell(unit, layout, row, cells, 'duplicate');
          return;
        }
        this.#rules.keep?.row(unit, layout, batch, record);
        if (cells.isQuantityBlank) tell.assumed(row);
        if (cells.named === 'count') tell.named(row, cells);
        if (isSilent && condition === undefined && !cells.isWeak && !cells.states?.pieces)
          tell.condition(row);
        unit.itemRows++;
        if (cells.age?.later && condition !== 'on_order') {
          tell.later(row, cells);
          this.#tell(unit, layout, row, cells, 'not_yet');
          return;
        }
        rows.tellLot(unit, batch, record, cells, section);
        this.items += quantity;
        if (cells.states) tell.states(unit, row, cells, batch, record);
        const pieces = cells.states?.pieces;
        if (!pieces) this.#count(unit, layout, row, cells);
        for (const piece of pieces ?? []) {
          stateAs(cells, piece);
          this.#count(unit, layout, row, cells);
        }
      },
      (batch, record) => {
        const text = cleanText(String(batch.cell(record, layout.columnOf('unit_id')) ?? ''));
        const unit = unitsMeant.only() ?? this.#units.withId(text);
        this.#units.hear(unit);
        if (unit) this.#leaveOpen(unit, undefined, undefined, undefined);
      },
      (text, section) => this.#units.isBelow(text, section),
    );
    return { ...result, refused: refused + result.shifted };
  }

  /** Counts items that are alike. */
  #count(unit: Unit, layout: Layout, row: number, cells: ItemCells): void {
    const [kind, quantity] = [cells.kind as string, cells.quantity as number];
    if (isHad(cells.condition)) this.itemCounts.add(unit, kind, quantity);
    const judged: ItemJudged[] | undefined = this.#watch && [];
    this.#judge.count(unit, kind, quantity, cells, judged);
    if (judged) this.#tell(unit, layout, row, cells, judged);
  }

  /** Tells whoever watches what became of a row. */
  #tell(
    unit: Unit,
    layout: Layout,
    row: number,
    { kind, quantity, asset, condition }: ItemCells,
    became: Exclude<ItemRow['refused'], undefined> | readonly ItemJudged[],
  ): void {
    if (!this.#watch) return;
    const told = { unit, place: layout.place(row), category: kind, quantity, assetId: asset };
    this.#watch(
      typeof became === 'string'
        ? { ...told, refused: became, judged: [] }
        : { ...told, condition, judged: became },
    );
  }

  /** A row that names the unit was refused: it may have so many items more of what the row can be, or any number. */
  #leaveOpen(
    unit: Unit,
    kind: string | undefined,
    condition: string | undefined,
    items: number | undefined,
  ): void {
    unit.refusedRows++;
    this.#scopes.row(unit, kind);
    this.#judge.loseTrack(unit, kind, condition, items);
  }

  /** Counts the items that wide forms tell of: a number a unit, by column. */
  addWide(rows: readonly WideRow[]): void {
    this.items += foldWide(rows, {
      standards: this.#standards,
      tallies: this.tallies,
      itemCounts: this.itemCounts,
      findings: this.#findings,
      asOfYear: Number(this.#asOf.slice(0, 4)),
      watch: (row) => this.#watch?.(row),
    });
  }

  /** All lists have been read: items that may be those of many units may be any of theirs. */
  holdNobodys(): void {
    for (const [units, refused] of this.#ofMany)
      for (const { kind, condition, items } of refused.all())
        for (const unit of units) this.#judge.loseTrack(unit, kind, condition, items);
  }

  /** All lists and forms have been read: of what lists would tell they have told. */
  holdScopes(): void {
    this.#scopes.hold(this.tallies, this.#standards);
  }

  /** All lists have been read: what summaries say beyond them is open. */
  holdSummaries(): void {
    this.#summaries.hold(this.itemCounts, this.#findings, (unit, kinds, more) =>
      this.#judge.loseTrack(unit, kinds, undefined, more),
    );
  }

  /** All tables have been read: what finds duplicates is not needed any more, and it is large. */
  forgetAssets(): void {
    this.#doubles.release();
  }
}

/** So many units are told of a row at once. */
const FEW = 4;

const isHad = (condition: string | undefined): boolean =>
  condition !== 'on_order' && condition !== 'disposed';

/** Fields by which the configuration says that a thing is told from those of all other units. */
const uniqueFields = (layout: Layout, rules: IntakeRules): ReadonlySet<string> =>
  new Set(
    layout.fields.flatMap((field, column) =>
      field && rules.mapping(headerText(layout.table.paths[column] ?? []), layout.kind)?.unique
        ? [field]
        : [],
    ),
  );

/** All items of a row are said not to be in use, or perhaps not. */
function areOutOfUse({ states, condition, isOpen }: ItemCells): boolean {
  const pieces = states?.pieces ?? [{ condition, isOpen }];
  return pieces.every(({ condition: how, isOpen: isUnsure }) => isUnsure || (how ?? 'in_use') !== 'in_use');
}
