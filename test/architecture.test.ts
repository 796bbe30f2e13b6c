import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, posix, resolve, sep } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

/** Who may import whom inside src/. Anything may import from its own folder; what is not named here is forbidden. */
const mayImport: Record<string, string[]> = {
  domain: [],
  i18n: [],
  markdown: [],
  styles: [],
  site: ['domain'],
  content: ['domain', 'markdown'],
  archive: ['domain', 'content', 'markdown', 'site'],
  charts: ['domain', 'i18n'],
  views: ['domain', 'site', 'i18n', 'charts'],
  exports: ['domain', 'site', 'i18n', 'types of charts', 'types of views'],
  importers: ['domain', 'content', 'markdown'],
  build: ['archive', 'domain', 'site', 'exports', 'types of views'],
  components: ['site', 'i18n', 'types of charts', 'views', 'layouts', 'styles'],
  layouts: ['site', 'i18n', 'types of charts', 'views', 'components', 'styles'],
  pages: [
    'archive',
    'build',
    'charts',
    'components',
    'domain',
    'exports',
    'i18n',
    'layouts',
    'markdown',
    'site',
    'styles',
    'views',
  ],
  cli: ['domain', 'i18n', 'content', 'importers'],
  'content.config.ts': ['archive', 'content'],
};

/** Folders that import no package at run time, Node's own modules included: they run anywhere and are tested bare. */
const pure = ['domain', 'i18n', 'site', 'charts', 'views'];

/** Packages that only these folders and files may import. The command line loads no part of Astro. */
const importersOf: Record<string, string[]> = {
  'gray-matter': ['content/frontmatter', 'types in content'],
  yaml: ['content/frontmatter', 'types in content'],
  'astro:content': ['archive'],
  astro: ['content.config.ts', 'archive', 'build', 'components', 'layouts', 'pages'],
};

/** Names that say nothing about what is inside. */
const drawers = ['utils', 'util', 'lib', 'helpers', 'helper', 'common', 'misc'];

const linesOfAPage = 25;

/** A file of src/, its path as seen from there, with slashes. */
interface Source {
  file: string;
  text: string;
}

interface Import {
  from: string;
  typeOnly: boolean;
}

/** Every rule that a file breaks, as a sentence. */
function problemsOf(source: Source): string[] {
  const imports = importsOf(source).flatMap((imported) => importProblems(source.file, imported));
  return [...nameProblems(source.file), ...lengthProblems(source), ...imports].map(
    (problem) => `src/${source.file} ${problem}`,
  );
}

function importProblems(file: string, imported: Import): string[] {
  const problem = /^[./]/.test(imported.from)
    ? folderProblem(file, imported)
    : packageProblem(file, imported);
  return problem === undefined ? [] : [`imports ${imported.from}: ${problem}`];
}

function folderProblem(file: string, { from, typeOnly }: Import): string | undefined {
  const path = posix.join(dirname(file), from);
  const [own, target] = [topOf(file), topOf(path)];
  if (from.startsWith('/')) return 'imports are relative.';
  if (target === own) return undefined;
  // How we count and how to help are told in docs/ and printed as pages.
  if (path.startsWith('../docs/') && own === 'archive') return undefined;
  if (target === '..') return 'that is outside src/.';
  const allowed = mayImport[own];
  if (allowed === undefined) return `${own} has no line in the table of test/architecture.test.ts.`;
  if (allowed.includes(target) || (typeOnly && allowed.includes(`types of ${target}`))) return undefined;
  return `${own} may import ${listOf(allowed)}.`;
}

function packageProblem(file: string, { from, typeOnly }: Import): string | undefined {
  const own = topOf(file);
  const allowed = importersOf[from] ?? importersOf[from.split(/[/:]/, 1)[0] ?? from];
  const isAllowed = (place: string) => isIn(file, place) || (typeOnly && place === `types in ${own}`);
  if (allowed !== undefined && !allowed.some(isAllowed)) return `only ${listOf(allowed)} may.`;
  if (pure.includes(own) && !typeOnly) return `${own} imports no package at run time (import type is fine).`;
  return undefined;
}

function nameProblems(file: string): string[] {
  const [stems, name] = [file.split('/').map((part) => part.replace(/\..*$/, '')), basename(file)];
  const drawer = stems.find((stem) => drawers.includes(stem));
  const pattern = extname(name) === '.astro' ? /^[A-Z][A-Za-z0-9]*\.astro$/ : /^[a-z0-9]+([-.][a-z0-9]+)*$/;
  return [
    ...(drawer === undefined ? [] : [`is named "${drawer}": name it after what it holds.`]),
    // The name of a page is its address.
    ...(topOf(file) === 'pages' || pattern.test(name)
      ? []
      : ['has a name that is neither kebab-case.ts nor PascalCase.astro.']),
  ];
}

function lengthProblems({ file, text }: Source): string[] {
  const lines = text.trimEnd().split('\n').length;
  return topOf(file) === 'pages' && lines > linesOfAPage
    ? [`has ${lines} lines; a page has at most ${linesOfAPage}: move the rest into a view or a component.`]
    : [];
}

