import type { Facts } from '../domain/archive.ts';
import type { Editorial } from '../domain/day.ts';
import type { Instant } from '../domain/interval.ts';
import type { Written } from './document.ts';
import { incidentOf } from './facts/incident.ts';
import { providerOf } from './facts/provider.ts';
import { causesOf, settingsOf } from './facts/site.ts';
import { sourcesOf } from './facts/sources.ts';
import { readerOfWords, type Words } from './facts/words.ts';
import type { Index, Kept } from './kept.ts';

/** The facts of a content folder in which no rule found a fault. `asOf` is the newest moment in it where none is given. */
export function factsOf(contents: Index, asOf?: Instant): Facts {
  const { site, causes, languages, providers, incidents, days } = contents;
  if (!site || !causes) throw new Error('The content was not checked: site.yaml or causes.yaml is missing');
  const wordsOf = readerOfWords(contents);
  const facts = {
    settings: settingsOf(site.draft as Written['site']),
    causes: causesOf(causes.draft as Written['causes'], languages[0] ?? 'en'),
    providers: [...providers.values()].map((file) => providerOf(file, wordsOf(file))),
    incidents: [...incidents.values()].map((file) => incidentOf(file, wordsOf(file))),
    editorials: [...days.values()].map((file) => editorialOf(file, wordsOf(file))),
  };
  return { ...facts, asOf: asOf ?? newestMoment(facts) };
}

/** The newest instant that some facts speak of, by the earliest reading of each moment; 0 where they speak of none. */
function newestMoment(facts: unknown): Instant {
  if (typeof facts !== 'object' || facts === null) return 0;
  const own =
    'earliest' in facts && typeof facts.earliest === 'number' && Number.isFinite(facts.earliest)
      ? facts.earliest
      : 0;
  return Object.values(facts).reduce<Instant>((newest, part) => Math.max(newest, newestMoment(part)), own);
}

function editorialOf({ place, draft }: Kept<'day'>, words: Words): Editorial {
  const sources = sourcesOf((draft as Written['day']).sources, words);
  return {
    day: place.id,
    language: words.language,
    title: words.must('title'),
    summary: words.at('summary'),
    sources,
    writeUps: words.writeUps,
  };
}
