import type * as z from 'zod';
import { readText, type TextFault } from './bytes.ts';
import { LARGEST, type StoredFile, type Unread } from './folder.ts';
import type { YamlFault } from './frontmatter/fault.ts';
import type { Path } from './frontmatter/nodes.ts';
import { readFacts, readFrontmatter } from './frontmatter/read.ts';
import type { Tree } from './frontmatter/tree.ts';
import { locate, type Part, type Yaml } from './frontmatter/yaml.ts';
import { linesOf, type Lines, type Span } from './lines.ts';
import type { Kind, Place } from './place.ts';
import { daySchema, type WrittenDay } from './schema/day.ts';
import { incidentSchema, type WrittenIncident } from './schema/incident.ts';
import { providerSchema, type WrittenProvider } from './schema/provider.ts';
import { readDraft, type Draft, type SchemaIssue } from './schema/reading.ts';
import { causesSchema, siteSchema, type WrittenCauses, type WrittenSite } from './schema/site.ts';
import { translationOf } from './schema/translation.ts';
import { vocabularyOf } from './schema/vocabulary.ts';
import { skeletonOf } from './skeleton.ts';

/** What a file of each kind holds. */
export interface Written {
  readonly site: WrittenSite;
  readonly causes: WrittenCauses;
  readonly provider: WrittenProvider;
  readonly incident: WrittenIncident;
  readonly day: WrittenDay;
}

/** The schema of each kind of file. */
export const SCHEMAS = {
  site: siteSchema,
  causes: causesSchema,
  provider: providerSchema,
  incident: incidentSchema,
  day: daySchema,
} as const;

const TRANSLATIONS: Readonly<Partial<Record<Kind, z.ZodType | undefined>>> = {
  provider: translationOf(providerSchema),
  incident: translationOf(incidentSchema),
  day: translationOf(daySchema),
};

const VOCABULARY = vocabularyOf(Object.values(SCHEMAS));

/**
 * A file of the content folder as it was read: its text, its facts so far as they are sound, and its prose. The text is
 * without the faults that reading it found, so that others can be found too; its lines are those of the file.
 */
export interface Document<K extends Kind = Kind> {
  readonly path: string;
  readonly place: Place & { readonly kind: K };
  readonly text: string;
  readonly lines: () => Lines;
  readonly unread: Unread | undefined;
  readonly textFaults: readonly TextFault[];
  readonly yamlFaults: readonly YamlFault[];
  /** The facts as typed, before any schema; `undefined` where they cannot be read. */
  readonly typed: unknown;
  readonly tree: () => Tree;
  readonly issues: readonly SchemaIssue[];
  readonly draft: Draft<Written[K]>;
  readonly body: string;
  readonly locate: (path: Path, part: Part) => Span | undefined;
}

/** Reads one file as what its place says. */
export function readDocument(file: StoredFile, place: Place): Document {
  const unread = file.unread ?? (file.bytes.length > LARGEST ? 'too-large' : undefined);
  const decoded = readText(unread === undefined ? file.bytes : new Uint8Array());
  const { body, data, text, tree, faults } =
    unread === undefined ? readFactsAndProse(decoded.text, place) : NOTHING_READ;
  let lines: Lines | undefined;
  const { draft, issues } = data === undefined ? { draft: {}, issues: [] } : readDraft(schemaOf(place), data);
  return {
    path: file.path,
    place,
    text,
    lines: () => (lines ??= linesOf(text)),
    unread,
    textFaults: decoded.faults,
    yamlFaults: faults,
    typed: data,
    tree,
    issues,
    draft: draft as Draft<Written[Kind]>,
    body,
    locate: (path, part) => locate(tree(), path, part),
  };
}

const NOTHING_READ: Yaml & { body: string } = {
  data: undefined,
  text: '',
  tree: () => ({ root: null, text: '', start: 0 }),
  faults: [],
  body: '',
};

function readFactsAndProse(text: string, place: Place): Yaml & { body: string } {
  const aids = { vocabulary: VOCABULARY, skeleton: () => skeletonOf(SCHEMAS[place.kind], place) };
  return place.format === 'yaml' ? { ...readFacts(text, aids), body: '' } : readFrontmatter(text, aids);
}

/** The schema that a file in a place is held to. */
export function schemaOf({ kind, language }: Place): z.ZodType {
  return (language === undefined ? undefined : TRANSLATIONS[kind]) ?? SCHEMAS[kind];
}

/** Where the prose of a document begins in its text. */
export function bodyStart({ text, body }: Document): number {
  return text.length - body.length;
}

/** Whether a document is of a kind, and no translation. */
export function isOriginal<K extends Kind>(document: Document, kind: K): document is Document<K> {
  return document.place.kind === kind && document.place.language === undefined;
}