/** Whether a file is that file, with or without its ending, or in that folder. */
function isIn(file: string, place: string): boolean {
  return file === place || file === `${place}.ts` || file.startsWith(`${place}/`);
}

/** The first part of a path: `domain/moment.ts` => `domain`. */
function topOf(path: string): string {
  return path.split('/', 1)[0] ?? path;
}

function listOf(names: string[]): string {
  return names.length === 0 ? 'nothing' : names.join(', ');
}

/** Everything a file imports, in its front matter and scripts if it is .astro. */
function importsOf({ file, text }: Source): Import[] {
  if (file.endsWith('.ts')) return importsOfScript(text);
  return file.endsWith('.astro') ? importsOfAstro(text) : [];
}

function importsOfAstro(text: string): Import[] {
  const frontmatter = /^---\r?\n(.*?)^---/ms.exec(text)?.[1] ?? '';
  const scripts = [...text.matchAll(/<script\b([^>]*)>(.*?)<\/script>/gs)];
  return [frontmatter, ...scripts.map(([, , body = '']) => body)]
    .flatMap(importsOfScript)
    .concat(scripts.flatMap(([, attributes = '']) => importOfAttributes(attributes)));
}

function importOfAttributes(attributes: string): Import[] {
  const from = /\bsrc=["']([^"']+)["']/.exec(attributes)?.[1];
  return from === undefined ? [] : [{ from, typeOnly: false }];
}

function importsOfScript(text: string): Import[] {
  const imports: Import[] = [];
  const visit = (node: ts.Node): void => {
    imports.push(...importsAt(node));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('source.ts', text, ts.ScriptTarget.Latest));
  return imports;
}

// Only `import type` is free of effect: Node loads the module of `import { type A }` all the same.
function importsAt(node: ts.Node): Import[] {
  if (ts.isImportDeclaration(node)) {
    return literal(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
  }
  if (ts.isExportDeclaration(node)) return literal(node.moduleSpecifier, node.isTypeOnly);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
    return literal(node.argument.literal, true);
  if (ts.isCallExpression(node) && loads(node.expression)) return node.arguments.flatMap((one) => globs(one));
  return [];
}

/** `import(…)`, `import.meta.glob(…)` and `import.meta.resolve(…)`. */
function loads(callee: ts.Expression): boolean {
  return (
    callee.kind === ts.SyntaxKind.ImportKeyword ||
    (ts.isPropertyAccessExpression(callee) && ts.isMetaProperty(callee.expression))
  );
}

function globs(argument: ts.Expression): Import[] {
  if (ts.isArrayLiteralExpression(argument)) return argument.elements.flatMap((one) => globs(one));
  return literal(argument, false);
}

function literal(node: ts.Node | undefined, typeOnly: boolean): Import[] {
  return node !== undefined && ts.isStringLiteralLike(node) ? [{ from: node.text, typeOnly }] : [];
}

function readSources(folder: string): Source[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => resolve(entry.parentPath, entry.name))
    .map((path) => ({
      file: path.slice(folder.length + 1).replaceAll(sep, '/'),
      text: readFileSync(path, 'utf8'),
    }));
}

describe('src/', () => {
  const sources = readSources(resolve(import.meta.dirname, '../src'));

  test('is read', () => {
    expect(sources.map(({ file }) => topOf(file))).toContain('domain');
    expect(sources.flatMap(importsOf).map(({ from }) => from)).not.toEqual([]);
  });

  test('keeps the rules', () => {
    expect(sources.flatMap(problemsOf)).toEqual([]);
  });
});

