import { reportToTerminal } from '../src/cli/reporters/terminal.ts';
import { checkFiles } from '../src/content/check.ts';
import { describeIncident } from './fields.ts';

/** Where the template is thought to lie. */
const PATH = 'incidents/example-mail/2026-01-31-address-book.md';

/** CONTRIBUTING.md with the parts that are made anew: the template, what the check says of a mistake in it, and the fields of an incident. */
export function fillContributing(page: string, template: string): string {
  const parts = {
    message: fence('text', messageOf(template)),
    template: fence('markdown', template.trimEnd()),
    fields: describeIncident(),
  };
  return Object.entries(parts).reduce(
    (filled, [name, text]) =>
      filled.replace(
        new RegExp(`(<!-- ${name}: .*-->\n)[\\s\\S]*(<!-- end of ${name} -->)`),
        (_, start: string, end: string) => `${start}\n${text}\n\n${end}`,
      ),
    page,
  );
}

function fence(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}

/** What is said to somebody who names a zone by letters. */
function messageOf(template: string): string {
  const mistaken = template.replace(/^ended: .*$/m, 'ended: 2026-01-31 10:10 CET');
  const { problems } = checkFiles([{ path: PATH, bytes: new TextEncoder().encode(mistaken) }], Infinity);
  const told = problems.filter(({ path, rule }) => path === PATH && rule === 'moment');
  return reportToTerminal(told, 1, 'content').split('\n\n', 1)[0] ?? '';
}
