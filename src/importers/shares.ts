import { didYouMean } from '../content/did-you-mean.ts';
import { isTrouble, type Trouble } from './answers.ts';
import { providerOf, type Refusal } from './gathering.ts';
import type { KnownProvider, Options } from './ground.ts';
import type { ForeignRecord } from './record.ts';

/** The records of one provider. */
export interface Share {
  readonly provider: KnownProvider;
  /** Whether its file is to be made. */
  readonly isNew: boolean;
  /** Why it cannot be made, which all its records are refused for. */
  readonly trouble: Trouble | undefined;
  readonly records: readonly ForeignRecord[];
}

/** Records by whose they are; those whose provider nobody knows are refused. */
export function sharesOf(
  records: readonly ForeignRecord[],
  known: ReadonlyMap<string, KnownProvider>,
  options: Options,
): { readonly owned: readonly Share[]; readonly refused: readonly Refusal[]; readonly left: number } {
  const shares = new Map<string, Omit<Share, 'records'> & { records: ForeignRecord[] }>();
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
      else
        shares.set(id, {
          ...shareOf(id, record.provider === undefined ? undefined : name, known, options),
          records: [record],
        });
    }
  }
  return { owned: [...shares.values()], refused, left };
}

/** A provider that is not there is made only of a name: the one that its records give it, or that somebody said. */
function shareOf(
  id: string,
  given: string | undefined,
  known: Known,
  { name }: Options,
): Omit<Share, 'records'> {
  const provider = known.get(id);
  if (provider) return { provider, isNew: false, trouble: undefined };
  const named = given ?? name;
  const near = didYouMean(id, [...known.keys()]);
  const hint = near === undefined ? '' : ` Did you mean ${near}?`;
  return {
    provider: { id, name: named ?? id, statusPage: undefined, services: new Map() },
    isNew: true,
    trouble:
      named === undefined
        ? { reason: `There is no provider ${id}.${hint}`, ask: { key: 'name', answers: [id] } }
        : undefined,
  };
}

type Known = ReadonlyMap<string, KnownProvider>;
