import { nearest } from '../domain/nearest.ts';

/** Words that people use for ours. */
const SYNONYMS: readonly (readonly [string, string])[] = Object.entries({
  full: 'down outage total critical major complete blackout panne totale',
  partial: 'disrupted partial-outage partielle',
  degraded: 'minor slow notice degraded-performance',
  started: 'start begin began date from',
  ended: 'end finished resolved until',
  from: 'start started since',
  to: 'end until',
  length: 'duration', duration: 'length lasted',
  causes: 'cause reason root-cause rootcause', cause: 'causes reason',
  url: 'link href address', publisher: 'author site', title: 'headline', summary: 'description abstract',
  config: 'configuration misconfiguration', human: 'human-error mistake', load: 'capacity traffic overload', certificate: 'tls ssl',
  power: 'electricity', 'natural-disaster': 'weather fire flood earthquake', security: 'attack ddos',
  news: 'press article media newspaper', community: 'blog forum reddit tweet social', official: 'provider status post-mortem postmortem', research: 'paper study academic',
  planned: 'announced maintenance scheduled', timeline: 'updates events log', text: 'note description what', note: 'text comment remark',
  services: 'service components', service: 'services component', sources: 'references links source', source: 'sources reference ref',
  incident: 'id', as: 'relation kind type', name: 'title label', label: 'name', kind: 'type', on: 'date', at: 'time when date',
  categories: 'category', regions: 'region', tags: 'tag keywords', aliases: 'alias', timeZone: 'timezone time-zone tz', licence: 'license', colours: 'colors',
}).flatMap(([word, others]) => others.split(' ').map((other) => [other, word] as const)); // prettier-ignore

/** The word of a list that somebody may have meant; `undefined` where none is near. */
export function didYouMean(written: string, words: readonly string[]): string | undefined {
  const plain = written.trim().toLowerCase().replaceAll('_', '-');
  const same = words.find((word) => word.toLowerCase() === plain);
  return (
    same ??
    nearest(plain, [
      ...words.map((word) => [word, word] as const),
      ...SYNONYMS.filter(([, word]) => words.includes(word)),
    ])
  );
}
