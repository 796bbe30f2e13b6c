import { resolve } from 'node:path';
import { argv, env } from 'node:process';
import { close } from 'pagefind';
import { renderWriteUp, wordsOfWriteUp } from '../../src/archive/write-up.ts';
import { indexOf } from '../../src/build/search-index.ts';
import { checkFolder } from '../../src/content/check.ts';
import { factsOf } from '../../src/content/facts.ts';
import { contentFolder } from '../../src/content/folder.ts';
import { buildArchive } from '../../src/domain/archive.ts';
import { searchParts } from '../../src/domain/search-parts.ts';
import { printFeed } from '../../src/exports/feed.ts';
import { FEED_FORMATS, type Scope } from '../../src/site/files.ts';
import { siteOf } from '../../src/site/settings.ts';
import { viewFeed } from '../../src/views/feed.ts';
import { guideFrom } from '../../src/views/prose.ts';
import { recordsOf } from '../../src/views/search-records.ts';
import { voiceOf } from '../../src/views/words.ts';

/** One part of a build by itself, the reading of the archive included: `node scripts/bench/part.ts search|feeds`. */
const PARTS: Readonly<Record<string, () => Promise<void>>> = {
  search: async () => {
    for (const voice of voices)
      for (const part of searchParts(archive)) await indexOf(recordsOf(voice, wordsOfWriteUp, part));
    await close();
  },
  feeds: () => {
    const scopes: Scope[] = [
      { kind: 'all' },
      ...archive.providers.map(({ id }) => ({ kind: 'provider', id }) as const),
      ...archive.causes.map(({ id }) => ({ kind: 'cause', id }) as const),
    ];
    for (const voice of voices)
      for (const of of scopes)
        for (const format of FEED_FORMATS)
          printFeed(viewFeed(voice, { kind: 'feed', of, format }), format, (entry) =>
            renderWriteUp(edition, entry.writeUp, guideFrom(voice, entry.href)),
          );
    return Promise.resolve();
  },
};

const { contents } = await checkFolder(resolve(contentFolder(env)), Date.now() / 1000);
const archive = buildArchive(factsOf(contents));
const site = siteOf(archive.settings, {});
const edition = { archive, site, pictures: new Map<string, never>() };
const voices = site.languages.map((language) => voiceOf(archive, site, language));
await PARTS[argv[2] ?? '']?.();
