import { restore } from '../domain/formula.ts';
import type { Fact, Facts } from '../content/writing.ts';
import type { Row } from './csv-row.ts';
import { blockIn, blocksIn, textIn, textsIn, type Block } from './json-values.ts';
import { factsOfSource, lengthIn, momentIn, someOf } from './own-facts.ts';
import type { End, Item, Spot, Translation } from './record.ts';

/** Whether a table is that of incidents which the archive itself gives away. */
export function isOwnTable(head: readonly string[]): boolean {
  return ['id', 'started_text', 'ending_kind', 'stretches'].every((name) => head.includes(name));
}

/** The incident that a row of our own table tells, with all that the table holds of it. */
export function recordOfOwnRow(row: Row, head: readonly string[], spot: Spot): Item {
  const cell = (name: string): string | undefined => textIn(restore(row.cells[head.indexOf(name)] ?? ''));
  const list = (name: string): unknown => parsed(cell(name));
  const id = cell('id');
  const language = cell('language') ?? 'en';
  if (id === undefined)
    return { kind: 'fault', spot, fault: 'The line has no id, by which it could be known again.' };
  const services = list('services');
  const record = {
    spot,
    id,
    title: cell(`title_${language}`) ?? '',
    summary: cell(`summary_${language}`),
    language,
    provider: cell('provider'),
    planned: cell('planned') === 'true',
    severity: cell('severity'),
    started: cell('started_text'),
    end: endOf(cell),
    noticed: cell('noticed_text'),
    detected: cell('detected_text'),
    services: services === undefined ? ('all' as const) : textsIn(services),
    regions: textsIn(list('regions')),
    causes: textsIn(list('causes')),
    updates: [],
    body: { notation: 'own', text: cell(`writeUps_${language}_markdown`) ?? '' } as const,
    tags: textsIn(list('tags')),
    timesNote: cell(`timesNote_${language}`),
    own: ownFacts(cell, list, language),
    translations: translationsOf(cell, list, head, language),
  };
  return { kind: 'record', record };
}

function parsed(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}

type Cell = (name: string) => string | undefined;

function endOf(cell: Cell): End {
  const [kind, time] = [cell('ending_kind'), cell('ending_at_text')];
  if (kind === 'time' && time !== undefined) return { kind: 'at', time };
  if (kind === 'duration') return { kind: 'lasted', length: lengthIn(lengthAt(cell, 'ending_length')) ?? '' };
  if (kind === 'unknown' || kind === 'never') return { kind };
  return { kind: 'open' };
}

function lengthAt(cell: Cell, name: string): Block {
  const number = (part: string): number | undefined => {
    const text = cell(`${name}_${part}`);
    return text === undefined ? undefined : Number(text);
  };
  return { least: number('least'), nominal: number('nominal'), most: number('most') };
}

/** What the archive holds of an incident beyond what other systems tell. */
function ownFacts(cell: Cell, list: (name: string) => unknown, language: string): Facts {
  const said = (words: unknown): string | undefined => textIn(blockIn(words)?.[language]);
  const blocks = (name: string, make: (block: Block) => Facts): Fact | undefined =>
    someOf(blocksIn(list(name)).map(make));
  const cited = ({ note, source }: Block): Facts => ({ note: said(note), source: textIn(source) });
  return {
    downtime: lengthIn(lengthAt(cell, 'downtime')),
    phases: blocks('phases', ({ from, severity, services, note }) => ({
      from: momentIn(from),
      severity: textIn(severity),
      services: services === null ? undefined : textsIn(services),
      note: said(note),
    })),
    unaffected: blocks('unaffected', ({ service, text, source }) => ({
      service: textIn(service),
      text: said(text),
      source: textIn(source),
    })),
    ruledOut: blocks('ruledOut', (each) => ({ cause: textIn(each.cause), ...cited(each) })),
    figures: blocks('figures', ({ label, value, on, source }) => ({
      label: said(label),
      value: said(value),
      on: momentIn(on),
      source: textIn(source),
    })),
    related: blocks('related', (each) => ({
      incident: textIn(each.incident),
      as: textIn(each.as),
      ...cited(each),
    })),
    timeline: blocks('timeline', ({ at, text, source }) => ({
      at: momentIn(at),
      text: said(text),
      source: textIn(source),
    })),
    sources: blocks('sources', (source) => factsOfSource(source, said)),
    added: cell('added_text'),
    changed: blocks('changed', ({ on, note }) => ({ on: momentIn(on), note: said(note) })),
    aliases: someOf(textsIn(list('aliases'))),
  };
}

/** The other languages that the title is in. The table has more words in them than a translation of an import holds. */
function translationsOf(
  cell: Cell,
  list: (name: string) => unknown,
  head: readonly string[],
  original: string,
): Translation[] {
  const languages = head.flatMap((name) => /^title_(.+)$/.exec(name)?.[1] ?? []);
  return languages.flatMap((language): Translation[] => {
    const title = cell(`title_${language}`);
    if (language === original || title === undefined) return [];
    const timeline = blocksIn(list('timeline')).map(({ text }) => ({
      text: textIn(blockIn(text)?.[language]),
    }));
    return [
      {
        language,
        title,
        summary: cell(`summary_${language}`),
        body: { notation: 'own', text: cell(`writeUps_${language}_markdown`) ?? '' },
        own: { timeline: timeline.some(({ text }) => text !== undefined) ? timeline : undefined },
      },
    ];
  });
}
