import type { Duration } from './duration.ts';
import type { SourceNumber, Source, WriteUps } from './incident.ts';
import type { Moment } from './moment.ts';
import type { Language, Text } from './text.ts';

export const CATEGORIES = [
  'social', 'chat', 'email', 'search', 'cloud', 'platform', 'cdn', 'dns', 'network', 'telecom', 'storage', 'video', 'game', 'commerce',
  'payments', 'developer', 'monitoring', 'security', 'ai', 'media', 'finance', 'transport', 'other',
] as const; // prettier-ignore
export type Category = (typeof CATEGORIES)[number];

/** What the archive promises for a time: every incident the provider reported, every major one, or some. */
export const COVERAGE_LEVELS = ['all', 'major', 'selected'] as const;
export type CoverageLevel = (typeof COVERAGE_LEVELS)[number];

/** Who stands behind an availability figure: the provider's own word, a contract, or somebody's measurement. */
export const AVAILABILITY_KINDS = ['claim', 'contract', 'measurement'] as const;
export type AvailabilityKind = (typeof AVAILABILITY_KINDS)[number];

export interface Service {
  readonly id: string;
  readonly name: Text;
  readonly launched: Moment | undefined;
  readonly retired: Moment | undefined;
}

export interface FormerName {
  readonly name: string;
  readonly until: Moment | undefined;
}

export interface Coverage {
  readonly from: Moment | undefined;
  readonly to: Moment | undefined;
  readonly level: CoverageLevel;
}

/** What has been said of a provider's availability in a window: per cent from `low` to `high`, or hours of `downtime`. */
export interface AvailabilityFigure {
  readonly from: Moment | undefined;
  readonly to: Moment | undefined;
  readonly low: string | undefined;
  readonly high: string | undefined;
  readonly downtime: Duration | undefined;
  readonly kind: AvailabilityKind;
  readonly by: Text;
  readonly services: readonly string[] | undefined;
  readonly regions: readonly string[] | undefined;
  readonly source: SourceNumber | undefined;
  readonly note: Text | undefined;
}

export interface AudienceFigure {
  readonly on: Moment | undefined;
  readonly label: Text;
  readonly value: Text;
  readonly source: SourceNumber | undefined;
}

/** Somebody who runs services, as the archive knows them. */
export interface Provider {
  readonly id: string;
  readonly language: Language;
  readonly name: Text;
  readonly formerly: readonly FormerName[];
  readonly parent: string | undefined;
  readonly url: string | undefined;
  readonly categories: readonly Category[];
  readonly country: string | undefined;
  readonly statusPage: string | undefined;
  readonly launched: Moment | undefined;
  readonly retired: Moment | undefined;
  readonly services: readonly Service[];
  readonly sources: readonly Source[];
  readonly coverage: readonly Coverage[];
  readonly availability: readonly AvailabilityFigure[];
  readonly audience: readonly AudienceFigure[];
  readonly writeUps: WriteUps;
}
