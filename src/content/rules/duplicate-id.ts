import { originals, type Contents } from '../contents.ts';
import { removing } from '../edits.ts';
import { isCopy, meantPlace } from '../misplaced.ts';
import { keyOf, pathOf, placeOf, type Place } from '../place.ts';
import type { Offer, Problem } from '../problem.ts';
import { nearest, problemAt, problemOf } from '../problems.ts';
import { freePath } from '../renaming.ts';
import type { Rule } from '../rule.ts';

/** No two files are the same page, since one of them would be lost. */
export const duplicateId: Rule = {
  name: 'duplicate-id',
  description:
    'No two files have the same name but for .md and .mdx or for capital letters, and no two pages had the same address.',
  check: (contents) => [...twinProblems(contents), ...aliasProblems(contents)],
};

function twinProblems(contents: Contents): Problem[] {
  const seen = new Map<string, string>();
  return inNamingOrder(contents.paths).flatMap((path) => {
    const place = placeOf(path) ?? meantPlace(path);
    if (!place) return [];
    const first = seen.get(keyOf(place));
    if (first === undefined) seen.set(keyOf(place), path);
    return first === undefined ? [] : [twinProblem(path, first, place, contents)];
  });
}

/** No two incidents had the same address, and none had one that is another's now, or a page's or a file's of the site itself. */
function aliasProblems({ documents, incidents, providers, site }: Contents): Problem[] {
  const prefix = new RegExp(`^/(?:${(site?.draft.languages ?? []).join('|')})/`);
  const taken = new Map(
    [
      ...[...incidents.keys()].map((id) => `/incidents/${id}/`),
      ...[...providers.keys()].map((id) => `/providers/${id}/`),
    ].map((address) => [address, 'a page of the archive']),
  );
  return originals(documents, 'incident').flatMap((document) =>
    (document.draft.aliases ?? []).flatMap((alias, index) => {
      if (alias === undefined) return [];
      const plain = alias.replace(prefix, '/');
      const owner = taken.get(alias) ?? taken.get(plain) ?? ownerAmongOwn(plain);
      taken.set(alias, owner ?? `an alias of ${document.path}`);
      const path = ['aliases', index];
      return owner === undefined
        ? []
        : [
            problemAt(
              document,
              'duplicate-id',
              nearest(document, path, 'value'),
              `${alias} is already ${owner}, and leads to one page only.`,
              removing(document, path),
            ),
          ];
    }),
  );
}

/** What the site has at its top beside incidents and providers: folders that are its own to the last file, and single files. */
const OWN_FOLDER =
  /^\/(?:assets|contribute|data|days|method|on-this-day|pictures|previews|reliability|schemas|search|_[\w.-]*)\//;
const OWN_PAGE =
  /^\/(?:(?:incidents|providers|causes)\/(?:(?:[a-z0-9-]+\/)?\d{4}\/(?:\d+\/)?)?|(?:providers|causes)\/[a-z0-9-]+\/|\d{4}\/(?:\d\d\/){0,2})?$/;
const OWN_FILE = /\/(?:index\.html|[\w-]+\.(?:xml|json|ics|svg))\/$|^\/[\w-]+\.(?:html|txt|ico|png)\/$/;

/** Who has an address already, of what the site prints by itself: the page of a day, the feeds, the search. */
function ownerAmongOwn(address: string): string | undefined {
  return [OWN_FOLDER, OWN_PAGE, OWN_FILE].some((pattern) => pattern.test(address))
    ? 'an address of the site itself'
    : undefined;
}

/** Files under names that are kept before the others. */
function inNamingOrder(paths: readonly string[]): string[] {
  return [...paths].sort((a, b) => Number(placeOf(a) === undefined) - Number(placeOf(b) === undefined));
}

function twinProblem(path: string, first: string, place: Place, { paths, documents }: Contents): Problem {
  const fault = `This is the same page as ${first}, and one of the two would be lost.`;
  const texts = documents
    .filter((document) => document.path === path || document.path === first)
    .map(({ text }) => text);
  const isSame = texts.length === 2 && texts[0] === texts[1];
  const isOnlyOne =
    isCopy(path) || place.language !== undefined || (place.kind !== 'incident' && place.kind !== 'provider');
  if (isSame) return problemOf('duplicate-id', path, fault, { kind: 'delete' }, 'Both say the same.');
  if (isOnlyOne)
    return problemOf(
      'duplicate-id',
      path,
      fault,
      { kind: 'delete' },
      'Move what is worth keeping into the other.',
    );
  const offer: Offer = {
    kind: 'rename',
    to: freePath({ ...place, id: `${place.id}-2` }, [...paths, pathOf(place)]),
  };
  return problemOf(
    'duplicate-id',
    path,
    fault,
    offer,
    'If it is about something else, give it a name of its own:',
  );
}
