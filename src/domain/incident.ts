import type { Duration, WrittenDuration } from './duration.ts';
import type { Moment } from './moment.ts';
import type { PhaseSeverity, Severity } from './severity.ts';
import type { Language, Text } from './text.ts';

/** How one incident is tied to an earlier or simultaneous one. */
export const RELATIONS = [
  'precedent',
  'recurrence',
  'same-cause',
  'caused-by',
  'similar',
  'coincidence',
] as const;
export type Relation = (typeof RELATIONS)[number];

export const SOURCE_KINDS = ['official', 'news', 'community', 'research'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** How an incident ended: when, after how long, or why neither can be said. */
export type Ending =
  | { readonly kind: 'time'; readonly at: Moment }
  | { readonly kind: 'duration'; readonly length: Duration }
  | { readonly kind: 'ongoing' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'never' };

/** The number of a source in the list of the same page, from 1. */
export type SourceNumber = number;

export interface Phase {
  readonly from: Moment;
  readonly severity: PhaseSeverity;
  readonly services: readonly string[] | undefined;
  readonly note: Text | undefined;
}

/** What a source says, which need not be what the archive holds. */
export interface Claims {
  readonly started: Moment | undefined;
  readonly ended: Ending | undefined;
  readonly duration: WrittenDuration | undefined;
  readonly noticed: Moment | undefined;
  readonly severity: Severity | undefined;
  readonly causes: readonly string[] | undefined;
  readonly regions: readonly string[] | undefined;
  readonly said: string | undefined;
}

export interface Source {
  readonly url: string;
  readonly title: string;
  readonly publisher: string | undefined;
  readonly kind: SourceKind;
  readonly language: Language | undefined;
  readonly published: Moment | undefined;
  readonly archived: string | undefined;
  readonly read: boolean;
  readonly note: Text | undefined;
  readonly claims: Claims | undefined;
}

export interface Unaffected {
  readonly service: string | undefined;
  readonly text: Text;
  readonly source: SourceNumber | undefined;
}

export interface RuledOut {
  readonly cause: string;
  readonly note: Text | undefined;
  readonly source: SourceNumber | undefined;
}

export interface Figure {
  readonly label: Text;
  readonly value: Text;
  readonly on: Moment | undefined;
  readonly source: SourceNumber | undefined;
}

export interface Related {
  readonly incident: IncidentId;
  readonly as: Relation;
  readonly note: Text | undefined;
  readonly source: SourceNumber | undefined;
}

export interface TimelineEntry {
  readonly at: Moment;
  readonly text: Text;
  readonly source: SourceNumber | undefined;
}

/** A correction that was made after the incident was first published. */
export interface Change {
  readonly on: Moment;
  readonly note: Text;
}

/** The prose of a page in one language, still Markdown. */
export interface WriteUp {
  readonly path: string;
  readonly format: 'md' | 'mdx';
  readonly markdown: string;
}

export type WriteUps = Readonly<Partial<Record<Language, WriteUp>>>;

/** `<provider>/<date>-<slug>`, as in the file's path and the page's address. */
export type IncidentId = string;

/** Where an importer took an incident from, and what it is known by there. */
export interface Imported {
  readonly from: string;
  readonly id: string;
}

/** One outage as the archive holds it: facts, and words by language. Lists that nothing was said of are empty; `services` and `regions` are `undefined` where all are meant. */
export interface Incident {
  readonly id: IncidentId;
  readonly provider: string;
  readonly language: Language;
  readonly title: Text;
  readonly summary: Text;
  readonly services: readonly string[] | undefined;
  readonly severity: Severity;
  readonly started: Moment;
  readonly ending: Ending;
  readonly downtime: Duration | undefined;
  readonly noticed: Moment | undefined;
  readonly detected: Moment | undefined;
  readonly phases: readonly Phase[];
  readonly regions: readonly string[] | undefined;
  readonly unaffected: readonly Unaffected[];
  readonly planned: boolean;
  readonly causes: readonly string[];
  readonly ruledOut: readonly RuledOut[];
  readonly figures: readonly Figure[];
  readonly related: readonly Related[];
  readonly timeline: readonly TimelineEntry[];
  readonly timesNote: Text | undefined;
  readonly sources: readonly Source[];
  readonly added: Moment | undefined;
  readonly changed: readonly Change[];
  readonly withdrawn: Text | undefined;
  readonly aliases: readonly string[];
  readonly tags: readonly string[];
  readonly imported: Imported | undefined;
  readonly writeUps: WriteUps;
}
