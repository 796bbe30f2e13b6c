import { describe, expect, test } from 'vitest';
import { checkFiles } from '../../src/content/check.ts';
import { factsOf } from '../../src/content/facts.ts';
import { buildArchive, type Archive } from '../../src/domain/archive.ts';
import type { Incident } from '../../src/domain/incident.ts';
import { spanOf } from '../../src/domain/span.ts';
import { printCsv } from '../../src/exports/data/csv.ts';
import { printIncidents, printMaintenances } from '../../src/exports/statuspage.ts';
import { CLOCK, SMALL } from '../content/small-archive.ts';
import { SITE } from '../exports/any-archive.ts';
import { after, EMPTY, importing, reasons, stored, type Texts } from './an-import.ts';

/** The archive that some files make, all of them sound. */
function archiveOf(texts: Texts): Archive {
  const { contents, problems } = checkFiles(stored(texts), CLOCK);
  expect(problems).toEqual([]);
  return buildArchive(factsOf(contents, CLOCK));
}

/** An incident with all that an incident can hold, and more in French than a table gives back. */
const RICH: Texts = {
  'incidents/twitter/2012-07-27-everything.md': `---
title: Everything at once
summary: =1+1 is no formula, and "quotes; semicolons" are none.
services: [web]
severity: full
started: 2012-07-27T15:20Z~
duration: 3h..5h
downtime: 1h46m
noticed: 2012-07-27T15:30Z..2012-07-27T16:30Z
detected: 2012-07-27T15:25+02:00
phases:
  - from: 2012-07-27T15:20Z~
    severity: full
  - from: 2012-07-27T16:00Z~
    severity: partial
    services: [web]
    note: Coming back
regions: [West Europe]
unaffected:
  - service: api
    text: The API answered
    source: 2
causes: [hardware, load]
ruledOut:
  - cause: load
    note: Said the provider.
    source: 1
figures:
  - label: Users
    value: more than 140 million
    on: 2012-03-21
    source: 1
related:
  - incident: twitter/2012-06-21-bug
    as: precedent
    note: Five weeks earlier
timeline:
  - at: 2012-07-27T15:20Z~
    text: Users lose it
    source: 1
timesNote: The provider's own account is followed.
sources:
  - url: https://example.org/everything
    title: Everything
    publisher: Example
    kind: official
    language: fr
    published: 2012-07-27
    archived: https://web.archive.org/web/2012/https://example.org/everything
    note: In French
    claims:
      started: 2012-07-27T15:20Z
      ended: unknown
      duration: 2h
      severity: partial
      causes: [load]
      regions: [West Europe]
      said: nearly the same time
  - url: https://example.org/other
    title: Other
    kind: news
    read: false
added: 2026-11-23
changed:
  - on: 2026-11-23
    note: The end was an hour too early.
aliases: [/old/address/]
tags: [redundancy]
---

## The story

With **words**, a [link](https://example.org/) and a citation.[2]
`,
  'incidents/twitter/2012-07-27-everything.fr.md': `---
title: Tout à la fois
summary: En même temps.
timeline:
  - text: Les gens le perdent
---

Le récit.
`,
  'incidents/twitter/2013-01-01-work.md': `---
title: Planned work
summary: A machine was replaced.
severity: degraded
started: 2013-01-01T02:00Z
ended: 2013-01-01T04:00Z
planned: true
causes: [unknown]
timeline:
  - at: 2013-01-01T02:00Z
    text: Work begins on the < 5 % of machines that need it & goes well
  - at: 2013-01-01T04:00Z
    text: All is done
sources:
  - url: https://example.org/work
    title: Planned work
    kind: official
---
`,
  'incidents/twitter/2013-02-01-odd.md': `---
title: Nobody knows when it ended
summary: It was gone.
services: [api]
severity: partial
started: 2013-02-01
ended: unknown
causes: [unknown]
sources:
  - url: https://example.org/odd
    title: Odd
    kind: official
---
`,
};

const FULL: Texts = { ...SMALL, ...RICH };
const archive = archiveOf(FULL);

describe('our own table', () => {
  const csv = [...printCsv({ archive, site: SITE }, 'incidents')].join('').replaceAll('\r\n', '\n');
  const plan = importing('csv', { 'incidents.csv': csv }, { answers: { 'open.end': 'ongoing' } });
  const back = archiveOf(after(EMPTY, plan));

  test('gives every incident back under its old address', () => {
    expect(reasons(plan)).toEqual([]);
    expect(back.incidents.map(({ id }) => id)).toEqual(archive.incidents.map(({ id }) => id));
  });

  test('gives back all that an incident holds, but for translated notes and a length’s way of being written', () => {
    for (const incident of archive.incidents) {
      const { imported, ...read } = plainly(back.incident(incident.id));
      expect(imported).toEqual({ from: 'csv', id: incident.id });
      const { imported: before, ...written } = plainly(incident);
      expect(before).toBeUndefined();
      expect(read).toEqual(written);
    }
  });
});

/** An incident as data; lengths without their text, and of phases only the first language of their notes. */
function plainly(
  incident: Incident | undefined,
): Omit<Incident, 'imported'> & { imported?: Incident['imported'] } {
  if (!incident) throw new Error('There is no such incident');
  const bare = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(bare);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).filter(([name]) => !('least' in value && name === 'text'));
    return Object.fromEntries(entries.map(([name, part]) => [name, bare(part)]));
  };
  return bare({
    ...incident,
    phases: incident.phases.map((phase) => ({ ...phase, note: phase.note && { en: phase.note.en } })),
  }) as Incident;
}

describe('our own pages for clients of Statuspage', () => {
  const provider = archive.provider('twitter');
  if (!provider) throw new Error('There is no twitter');
  const asked = { archive, site: SITE, provider };
  const plan = importing(
    'statuspage',
    { 'incidents.json': printIncidents(asked), 'scheduled-maintenances.json': printMaintenances(asked) },
    {
      answers: {
        'severity.maintenance': 'degraded',
        'copied.end': 'unknown',
        'open.end': 'ongoing',
        'stray.update': 'keep',
      },
    },
  );
  const back = archiveOf(after(EMPTY, plan));

  test('are all read', () => {
    expect(reasons(plan)).toEqual([]);
    expect(plan.read).toBe(archive.incidentsOf('twitter').length);
  });

  test('give back what that form can hold: title, severity, whether it was planned, the instants, services and updates', () => {
    const held = (of: Archive) =>
      of.incidentsOf('twitter').map((incident) => {
        const { start, end } = spanOf(incident, of.asOf);
        return {
          id: incident.id,
          title: incident.title.en,
          severity: incident.severity,
          planned: incident.planned,
          start: start.nominal,
          end: end?.nominal,
          services: incident.services ?? ['web', 'api'],
          timeline: incident.timeline.map(({ at, text }) => [at.nominal, text.en]),
        };
      });
    const expected = held(archive).map((incident) => ({
      ...incident,
      // An incident without a timeline tells its summary as its only update.
      timeline:
        incident.timeline.length > 0
          ? incident.timeline
          : [[incident.start, archive.incident(incident.id)?.summary.en]],
    }));
    expect(held(back)).toEqual(expected);
  });
});
