import type { Facts } from '../../src/domain/archive.ts';
import type { Source } from '../../src/domain/incident.ts';
import { siteOf } from '../../src/site/settings.ts';
import type { FigureView } from '../../src/views/incident.ts';
import { voiceOf, type Voice } from '../../src/views/words.ts';
import { anArchive } from '../domain/an-archive.ts';

/** The voice of an archive of a few facts, at the root of its own host. */
export function aVoice(facts: Partial<Facts> = {}, language = 'en'): Voice {
  const archive = anArchive(facts);
  return voiceOf(archive, siteOf(archive.settings, {}), language);
}

/** A source that needs no more than what a test says of it. */
export function aSource(overrides: Partial<Source> = {}): Source {
  return {
    url: 'https://www.news.example/outage',
    title: 'Twitter is down',
    publisher: undefined,
    kind: 'news',
    language: undefined,
    published: undefined,
    archived: undefined,
    read: true,
    note: undefined,
    claims: undefined,
    ...overrides,
  };
}

/** A figure as a sentence, with ordinary spaces. */
export function inWords({ label, value, note }: FigureView): string {
  return spaced(`${label}: ${value} (${note})`);
}

/** A text with ordinary spaces only. */
export function spaced(text: string): string {
  return text.replaceAll(/[\u00A0\u202F]/g, ' ');
}
