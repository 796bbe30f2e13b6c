import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { outputFolder, project } from './build.ts';

/** How many incidents the provider has that has too many for one page. */
export const MANY = 120;

const files: Record<string, string> = {
  'providers/azure.md': `---
name: Microsoft Azure
formerly:
  - name: Windows Azure
    until: 2014-04-03
categories: [cloud]
services:
  compute:
    name: Azure Compute
---
A cloud.
`,
  'providers/azure.fr.md': `---
name: Microsoft Azure
---
Un nuage.
`,
  'providers/twitter.md': `---
name: X
formerly:
  - name: Twitter
    until: 2023-07-23
categories: [social]
services:
  web:
    name: The web site
---
Short messages.
`,
  'incidents/azure/2012-02-29-leap-day.md': `---
title: A date that does not exist
summary: Certificates were to hold until 29 February 2013.
severity: full
started: 2012-02-29T01:45Z
ended: 2012-03-01T10:15Z
causes: [bug, time]
aliases: [/old/leap-day/, /fr/vieux/]
sources:
  - url: https://example.org/leap
    title: Leap day
    kind: official
---
The agents were handed a day that never came.
`,
  'incidents/azure/2012-02-29-leap-day.fr.md': `---
title: Une date qui n’existe pas
summary: Des certificats devaient valoir jusqu’au 29 février 2013.
---
Les agents recevaient une journée qui ne viendrait jamais.
`,
  'incidents/twitter/2012-07-26-double-failure.md': `---
title: Two redundant systems fail together
summary: Two parallel systems failed at nearly the same time.
severity: full
started: 2012-07-26T15:20Z~
ended: 2012-07-26T17:25Z
noticed: 2012-07-26T15:30Z..2012-07-26T16:30Z
causes: [hardware]
sources:
  - url: https://example.org/apologies
    title: Our apologies
    kind: official
---
The stand-in fell with what it stood for.
`,
  'incidents/twitter/2012-06-21-cascading-bug.md': `---
title: A cascading bug
summary: It spread from one part to all.
severity: partial
started: 2012-06-21
ended: unknown
causes: [bug]
sources:
  - url: https://example.org/cascade
    title: Cascade
    kind: news
---
`,
  'providers/many.md': `---
name: Many
categories: [other]
services:
  web:
    name: The web site
---
`,
};

function oneOfMany(index: number): [file: string, text: string] {
  const day = new Date(Date.UTC(2001, 0, 1 + index)).toISOString().slice(0, 10);
  const text = `---
title: One of many, number ${String(index)}
summary: It was down for an hour.
severity: partial
started: ${day}T10:00Z
duration: 1h
causes: [network]
sources:
  - url: https://example.org/${String(index)}
    title: Down
    kind: news
---
`;
  return [`incidents/many/${day}-down.md`, text];
}

/** Writes an archive of three providers, one of them with more incidents than a page lists, and returns its folder. */
export async function writeSmallArchive(name: string): Promise<string> {
  const content = join(outputFolder(name), 'content');
  await rm(content, { recursive: true, force: true });
  const settings = ['site.yaml', 'causes.yaml'].map(
    async (file) => [file, await readFile(join(project, 'content', file), 'utf8')] as const,
  );
  const many = Array.from({ length: MANY }, (_, index) => oneOfMany(index));
  for (const [file, text] of [...(await Promise.all(settings)), ...Object.entries(files), ...many]) {
    await mkdir(dirname(join(content, file)), { recursive: true });
    await writeFile(join(content, file), text);
  }
  return content;
}
