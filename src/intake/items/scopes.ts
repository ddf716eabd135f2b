import { stemOf } from '../../lib/file-names.ts';
import { foldText } from '../../lib/fold-text.ts';
import type { Unit } from '../../model/inventory.ts';
import { kindsNamed } from '../kinds-named.ts';
import type { Table } from '../table.ts';
import { familyOf, kindsOf } from '../wide/lots.ts';
import type { ItemStandard } from './standards.ts';
import type { ItemTallies } from './tallies.ts';

/** What lists of whatever there is are called. */
const GENERAL =
  /(?:^| )(?:thiet bi|tai san|tscd|ccdc|cong nghe thong tin|cntt|may moc|phuong tien|dung cu|vat tu|tin hoc|khac|v v|equipment|devices?|assets?|inventory|hardware)(?: |$)/;

/** What the lists of one file tell of. */
interface FileScope {
  /** All of them are called after kinds of items. */
  isOfKinds: boolean;
  /** These kinds. */
  readonly named: Set<string>;
  /** The kinds that some row is of, or that a title names. */
  readonly kinds: Set<string>;
  readonly units: Set<Unit>;
}

/**
 * Of which kinds of items lists tell: a unit that has a row in one has none of the kinds that it has no row of, but not of those that
 * no list has a row of, nor of those that the list is not about.
 */
export class ListScopes {
  readonly #files = new Map<string, FileScope>();
  #current: FileScope | undefined;

  begin(table: Table): void {
    const file = this.#files.get(table.file) ?? {
      isOfKinds: true,
      named: new Set(),
      kinds: new Set(),
      units: new Set(),
    };
    this.#files.set(table.file, file);
    const kinds = calledAfter(table);
    file.isOfKinds &&= kinds.size > 0;
    for (const kind of kinds) {
      file.named.add(kind);
      file.kinds.add(kind);
    }
    this.#current = file;
  }

  /** `kind` undefined: it is not known of which. */
  row(unit: Unit, kind: string | undefined): void {
    this.#current?.units.add(unit);
    if (kind !== undefined) this.#current?.kinds.add(kind);
  }

  /** All lists and forms have been read. */
  hold(tallies: ItemTallies, standards: readonly ItemStandard[]): void {
    const files = [...this.#files.values()];
    const families = new Set(files.flatMap(({ kinds }) => [...kinds].map(groupOf)));
    const reported = new Set<number>();
    tallies.reported.forEach((isReported, place) => {
      if (isReported) reported.add(place % standards.length);
    });
    for (const { isOfKinds, named, kinds, units } of files) {
      const covered = new Set([...named].flatMap((kind) => [kind, ...kindsOf(kind)]));
      const isOnlyOfThem = isOfKinds && [...kinds].every((kind) => covered.has(kind));
      const listed = [...standards.keys()].filter((at) => {
        const { categories } = standards[at] as ItemStandard;
        return isOnlyOfThem
          ? categories.every((kind) => covered.has(kind))
          : reported.has(at) || categories.some((kind) => families.has(groupOf(kind)));
      });
      for (const unit of units) for (const at of listed) tallies.list(unit, at);
    }
  }
}

/** Who lists computers would list tablets and servers among them, and who lists printers what prints as well. */
const GROUPS: Readonly<Record<string, string>> = {
  tablet: 'computer',
  server: 'computer',
  multifunction: 'printer',
};
const groupOf = (kind: string): string => GROUPS[kind] ?? familyOf(kind);

/** The kinds that a list is called after: by its titles, else its sheet, else its file; none where it is called otherwise. */
function calledAfter({ titles, sheet, file }: Table): ReadonlySet<string> {
  for (const text of [titles.join(' '), sheet.name ?? '', stemOf(file)]) {
    if (GENERAL.test(foldText(text))) break;
    const kinds = kindsNamed(text);
    if (kinds.size > 0) return kinds;
  }
  return new Set();
}
