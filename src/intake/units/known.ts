import type { Place } from '../../model/finding.ts';
import type { Unit } from '../../model/inventory.ts';
import type { CodeIndex } from './codes.ts';
import type { UnitFacts } from './facts.ts';

/** What those who help to find units may ask of the register. */
export interface UnitsKnown {
  readonly units: readonly Unit[];
  readonly codes: CodeIndex;
  readonly facts: UnitFacts;
  meant(text: string): Unit | undefined;
  namesakes(name: string, within?: Unit): readonly Unit[];
  ofSection(section: string | undefined): Unit | undefined;
  addOnTheWay(id: string, name: string, place: Place): Unit;
}
