import type { Source, WriteUps } from './incident.ts';
import type { Language, Text } from './text.ts';

/** A calendar day, `2012-07-26`, in the zone of the archive. */
export type DayId = string;

/** What is written of a day that incidents touched. */
export interface Editorial {
  readonly day: DayId;
  readonly language: Language;
  readonly title: Text;
  readonly summary: Text | undefined;
  readonly sources: readonly Source[];
  readonly writeUps: WriteUps;
}
