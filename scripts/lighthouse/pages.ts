import { weighPages } from '../../test/sites/weight.ts';

/** The kinds of pages that are asked about, by their addresses below that of their language; of each the heaviest is taken. */
const HEAVIEST: readonly RegExp[] = [
  /^$/,
  /^incidents\/[^/]+\/\d{4}-[^/]+\/$/,
  /^providers\/[^/]+\/$/,
  /^\d{4}\/\d{2}\/\d{2}\/$/,
  /^\d{4}\/\d{2}\/$/,
  /^\d{4}\/$/,
  /^reliability\/$/,
];

/** And of these the lightest. */
const LIGHTEST = /^incidents\/[^/]+\/\d{4}-[^/]+\/$/;

/** The pages of a built site to ask about, by their addresses: of each kind and language one, of incidents also the lightest. */
export async function pagesOf(site: string): Promise<string[]> {
  const heaviestFirst = (await weighPages(site)).map(({ address }) => address);
  return languagesOf(heaviestFirst).flatMap((language) => {
    const own = heaviestFirst.filter((address) => address.startsWith(language));
    const inner = (address: string): string => address.slice(language.length);
    const found = HEAVIEST.map((kind) => own.find((address) => kind.test(inner(address))));
    return [...found, own.findLast((address) => LIGHTEST.test(inner(address)))].filter(
      (address) => address !== undefined,
    );
  });
}

/** What addresses of a language begin with: '' for that of the site, and each folder that has a reliability page of its own. */
function languagesOf(addresses: readonly string[]): string[] {
  return addresses
    .flatMap((address) => /^((?:[\w-]+\/)?)reliability\/$/.exec(address)?.[1] ?? [])
    .sort((a, b) => a.length - b.length);
}
