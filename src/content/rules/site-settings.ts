import { isTimeZone } from '../../domain/calendar.ts';
import { knownLanguages, type Contents } from '../contents.ts';
import { SCHEMAS, type Document } from '../document.ts';
import { adding, overwriting, removing, rewriting, valueAt } from '../edits.ts';
import type { Path } from '../frontmatter/nodes.ts';
import { isInFlow } from '../frontmatter/tree.ts';
import { writeScalar } from '../frontmatter/yaml.ts';

import { placeOf } from '../place.ts';
import type { Problem } from '../problem.ts';
import { nearest, problemAt, problemOf } from '../problems.ts';
import { quote } from '../quote.ts';
import type { Rule } from '../rule.ts';
import { skeletonOf } from '../skeleton.ts';
import { nameOf } from '../telling.ts';

/** The archive says who it is, and its settings make sense together. */
export const siteSettings: Rule = {
  name: 'site-settings',
  description:
    'site.yaml and causes.yaml are there; the time zone exists, no language is given twice, worse severities weigh more, and each text is there in the first language.',
  check: (contents) => [
    ...missingFiles(contents),
    ...(contents.site ? settingProblems(contents.site) : []),
    ...textProblems(contents),
  ],
};

function missingFiles({ site, causes }: Contents): Problem[] {
  return (['site.yaml', 'causes.yaml'] as const).flatMap((path) => {
    const place = placeOf(path);
    if (!place || (path === 'site.yaml' ? site : causes)) return [];
    return [
      problemOf('site-settings', path, `The archive has no ${path}.`, {
        kind: 'create',
        path,
        text: skeletonOf(SCHEMAS[place.kind], place),
      }),
    ];
  });
}

function settingProblems(site: Document<'site'>): Problem[] {
  return [...zoneProblem(site), ...languageProblems(site), ...weightsProblem(site)];
}

function zoneProblem(site: Document<'site'>): Problem[] {
  const { timeZone } = site.draft;
  if (timeZone === undefined || isTimeZone(timeZone)) return [];
  const fault = `${quote(timeZone)} is not the name of a time zone, such as Europe/Paris, America/New_York or UTC.`;
  return [
    problemAt(
      site,
      'site-settings',
      nearest(site, ['timeZone'], 'value'),
      fault,
      rewriting(site, ['timeZone'], 'UTC'),
    ),
  ];
}

function languageProblems(site: Document<'site'>): Problem[] {
  const languages = site.draft.languages ?? [];
  return languages.flatMap((language, index) => {
    if (language === undefined || languages.indexOf(language) === index) return [];
    const path = ['languages', index];
    return [
      problemAt(
        site,
        'site-settings',
        nearest(site, path, 'value'),
        `${quote(language)} is given twice.`,
        removing(site, path),
      ),
    ];
  });
}

function weightsProblem(site: Document<'site'>): Problem[] {
  const { degraded, partial, full } = site.draft.weights ?? {};
  if (
    degraded === undefined ||
    partial === undefined ||
    full === undefined ||
    (degraded <= partial && partial <= full)
  )
    return [];
  const [low = 0, middle = 0, high = 1] = [degraded, partial, full].sort((a, b) => a - b);
  const fault =
    'A worse severity cannot weigh less than a milder one: degraded, partial and full rise in this order.';
  const values = Object.entries({ degraded: low, partial: middle, full: high }).map(
    ([name, weight]) => `${name}: ${String(weight)}`,
  );
  const isFlow = isInFlow(site.tree(), ['weights', 'full']);
  const yaml = isFlow ? `{ ${values.join(', ')} }` : values.map((line) => `\n  ${line}`).join('');
  return [
    problemAt(
      site,
      'site-settings',
      nearest(site, ['weights'], 'key'),
      fault,
      overwriting(site, ['weights'], yaml),
    ),
  ];
}

/** Texts of site.yaml and causes.yaml that are given by language have the first language, to fall back on, and no language without pages. */
function textProblems(contents: Contents): Problem[] {
  const {
    site,
    causes,
    languages: [first = 'en'],
  } = contents;
  if (!knownLanguages(contents)) return [];
  const texts = [
    ...(site ? (['title', 'description'] as const).map((name) => [site, [name]] as const) : []),
    ...(causes
      ? Object.keys(causes.draft).flatMap((id) =>
          ['name', 'description'].map((name) => [causes, [id, name]] as const),
        )
      : []),
  ];
  return texts.flatMap(([document, path]) => firstLanguageProblem(document, path, first));
}

function firstLanguageProblem(document: Document, path: Path, first: string): Problem[] {
  const text = valueAt(document.typed, path);
  if (typeof text !== 'object' || text === null || Object.hasOwn(text, first)) return [];
  const [words = ''] = Object.values(text) as unknown[];
  const fault = `${nameOf(path)} has no words in ${quote(first)}, the first language of the site.`;
  return [
    problemAt(
      document,
      'site-settings',
      nearest(document, path, 'key'),
      fault,
      adding(document, [...path, first], writeScalar(String(words), true)),
    ),
  ];
}
