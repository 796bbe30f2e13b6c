import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { filesOf } from '../../test/sites/build.ts';

/** The kinds of pages that are asked about, by their addresses below that of their language; of each the heaviest is taken. */
const HEAVIEST: readonly RegExp[] = [
  /^$/,
  /^incidents\/[^/]+\/[^/]+\/$/,
  /^providers\/[^/]+\/$/,
  /^\d{4}\/\d{2}\/\d{2}\/$/,
  /^\d{4}\/\d{2}\/$/,
  /^\d{4}\/$/,
  /^reliability\/$/,
];

/** And of these the lightest. */
const LIGHTEST = /^incidents\/[^/]+\/[^/]+\/$/;

/** The pages of a built site to ask about, by their addresses: of each kind and language one, of incidents also the lightest. */
export async function pagesOf(site: string): Promise<string[]> {
  const files = (await filesOf(site)).filter((file) => /(?:^|\/)index\.html$/.test(file));
  const weighed = await Promise.all(
    files.map(async (file) => ({
      address: file.replace(/index\.html$/, ''),
      weight: gzipSync(await readFile(join(site, file))).length,
    })),
  );
  const heaviestFirst = weighed.sort((a, b) => b.weight - a.weight).map(({ address }) => address);
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
