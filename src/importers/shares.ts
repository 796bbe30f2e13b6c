import { isTrouble } from './answers.ts';
import { providerOf, type Refusal } from './gathering.ts';
import type { KnownProvider, Options } from './ground.ts';
import type { ForeignRecord } from './record.ts';

/** The records of one provider. */
export interface Share {
  readonly provider: KnownProvider;
  /** Whether its file is to be made. */
  readonly isNew: boolean;
  readonly records: readonly ForeignRecord[];
}

/** Records by whose they are; those whose provider nobody knows are refused. */
export function sharesOf(
  records: readonly ForeignRecord[],
  known: ReadonlyMap<string, KnownProvider>,
  options: Options,
): { readonly owned: readonly Share[]; readonly refused: readonly Refusal[]; readonly left: number } {
  const shares = new Map<string, { provider: KnownProvider; isNew: boolean; records: ForeignRecord[] }>();
  const refused: Refusal[] = [];
  let left = 0;
  for (const record of records) {
    const outcome = providerOf(record, known, options);
    if (isTrouble(outcome))
      refused.push({ spot: record.spot, id: record.id, title: record.title, troubles: [outcome] });
    else if (outcome.value === undefined) left += 1;
    else {
      const { id, name } = outcome.value;
      const share = shares.get(id);
      if (share) share.records.push(record);
      else shares.set(id, { ...shareOf(id, name, known.get(id)), records: [record] });
    }
  }
  return { owned: [...shares.values()], refused, left };
}

function shareOf(id: string, name: string, known: KnownProvider | undefined): Omit<Share, 'records'> {
  const provider = known ?? { id, name, statusPage: undefined, services: new Map() };
  return { provider, isNew: known === undefined };
}
