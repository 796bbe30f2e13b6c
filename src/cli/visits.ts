import { setTimeout as wait } from 'node:timers/promises';

/** How politely addresses are visited: seconds between two requests to one host, before a request is tried again, and until it is given up. */
export interface Manners {
  readonly between: number;
  readonly again: number;
  readonly patience: number;
  /** How often a request that failed is tried in all. */
  readonly tries: number;
  /** How many hosts are visited at once. */
  readonly hosts: number;
}

/** What came of a visit. A host that refuses a machine may well let a reader in, so `refused` is no fault. */
export interface Visit {
  readonly address: string;
  readonly outcome: 'there' | 'gone' | 'refused' | 'unreachable';
  /** The status of the answer, or why there was none. */
  readonly why: string;
}

export const POLITE: Manners = { between: 2, again: 10, patience: 30, tries: 3, hosts: 8 };

const NAME = 'outage-almanac-link-check (+https://github.com/outage-almanac/outage-almanac)';

/** Visits web addresses, one at a time on each host, in the order given; the visits come in the same order. */
export async function visitAll(addresses: readonly string[], manners: Manners): Promise<Visit[]> {
  const byHost = [...Map.groupBy(new Set(addresses), (address) => new URL(address).host).values()];
  const visits = new Map<string, Visit>();
  const visitHosts = async (): Promise<void> => {
    for (let own = byHost.shift(); own; own = byHost.shift()) {
      for (const [index, address] of own.entries()) {
        if (index > 0) await wait(manners.between * 1000);
        visits.set(address, await visitPatiently(address, manners));
      }
    }
  };
  await Promise.all(Array.from({ length: manners.hosts }, visitHosts));
  return addresses.flatMap((address) => visits.get(address) ?? []);
}

async function visitPatiently(address: string, manners: Manners): Promise<Visit> {
  let visit = await visitOnce(address, manners);
  for (let tries = 1; tries < manners.tries && mayChange(visit); tries++) {
    await wait(manners.again * 1000 * tries);
    visit = await visitOnce(address, manners);
  }
  return visit;
}

function mayChange({ outcome, why }: Visit): boolean {
  return outcome === 'unreachable' || why === '429' || why.startsWith('5');
}

/** Asks for the head alone; hosts that do not know how are asked for the page. */
async function visitOnce(address: string, { patience }: Manners): Promise<Visit> {
  try {
    const ask = (method: string): Promise<Response> =>
      fetch(address, {
        method,
        redirect: 'follow',
        headers: { 'user-agent': NAME, accept: 'text/html,*/*' },
        signal: AbortSignal.timeout(patience * 1000),
      });
    const head = await ask('HEAD');
    const answer = head.ok ? head : await ask('GET');
    await answer.body?.cancel();
    return { address, outcome: outcomeOf(answer.status), why: String(answer.status) };
  } catch (error) {
    return { address, outcome: 'unreachable', why: reasonOf(error) };
  }
}

function outcomeOf(status: number): Visit['outcome'] {
  if (status === 404 || status === 410) return 'gone';
  return status < 400 ? 'there' : 'refused';
}

/** The reason that the network gives, which fetch wraps. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  if (error.name === 'TimeoutError') return 'no answer in time';
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : undefined;
  return code ?? error.message;
}
