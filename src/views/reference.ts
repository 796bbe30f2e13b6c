import { dayOf } from '../domain/calendar.ts';
import type { Instant } from '../domain/interval.ts';
import type { Revision } from '../domain/revision.ts';
import { webAddressOfStrip } from '../site/files.ts';
import { webAddressOf, type Page } from '../site/urls.ts';
import { nameOfArchive } from './scope.ts';
import { tellDay } from './source.ts';
import type { Said, Voice } from './words.ts';

/** How to cite a page: in a sentence, and for two kinds of programs. */
export interface ReferenceView {
  readonly title: string;
  readonly plain: string;
  readonly bibtex: string;
  readonly csl: string;
  /** How a day's strip is shown on another page. */
  readonly embed: { readonly label: string; readonly code: string } | undefined;
}

/** The reference of a page under a key that lasts. */
export function viewReference(
  voice: Voice,
  page: Page,
  key: string,
  { text, lang }: Said,
  revision: Revision,
): ReferenceView {
  const { archive, site, language, say } = voice;
  const facts = {
    key,
    title: text.replace(/\s+/g, ' '),
    archive: nameOfArchive(voice).replace(/\s+/g, ' '),
    url: webAddressOf(site, page, language),
    language: lang ?? language,
    published: dayIn(archive.settings.timeZone, revision.published),
    corrected: revision.corrections > 0 ? dayIn(archive.settings.timeZone, revision.updated) : undefined,
  };
  return {
    title: say('reference.title'),
    plain: plainOf(voice, facts),
    bibtex: bibtexOf(facts),
    csl: JSON.stringify(cslOf(facts), null, 1),
    embed:
      page.kind === 'day'
        ? {
            label: say('reference.embed'),
            code: embedOf(facts, webAddressOfStrip(site, page.day, language)),
          }
        : undefined,
  };
}

/** The strip of a day in HTML, as a link to its page. */
function embedOf({ title, url }: Facts, strip: string): string {
  const name = title.replace(/[&<>"']/g, (sign) => `&#${String(sign.charCodeAt(0))};`);
  return `<a href="${url}"><img src="${strip}" alt="${name}"></a>`;
}

interface Facts {
  readonly key: string;
  readonly title: string;
  readonly archive: string;
  readonly url: string;
  readonly language: string;
  readonly published: string | undefined;
  readonly corrected: string | undefined;
}

function dayIn(zone: string, instant: Instant | undefined): string | undefined {
  return instant === undefined ? undefined : dayOf(instant, zone);
}

function plainOf(voice: Voice, { title, archive, url, published, corrected }: Facts): string {
  const dates = [
    ...(published === undefined ? [] : [tellDay(voice, published)]),
    ...(corrected === undefined
      ? []
      : [voice.say('reference.corrected', { date: tellDay(voice, corrected) })]),
  ];
  return [title, archive, ...(dates.length === 0 ? [] : [dates.join(', ')]), url].join('. ');
}

function bibtexOf({ key, title, archive, url, published, corrected }: Facts): string {
  const fields = {
    title: `{{${inBibtex(title)}}}`,
    organization: `{{${inBibtex(archive)}}}`,
    ...(published !== undefined && { date: `{${corrected ?? published}}`, year: published.slice(0, 4) }),
    url: `{${url}}`,
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = ${value}`);
  return `@online{${key.replace(/[^\w-]+/g, '-')},\n${lines.join(',\n')}\n}`;
}

const COMMANDS: ReadonlyMap<string, string> = new Map([
  ['\\', '\\textbackslash{}'],
  ['~', '\\textasciitilde{}'],
  ['^', '\\textasciicircum{}'],
  ['<', '\\textless{}'],
  ['>', '\\textgreater{}'],
]);

/** A text in which no sign is a command to BibTeX or TeX, and no two signs become one. */
function inBibtex(text: string): string {
  return text
    .replace(/[\\{}$&#_%~^<>]/g, (sign) => COMMANDS.get(sign) ?? `\\${sign}`)
    .replace(/(['`-])(?=\1)/g, '$1{}');
}

function cslOf({ key, title, archive, url, language, published }: Facts): object {
  return {
    id: key,
    type: 'webpage',
    title,
    'container-title': archive,
    URL: url,
    language,
    ...(published !== undefined && { issued: { 'date-parts': [published.split('-').map(Number)] } }),
  };
}
