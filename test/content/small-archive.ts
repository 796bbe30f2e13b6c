import { checkFiles, type Report } from '../../src/content/check.ts';
import type { StoredFile } from '../../src/content/folder.ts';
import { inReadingOrder, type Problem } from '../../src/content/problem.ts';
import { findingsOf } from '../../src/cli/findings.ts';
import { tellFindings } from '../../src/cli/reporters/terminal.ts';

/** Files by path; bytes where it matters how a file is saved, `undefined` for one that is not there. */
export type Files = Readonly<Record<string, string | Uint8Array | undefined>>;

/** The present instant of every test: 24 November 2026, midnight UTC. */
export const CLOCK = Date.UTC(2026, 10, 24) / 1000;

export const DOWN = 'incidents/twitter/2012-07-26-down.md';
export const DOWN_FR = 'incidents/twitter/2012-07-26-down.fr.md';

/** The smallest archive in which every kind of file is there, and nothing is wrong. */
export const SMALL = {
  'site.yaml': `format: 1
title: Outages
description:
  en: What broke.
  fr: Ce qui est tombé.
url: https://outages.example
languages: [en, fr]
timeZone: UTC
weights:
  degraded: 0
  partial: 0.3
  full: 1
licence:
  name: CC BY 4.0
  url: https://creativecommons.org/licenses/by/4.0/
`,
  'causes.yaml': `hardware:
  name: { en: Hardware, fr: Matériel }
  description: A machine broke.
load:
  name: Load
  description: There was more to do than the system could bear.
unknown:
  name: Unknown
  description: Nobody knows why.
`,
  'providers/twitter.md': `---
name: Twitter
categories: [social]
services:
  web:
    name: Twitter on the web
  api:
    name: Twitter API
---
`,
  'providers/twitter.fr.md': `---
services:
  web:
    name: Twitter sur le Web
---
`,
  'providers/google.md': `---
name: Google
categories: [search]
services:
  talk:
    name: Google Talk
---
`,
  [DOWN]: `---
title: Twitter goes dark
summary: Two systems failed at once.
services: [web, api]
severity: full
started: 2012-07-26T15:20Z~
ended: 2012-07-26T17:25Z~
phases:
  - from: 2012-07-26T15:20Z~
    severity: full
  - from: 2012-07-26T16:00Z~
    severity: partial
    note: Coming back
causes: [hardware]
sources:
  - url: https://example.org/apologies
    title: Our apologies
    kind: official
  - url: https://example.org/report
    title: Twitter is down
    kind: news
---

Twitter fell silent at 15:20 UTC.[1] People noticed.[2]
`,
  [DOWN_FR]: `---
title: Twitter disparaît
phases:
  - {}
  - note: De retour
---

Twitter s’est tu à 15 h 20 UTC.[1]
`,
  'incidents/twitter/2012-06-21-bug.md': `---
title: A bug takes Twitter down
summary: A bug spread from part to part.
severity: full
started: 2012-06-21
duration: 2h
causes: [unknown]
sources:
  - url: https://example.org/bug
    title: What happened
    kind: official
---
`,
  'days/2012-07-26.md': `---
title: A hard day
---

A hard day for [Twitter](../${DOWN}).
`,
} satisfies Files;

/** Files as they would be read from a disk. */
export function storedFiles(files: Files): StoredFile[] {
  return Object.entries(files)
    .flatMap(([path, content]) =>
      content === undefined
        ? []
        : [{ path, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content }],
    )
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Checks files at the instant of the tests. */
export function checkOf(files: Files): Report {
  return checkFiles(storedFiles(files), CLOCK);
}

/** The errors of the small archive with some of its files changed. */
export function problemsWith(changes: Files): readonly Problem[] {
  return checkOf({ ...SMALL, ...changes }).problems;
}

/** Every problem of some files: errors, and warnings in full. */
export function allProblemsOf(files: Files): readonly Problem[] {
  const { problems, warnings } = checkOf(files);
  return inReadingOrder([...problems, ...warnings.map(({ tell }) => tell())]);
}

/** The report on the errors of the small archive with some of its files changed, without its last line. */
export function reportWith(changes: Files): string {
  const report = checkOf({ ...SMALL, ...changes });
  return withoutSum(tellFindings(findingsOf({ ...report, warnings: [] }, '')));
}

/** The same with its warnings. */
export function fullReportWith(changes: Files): string {
  return withoutSum(tellFindings(findingsOf(checkOf({ ...SMALL, ...changes }), '')));
}

function withoutSum(report: string): string {
  return report.split('\n\n').slice(0, -1).join('\n\n');
}

/** The incident of the small archive with some text replaced; throws where that text is not there. */
export function down(...changes: readonly (readonly [string, string])[]): Files {
  return { [DOWN]: edit(SMALL[DOWN], ...changes) };
}

/** A text with some of it replaced; throws where that is not there. */
export function edit(text: string, ...changes: readonly (readonly [string, string])[]): string {
  return changes.reduce((edited, [from, to]) => {
    if (!edited.includes(from)) throw new Error(`There is no ${from}`);
    return edited.replace(from, () => to);
  }, text);
}
