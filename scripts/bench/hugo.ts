import { spawnSync } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Whether Hugo is on the PATH. */
export function hasHugo(): boolean {
  return spawnSync('hugo', ['version']).status === 0;
}

/** The least that makes Hugo print a page for each incident, each provider and each day, and nothing else. */
const SITE: Readonly<Record<string, string>> = {
  'hugo.toml': `baseURL = 'https://example.org/'
title = 'Bare'
disableKinds = ['RSS', 'sitemap', 'section', 'home', '404']
[taxonomies]
  provider = 'providers'
  day = 'days'
`,
  'layouts/_default/single.html':
    '<!doctype html><title>{{ .Title }}</title><h1>{{ .Title }}</h1><p>{{ .Params.summary }}</p>{{ .Content }}',
  'layouts/_default/list.html':
    '<!doctype html><title>{{ .Title }}</title><h1>{{ .Title }}</h1><ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>',
};

/** Writes a site for Hugo of the incidents of an archive: their titles, summaries, days and prose in Markdown as they stand. */
export async function writeHugoSite(content: string, to: string): Promise<void> {
  for (const [file, text] of Object.entries(SITE)) await write(join(to, file), text);
  const files = await readdir(join(content, 'incidents'), { recursive: true });
  for (const file of files.filter((name) => /(?<!\.fr)\.mdx?$/.test(name))) {
    const text = await readFile(join(content, 'incidents', file), 'utf8');
    await write(join(to, 'content/incidents', file.replace(/x$/, '')), forHugo(file, text));
  }
}

function forHugo(file: string, text: string): string {
  const [, facts = '', prose = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  const words = facts.split('\n').filter((line) => /^(?:title|summary): /.test(line));
  const day = /(\d{4}-\d\d-\d\d)/.exec(file)?.[1] ?? '';
  const lines = [...words, `date: ${day}`, `providers: [${dirname(file)}]`, `days: ["${day}"]`];
  return `---\n${lines.join('\n')}\n---\n${prose}`;
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
