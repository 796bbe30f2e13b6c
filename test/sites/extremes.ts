import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { outputFolder } from './build.ts';

/** A word that nothing may break, as long as a title may be. */
const LONG = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.padEnd(
  120,
  's',
);

const NAME =
  'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz Datenverarbeitungsgesellschaft mbH & Co. KG';

const settings = (languages: string): string => `format: 1
title: { en: Almanac, fr: Almanach }
description: { en: What was down., fr: Ce qui était en panne. }
url: https://extremes.example
repository: https://github.com/example/almanac
languages: ${languages}
timeZone: America/Argentina/ComodRivadavia
weights: { degraded: 0, partial: 0.3, full: 1 }
licence: { name: CC BY 4.0, url: 'https://creativecommons.org/licenses/by/4.0/' }
`;

const causes = `unknown: { name: { en: Unknown, fr: Inconnue }, description: { en: Not known., fr: Inconnue. } }
load: { name: { en: Überlastungsfolgeerscheinungen, fr: Surcharge }, description: { en: Too much., fr: Trop. } }
`;

const source = (index: number): string =>
  `  - { url: 'https://news.example/${'a-very-long-path-without-a-break/'.repeat(3)}${String(index)}', title: "${index % 2 === 0 ? LONG : 'Down'}", publisher: "${index % 2 === 0 ? NAME : 'X'}", kind: news }`;

const outage = (title: string, started: string, rest: string): string => `---
title: ${title}
summary: ${title}
started: ${started}
${rest}
---
Down.[1]
`;

const plain = (severity: string, duration: string): string => `severity: ${severity}
duration: ${duration}
causes: [unknown]
sources:
${source(1)}`;

const phases = Array.from({ length: 12 }, (_, index) => {
  const hour = String(index * 2).padStart(2, '0');
  const severity = ['full', 'partial', 'degraded'][index % 3] ?? 'full';
  return `  - { from: 2012-07-26T${hour}:00Z, severity: ${severity}, note: "${index % 2 === 0 ? LONG : 'Back'}" }`;
});

const services = Array.from(
  { length: 30 },
  (_, index) =>
    `  s${String(index)}: { name: "${index % 3 === 0 ? LONG.slice(0, 60) : 'Web'} ${String(index)}" }`,
);

const worst = `severity: full
ended: 2012-07-26T23:30Z
services: [${services.map((_, index) => `s${String(index)}`).join(', ')}]
regions: ["${LONG}", "West Europe", "Asia"]
causes: [load, unknown]
tags: ["${LONG.slice(0, 40)}", short]
phases:
${phases.join('\n')}
figures:
  - { label: "${LONG.slice(0, 50)}", value: "more than 140 million and then some" }
unaffected:
  - { service: s0, text: "${LONG}" }
timeline:
  - { at: 2012-07-26T00:00Z, text: "${LONG}", source: 1 }
sources:
${Array.from({ length: 12 }, (_, index) => source(index)).join('\n')}`;

/** What is too long, too much and too short for a page. */
const extremes: Readonly<Record<string, string>> = {
  'site.yaml': settings('[en, fr]'),
  'causes.yaml': causes,
  'providers/lang.md': `---
name: "${NAME}"
formerly: [{ name: "${LONG}", until: 2011-01-01 }]
categories: [cloud, telecom, developer, monitoring]
services:
${services.join('\n')}
---
${LONG}
`,
  'providers/x.md': `---
name: X
categories: [other]
services: { web: { name: W } }
---
`,
  'incidents/lang/2012-07-26-all.md': outage(LONG, '2012-07-26T00:00Z', worst),
  'incidents/x/2012-07-26-one.md': outage('Down', '2012-07-26T03:00Z~', plain('degraded', '~9h')),
  'incidents/x/2012-07-27-planned.md': outage(
    'Work',
    '2012-07-27T01:00-03:00',
    `planned: true\n${plain('partial', '30m')}`,
  ),
  'incidents/x/2019-01-01-week.md': outage('Week', '2019-01-01T10:00Z', plain('partial', '190h')),
  'incidents/x/2020-02-month.md': outage('Month', '2020-02', plain('full', '2h')),
};

/** One incident, of one provider, and no more than must be said of either. */
const least: Readonly<Record<string, string>> = {
  'site.yaml': settings('[en, fr]'),
  'causes.yaml': causes,
  'providers/x.md': extremes['providers/x.md'] ?? '',
  'incidents/x/2012-07-26-one.md': outage('Down', '2012-07-26', plain('full', '2m')),
};

/** Writes an archive of extreme texts, or one of a single incident, and returns its folder. */
export async function writeExtremes(name: string, kind: 'most' | 'least'): Promise<string> {
  const content = join(outputFolder(name), 'content');
  await rm(content, { recursive: true, force: true });
  for (const [file, text] of Object.entries(kind === 'most' ? extremes : least)) {
    await mkdir(dirname(join(content, file)), { recursive: true });
    await writeFile(join(content, file), text);
  }
  return content;
}