describe('a file is refused when', () => {
  test.each<[why: string, file: string, text: string, sentence: string]>([
    [
      'it imports a folder that its own may not',
      'domain/moment.ts',
      "import { settings } from '../site/settings.ts';",
      'src/domain/moment.ts imports ../site/settings.ts: domain may import nothing.',
    ],
    [
      'only the types of that folder are free',
      'components/Chart.astro',
      "---\nimport type { Spec } from '../charts/spec.ts';\nimport { draw } from '../charts/draw.ts';\n---\n<p/>",
      'src/components/Chart.astro imports ../charts/draw.ts: components may import site, i18n, types of charts, views, layouts, styles.',
    ],
    [
      'it hands a forbidden import on',
      'site/urls.ts',
      "export * from '../views/day.ts';",
      'src/site/urls.ts imports ../views/day.ts: site may import domain.',
    ],
    [
      'it loads late what it may not load',
      'charts/lengths.ts',
      "export const later = () => import('../views/day.ts');",
      'src/charts/lengths.ts imports ../views/day.ts: charts may import domain, i18n.',
    ],
    [
      'it names a type of a folder that is closed to it',
      'domain/incident.ts',
      "export type Words = import('../i18n/words.ts').Words;",
      'src/domain/incident.ts imports ../i18n/words.ts: domain may import nothing.',
    ],
    [
      'a glob reaches into a closed folder',
      'pages/all.ts',
      "const all = import.meta.glob(['../cli/*.ts']);",
      'src/pages/all.ts imports ../cli/*.ts: pages may import archive, build, charts, components, domain, exports, i18n, layouts, markdown, site, styles, views.',
    ],
    [
      'a script of a component does it',
      'components/Map.astro',
      "<p/>\n<script>\n  import '../archive/archive.ts';\n</script>",
      'src/components/Map.astro imports ../archive/archive.ts: components may import site, i18n, types of charts, views, layouts, styles.',
    ],
    [
      'the address of a script does it',
      'layouts/Page.astro',
      '<script src="../exports/feed.ts"></script>',
      'src/layouts/Page.astro imports ../exports/feed.ts: layouts may import site, i18n, types of charts, views, components, styles.',
    ],
    [
      'its folder has no line in the table',
      'extras/thing.ts',
      "import '../domain/moment.ts';",
      'src/extras/thing.ts imports ../domain/moment.ts: extras has no line in the table of test/architecture.test.ts.',
    ],
    [
      'it reaches outside src/',
      'pages/index.astro',
      "---\nimport text from '../../content/site.yaml';\n---",
      'src/pages/index.astro imports ../../content/site.yaml: that is outside src/.',
    ],
    [
      'its import is not relative',
      'views/day.ts',
      "import '/src/domain/moment.ts';",
      'src/views/day.ts imports /src/domain/moment.ts: imports are relative.',
    ],
    [
      'it is pure and imports a package',
      'views/day.ts',
      "import { type ZodError } from 'zod';",
      'src/views/day.ts imports zod: views imports no package at run time (import type is fine).',
    ],
    [
      "it is pure and imports one of Node's modules",
      'domain/archive.ts',
      "import { readFileSync } from 'node:fs';",
      'src/domain/archive.ts imports node:fs: domain imports no package at run time (import type is fine).',
    ],
    [
      'it reads YAML beside the gate',
      'content/rules/times.ts',
      "import type { Node } from 'yaml';\nimport { parse } from 'yaml';",
      'src/content/rules/times.ts imports yaml: only content/frontmatter, types in content may.',
    ],
    [
      'it needs so much as a type of the YAML library in the command line',
      'cli/check.ts',
      "import type { Document } from 'yaml';",
      'src/cli/check.ts imports yaml: only content/frontmatter, types in content may.',
    ],
    [
      'it opens a second door to the content',
      'pages/feed.xml.ts',
      "import { getCollection } from 'astro:content';",
      'src/pages/feed.xml.ts imports astro:content: only archive may.',
    ],
    [
      'it brings Astro into the command line',
      'content/schema.ts',
      "import { z } from 'astro/zod';",
      'src/content/schema.ts imports astro/zod: only content.config.ts, archive, build, components, layouts, pages may.',
    ],
    [
      'it is a drawer',
      'domain/utils.ts',
      '',
      'src/domain/utils.ts is named "utils": name it after what it holds.',
    ],
    [
      'it is in a drawer',
      'views/helpers/day.ts',
      '',
      'src/views/helpers/day.ts is named "helpers": name it after what it holds.',
    ],
    [
      'its name is in another style',
      'views/dayDigest.ts',
      '',
      'src/views/dayDigest.ts has a name that is neither kebab-case.ts nor PascalCase.astro.',
    ],
    [
      'it is a component with the name of a module',
      'components/day-strip.astro',
      '',
      'src/components/day-strip.astro has a name that is neither kebab-case.ts nor PascalCase.astro.',
    ],
    [
      'it is a long page',
      'pages/index.astro',
      '<br />\n'.repeat(26),
      'src/pages/index.astro has 26 lines; a page has at most 25: move the rest into a view or a component.',
    ],
  ])('%s', (_, file, text, sentence) => {
    expect(problemsOf({ file, text })).toEqual([sentence]);
  });
});

describe('a file may', () => {
  test.each<[what: string, file: string, text: string]>([
    ['import from its own folder', 'domain/moment.ts', "import { at } from './interval.ts';"],
    ['import what the table names', 'views/day.ts', "import { parse } from '../domain/moment.ts';"],
    ['import the types of a package', 'charts/spec.ts', "import type { ChartType } from 'chart.js';"],
    [
      'speak of an import',
      'domain/text.ts',
      "export const hint = \"import '../site/urls.ts'\"; // import('zod')",
    ],
    ['import packages at the edge', 'exports/feed.ts', "import { Feed } from 'feed';"],
    ['read YAML at the gate', 'content/frontmatter.ts', "import matter from 'gray-matter';\nimport 'yaml';"],
    ['read YAML in the gate', 'content/frontmatter/nodes.ts', "import { isNode } from 'yaml';"],
    ['name the types of YAML in a rule', 'content/rules/times.ts', "import type { Node } from 'yaml';"],
    ['print what docs/ tells', 'archive/documents.ts', "import.meta.glob('../../docs/method*.md');"],
    ['open the one door', 'archive/archive.ts', "import { getCollection } from 'astro:content';"],
    ['be named after its address', 'pages/[year]/[month].ts', "import '../../exports/feed.ts';"],
    ['be Astro’s one dictated file', 'content.config.ts', "export * from './archive/collections.ts';"],
  ])('%s', (_, file, text) => {
    expect(problemsOf({ file, text })).toEqual([]);
  });
});
