import { readForeignFrontmatter, readForeignYaml } from '../content/frontmatter/foreign.ts';
import { updatesIn } from './cstate-updates.ts';
import type { Format, TextFile } from './format.ts';
import { blockIn, blocksIn, textIn, textsIn, type Block } from './json-values.ts';
import type { End, Item } from './record.ts';

const CONFIG = /(?:^|\/)config\.ya?ml$/;

/** cState, a status page made with Hugo: a Markdown file an issue, and `config.yml` with its systems. */
export const cstate: Format = {
  name: 'cstate',
  title: 'cState',
  isOwn: (file) => isConfig(file) || isIssue(file),
  *read(files) {
    const configs = files.filter(isConfig);
    for (const config of configs) yield* readConfig(config);
    const base = configs.map(baseIn).find((url) => url !== undefined);
    for (const file of files) if (isIssue(file)) yield itemOf(file, base);
  },
};

function isConfig({ path, text }: TextFile): boolean {
  return CONFIG.test(path) && /^\s+systems:/m.test(text);
}

/** Hugo keeps pages of other kinds beside the issues. */
function isIssue({ path, text }: TextFile): boolean {
  if (!/\.(?:md|markdown)$/.test(path) || !/^---[ \t]*\n/.test(text)) return false;
  const head = text.slice(0, 4000);
  return /^section: *["']?issue\b/m.test(head) || /^(?:resolvedWhen|affected|informational):/m.test(head);
}

function* readConfig(file: TextFile): Iterable<Item> {
  const { data, fault } = readForeignYaml(file.text);
  if (fault) yield { kind: 'fault', spot: { file: file.path, line: fault.line }, fault: fault.fault };
  yield { kind: 'source', name: textIn(blockIn(data)?.title), url: baseIn(file) };
  for (const system of blocksIn(blockIn(blockIn(data)?.params)?.systems)) {
    const name = textIn(system.name);
    if (name !== undefined) yield { kind: 'service', name };
  }
}

function baseIn({ text }: TextFile): string | undefined {
  const base = textIn(blockIn(readForeignYaml(text).data)?.baseURL);
  return base !== undefined && /^https?:\/\//.test(base) ? base : undefined;
}

function itemOf({ path, text }: TextFile, base: string | undefined): Item {
  const read = readForeignFrontmatter(text);
  const id = path.replace(/^.*\//, '').replace(/\.\w+$/, '');
  const spot = { file: path, line: 1 };
  if (!read)
    return { kind: 'fault', spot, id, fault: 'Its facts have no end: a second line of --- is missing.' };
  const { data, fault, body } = read;
  if (fault) return { kind: 'fault', spot: { file: path, line: fault.line }, id, fault: fault.fault };
  const facts = blockIn(data) ?? {};
  const { updates, rest } = updatesIn(body);
  const record = {
    spot,
    id,
    title: textIn(facts.title) ?? '',
    kind: kindOf(facts),
    severity: textIn(facts.severity),
    started: textIn(facts.date),
    end: endOf(facts),
    services: textsIn(facts.affected),
    updates,
    body: { notation: 'markdown', text: rest } as const,
    url: base === undefined ? undefined : `${base.replace(/\/+$/, '')}/issues/${id}/`,
  };
  return { kind: 'record', record };
}

/** What cState itself does not show as an outage. */
function kindOf(facts: Block): string | undefined {
  return ['draft', 'informational'].find((kind) => textIn(facts[kind]) === 'true');
}

function endOf(facts: Block): End {
  const time = textIn(facts.resolvedWhen);
  if (textIn(facts.resolved) === 'false') return { kind: 'open' };
  return time === undefined ? { kind: 'untold' } : { kind: 'at', time };
}
