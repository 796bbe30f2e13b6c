import type { Archive } from '../../domain/archive.ts';
import type { Changes, MovedYear, YearFigures } from '../../domain/changes.ts';
import { phraseIn } from '../../domain/text.ts';
import { formatDuration } from '../../i18n/duration.ts';
import { formatShare } from '../../i18n/share.ts';

/** How much of each list is told; the rest is counted. */
const MOST = 50;

/** What a change does to the data, as Markdown for whoever reviews it. */
export function tellChanges(changes: Changes, before: Archive, after: Archive): string {
  const parts = [
    list('Added', changes.added, (id) => nameOf(after, id)),
    list(
      'Changed',
      changes.changed,
      ({ id, facts }) => `${nameOf(after, id)}: ${facts.map(written).join(', ')}`,
    ),
    list('Removed or withdrawn', changes.removed, (id) => nameOf(before, id)),
    list('Providers added', changes.providersAdded, (id) => code(id)),
    list('Providers removed', changes.providersRemoved, (id) => code(id)),
    figures(changes.moved),
  ].filter(Boolean);
  const heading = '## What this does to the data';
  return [heading, ...(parts.length === 0 ? ['Nothing: no fact and no figure changes.'] : parts)].join(
    '\n\n',
  );
}

/** The name of a fact as contributors write it. */
function written(fact: string): string {
  const names: Readonly<Record<string, string>> = {
    ending: 'ended',
    writeUps: 'the story',
    planned: 'planned work',
  };
  return names[fact] ?? fact;
}

function list<Item>(title: string, items: readonly Item[], tell: (item: Item) => string): string {
  if (items.length === 0) return '';
  const rest = items.length > MOST ? [`- and ${String(items.length - MOST)} more`] : [];
  const told = items.slice(0, MOST).map((item) => `- ${tell(item)}`);
  return [`### ${title} (${String(items.length)})`, '', ...told, ...rest].join('\n');
}

function nameOf(archive: Archive, id: string): string {
  const incident = archive.incident(id);
  if (!incident) return code(id);
  const { text } = phraseIn(incident.title, incident.language, [incident.language]);
  return `${code(id)} ${plain(text)}`;
}

function figures(moved: readonly MovedYear[]): string {
  if (moved.length === 0) return '';
  const rows = moved.slice(0, MOST).map(({ provider, year, before, after }) => {
    const cells = [tellYear(before), tellYear(after)].map((told) => told.join('<br>'));
    return `| ${code(provider)} ${String(year)} | ${cells.join(' | ')} |`;
  });
  const rest = moved.length > MOST ? [`\nand ${String(moved.length - MOST)} more`] : [];
  const head = ['| Year of a provider | Before | After |', '| --- | --- | --- |'];
  return [`### Figures moved (${String(moved.length)})`, '', ...head, ...rows, ...rest].join('\n');
}

function tellYear(figures: YearFigures | undefined): string[] {
  if (!figures) return ['not there'];
  const { affected, downtime, availability } = figures;
  return [
    `affected: ${formatDuration(affected, 'en')}`,
    `downtime: ${formatDuration(downtime, 'en')}`,
    `availability: ${tellAvailability(availability)}`,
  ];
}

function tellAvailability(availability: YearFigures['availability']): string {
  switch (availability.kind) {
    case 'untracked':
      return 'not tracked';
    case 'none-on-record':
      return 'none on record';
    case 'at-most':
      return `at most ${formatShare(availability.most, 'en', 'up')}`;
    case 'range':
      return `${formatShare(availability.least, 'en', 'down')} to ${formatShare(availability.most, 'en', 'up')}`;
  }
}

/** Words of strangers without what Markdown or HTML would take for more than words. */
function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[&<>]/g, '')
    .replace(/[\\`*_{}[\]()#+!|~@:-]/g, '\\$&');
}

function code(text: string): string {
  return `\`${text.replaceAll('`', '')}\``;
}
