import type * as z from 'zod';
import { RELATIONS } from '../../domain/incident.ts';
import { SEVERITIES } from '../../domain/severity.ts';
import { block, choice, list, name, words } from './fields.ts';
import { alias, id, incidentId, language } from './names.ts';
import { flag } from './numbers.ts';
import { claimingSourceSchema, SEVERE, source } from './source.ts';
import { duration, end, moment } from './times.ts';

const phase = block(
  {
    from: moment('When it begins.', '2012-07-26T16:00Z~'),
    severity: choice(
      SEVERITIES,
      'How bad it is from then on; `none` where all was well for a while.',
      'partial',
    ),
    services: list(
      id('The id of a service.', 'web'),
      'The services that it holds for; left out, all of the incident.',
      '[web]',
    ).optional(),
    note: words('What changed.', 'Service returns in steps').optional(),
  },
  'A change of severity, which holds for its services until the next one that names them.',
);

const unaffected = block(
  {
    service: id('The id of a service that stayed up.', 'mobile').optional(),
    text: words('What one would expect to be hit, and was not.', 'Some users could post from phones'),
    source,
  },
  'One thing that stayed up.',
);

const ruledOut = block(
  {
    cause: id('The id of a cause that was suspected.', 'load'),
    note: words(
      'Who suspected it, and who ruled it out.',
      'The provider said that traffic played no part.',
    ).optional(),
    source,
  },
  'One cause that was suspected and ruled out.',
);

const figure = block(
  {
    label: words('What is counted.', 'Active users'),
    value: words('How many, as it was published.', 'more than 140 million'),
    on: moment('When that number held.', '2012-03-21').optional(),
    source,
  },
  'One figure.',
);

const related = block(
  {
    incident: incidentId('The id of the other incident.', 'twitter/2012-06-21-cascading-bug'),
    as: choice(
      RELATIONS,
      'How the two are tied; the other incident shows the inverse by itself.',
      'precedent',
    ),
    note: words('What is known of the tie.', 'Five weeks earlier').optional(),
    source,
  },
  'One other incident that this one is tied to.',
);

const timelineEntry = block(
  {
    at: moment('When.', '2012-07-26T15:20Z~'),
    text: words('What happened then.', 'Users around the world lose the service'),
    source,
  },
  'One step of what happened.',
);

const change = block(
  {
    on: moment('The day of the correction.', '2026-11-23'),
    note: words('What was corrected.', 'The end was an hour too early.'),
  },
  'One correction.',
);

const imported = block(
  {
    from: name('The format or system it came from, as the importer names it.', 'statuspage'),
    id: name('What it is known by there.', 'p31zjtct2jer'),
  },
  'Where an importer took it from; it is known by this when it is imported again.',
);

/** An incident as it is written, in the order in which it is written. */
export const incidentSchema = block(
  {
    title: words('What happened, in one line; at most 120 characters.', 'What failed, and for whom', 120),
    summary: words(
      'One or two plain sentences for lists, feeds and cards; at most 300 characters.',
      'The service failed for most users for two hours.',
      300,
    ),
    language: language(
      'The language of the words; left out, the first language of the site.',
      'en',
    ).optional(),
    services: list(
      id('The id of a service of the provider.', 'web'),
      'The services that were hit; left out, the whole provider.',
      '[web]',
    ).optional(),
    severity: choice(
      SEVERE,
      'The worst it got: nothing worked, some of it or for some failed, or all worked badly.',
      'full',
    ),
    started: moment('When it began.', '2012-07-26T15:20Z~'),
    ended: end(
      'When all was normal again: a time, or `unknown`, `ongoing` or `never`. Or give `duration`.',
      'unknown',
    ).optional(),
    duration: duration('How long it lasted, where that is known and the end is not.', '~2h').optional(),
    downtime: duration(
      'Where it came and went and the phases are not known: how much of the span it was down.',
      '1h46m',
    ).optional(),
    noticed: moment('The first public notice.', '2012-07-26T15:30Z').optional(),
    detected: moment('When the provider saw it.', '2012-07-26T15:25Z').optional(),
    phases: list(
      phase,
      'How the severity changed; the first phase begins with the incident.',
      '[]',
    ).optional(),
    regions: list(
      name('A region as the provider names it.', 'West Europe'),
      'Where it was felt; left out, worldwide.',
      '[West Europe]',
    ).optional(),
    unaffected: list(unaffected, 'What one would expect to be hit, and was not.', '[]').optional(),
    planned: flag('`true` for maintenance that was announced beforehand.', 'true').optional(),
    causes: list(
      id('The id of a cause of causes.yaml.', 'hardware'),
      'What caused it; several may hold; `[unknown]` says that nobody knows.',
      '[unknown]',
    ),
    ruledOut: list(ruledOut, 'Causes that were suspected and ruled out.', '[]').optional(),
    figures: list(figure, 'Figures that tell how much was at stake.', '[]').optional(),
    related: list(related, 'Incidents that this one is tied to.', '[]').optional(),
    timeline: list(timelineEntry, 'What happened, step by step.', '[]').optional(),
    timesNote: words(
      'Whose clock is followed, and why, where sources disagree.',
      "The provider's own account is followed.",
    ).optional(),
    sources: list(claimingSourceSchema, 'What all this rests on; numbered from 1.', '[]'),
    added: moment('The day it was first published here.', '2026-11-23').optional(),
    changed: list(change, 'Corrections since, told on the page.', '[]').optional(),
    withdrawn: words(
      'Why the entry is gone; its address stays, and it leaves lists, charts and feeds.',
      'It was the same incident as another entry.',
    ).optional(),
    aliases: list(
      alias('An address on this site.', '/old/address/'),
      'Addresses it once had.',
      '[/old/address/]',
    ).optional(),
    tags: list(name('One word or two.', 'redundancy'), 'Words to find it by.', '[redundancy]').optional(),
    imported: imported.optional(),
  },
  'One outage: its facts and its words.',
);

export type WrittenIncident = z.output<typeof incidentSchema>;
