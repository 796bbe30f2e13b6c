import { checkFolder } from '../content/check.ts';
import { factsOf } from '../content/facts.ts';
import { contentFolder, FolderError } from '../content/folder.ts';
import { buildArchive, type Archive } from '../domain/archive.ts';
import { POLITE, visitAll, type Manners, type Visit } from './visits.ts';

const USAGE = `Visits every source that the archive links to, slowly, and tells as Markdown which are gone.

  npm run links

A page that is gone wants an archived copy (archived: …) or another source. Hosts that refuse machines are told apart.
Exit codes: 0 none is gone, 1 some are, 2 wrong use or faulty content.`;

/** Effects of the command: the folder it reads, what time it is, how it visits and where it writes. */
interface World {
  readonly folder: string;
  readonly now: Date;
  readonly manners: Manners;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
}

/** A page that the archive links to, and the write-ups that do. */
interface Linked {
  readonly address: string;
  readonly from: readonly string[];
}

/** Runs the command and gives its exit code. */
export async function links(args: readonly string[], world: World): Promise<0 | 1 | 2> {
  if (args.length > 0) {
    world.complain(USAGE);
    return 2;
  }
  try {
    const { contents, problems } = await checkFolder(world.folder, world.now.getTime() / 1000);
    if (problems.length > 0) {
      world.complain('The content has faults; npm run check tells them.');
      return 2;
    }
    const linked = linksOf(buildArchive(factsOf(contents)));
    const visits = await visitAll(
      linked.map(({ address }) => address),
      world.manners,
    );
    world.print(tellVisits(linked, visits));
    return visits.some(({ outcome }) => outcome === 'gone') ? 1 : 0;
  } catch (error) {
    if (!(error instanceof FolderError)) throw error;
    world.complain(error.message);
    return 2;
  }
}

/** The pages that an archive rests on: of each source its archived copy where there is one, else itself. */
function linksOf({ incidents, providers, editorials }: Archive): Linked[] {
  const pages = [
    ...incidents.map(({ id, sources }) => ({ id: `incidents/${id}`, sources })),
    ...providers.map(({ id, sources }) => ({ id: `providers/${id}`, sources })),
    ...editorials.map(({ day, sources }) => ({ id: `days/${day}`, sources })),
  ].flatMap(({ id, sources }) => sources.map(({ url, archived }) => ({ id, address: archived ?? url })));
  const byAddress = Map.groupBy(pages, ({ address }) => address);
  return [...byAddress]
    .map(([address, from]) => ({ address, from: [...new Set(from.map(({ id }) => id))] }))
    .sort((a, b) => (a.address < b.address ? -1 : 1));
}

const TITLES: readonly (readonly [Visit['outcome'], string])[] = [
  ['gone', 'Gone: give an archived copy or another source'],
  ['unreachable', 'No answer: see again next week'],
  ['refused', 'Refuses machines: look with a browser'],
];

function tellVisits(linked: readonly Linked[], visits: readonly Visit[]): string {
  const from = new Map(linked.map((link) => [link.address, link.from]));
  const parts = TITLES.flatMap(([outcome, title]) => {
    const own = visits.filter((visit) => visit.outcome === outcome);
    const rows = own.map(
      ({ address, why }) => `- <${address}> (${why}) in ${(from.get(address) ?? []).join(', ')}`,
    );
    return own.length === 0 ? [] : [`### ${title} (${String(own.length)})\n\n${rows.join('\n')}`];
  });
  const there = visits.filter(({ outcome }) => outcome === 'there').length;
  return ['## Sources', ...parts, `${String(there)} of ${String(visits.length)} pages are there.`].join(
    '\n\n',
  );
}

if (import.meta.main) {
  process.exitCode = await links(process.argv.slice(2), {
    folder: contentFolder(process.env),
    now: new Date(),
    manners: POLITE,
    print: (text) => void process.stdout.write(`${text}\n`),
    complain: (text) => void process.stderr.write(`${text}\n`),
  });
}
