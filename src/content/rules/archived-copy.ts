import type { Instant } from '../../domain/interval.ts';
import { originals } from '../contents.ts';
import type { Document } from '../document.ts';
import { adding } from '../edits.ts';
import { writeScalar } from '../frontmatter/yaml.ts';
import { readMoment } from '../moments.ts';
import type { Problem } from '../problem.ts';
import { nearest, problemAt } from '../problems.ts';
import { quote } from '../quote.ts';
import type { Caution } from '../rule.ts';

/** Pages go away, those of news and of providers soonest. */
export const archivedCopy: Caution = {
  name: 'archived-copy',
  description:
    'A source of a provider or of the press that is older than a year has a lasting copy, whose address stands in archived.',
  look: ({ documents, clock }) =>
    originals(documents, 'incident').flatMap((document) =>
      (document.draft.sources ?? []).flatMap((source, index) =>
        source && isAtRisk(source, clock)
          ? [{ rule: 'archived-copy', path: document.path, tell: () => copyProblem(document, index) }]
          : [],
      ),
    ),
};

const YEAR = 365 * 86_400;

type Source = NonNullable<NonNullable<Document<'incident'>['draft']['sources']>[number]>;

function isAtRisk({ kind, published, archived }: Source, clock: Instant): boolean {
  if (archived !== undefined || (kind !== 'official' && kind !== 'news')) return false;
  const { latest = Infinity } = readMoment(published) ?? {};
  return latest < clock - YEAR;
}

function copyProblem(document: Document<'incident'>, index: number): Problem {
  const { url = '', title = '', published = '' } = document.draft.sources?.[index] ?? {};
  const fault = `Source ${String(index + 1)}, ${quote(title)}, was published ${published} and has no lasting copy here.`;
  const copy = `https://web.archive.org/web/${published.slice(0, 10).replaceAll('-', '')}/${url}`;
  return problemAt(
    document,
    'archived-copy',
    nearest(document, ['sources', index, 'url'], 'value'),
    fault,
    adding(document, ['sources', index, 'archived'], writeScalar(copy, true)),
    'If this address shows the page as it was:',
  );
}
