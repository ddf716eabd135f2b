import type { Place } from '../../model/finding.ts';
import type { Findings } from '../findings.ts';
import type { UnitRegister } from '../units/index.ts';
import { isClaim } from './cells.ts';

/** A row of a units table that denies a connection and says how fast it is, or that it works, leaves both unknown. */
export function doubtConnections({ units, facts: { names } }: UnitRegister, findings: Findings): void {
  const claims = new Map<string, string[]>();
  for (const field of names) {
    const [, connection] = /^(.+)_(?:mbps|working)$/.exec(field) ?? [];
    if (connection !== undefined && names.has(connection))
      claims.set(connection, [...(claims.get(connection) ?? []), field]);
  }
  for (const { id: unit, facts } of units) {
    for (const [connection, fields] of claims) {
      const denied = facts.get(connection);
      if (denied?.value !== false && denied?.value !== 0) continue;
      const claimed = fields.filter((field) => {
        const fact = facts.get(field);
        return isClaim(fact?.value) && isSameRow(denied.place, fact?.place);
      });
      const [field] = claimed;
      if (field === undefined) continue;
      const params = { connection, unit, field, said: String(facts.get(field)?.value) };
      findings.add({ rule: 'contradicting-connection', place: denied.place, value: denied.value, params });
      for (const name of [connection, ...claimed]) facts.set(name, { ...facts.get(name), value: undefined });
    }
  }
}

const isSameRow = (one: Place | undefined, other: Place | undefined): boolean =>
  one !== undefined && one.file === other?.file && one.sheet === other.sheet && one.row === other.row;
