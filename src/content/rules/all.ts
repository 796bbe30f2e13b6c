import type { Caution, Rule } from '../rule.ts';
import { archivedCopy } from './archived-copy.ts';
import { availabilityFigure } from './availability-figure.ts';
import { coverageApart } from './coverage-apart.ts';
import { canonicalForm } from './canonical-form.ts';
import { dayWithoutIncident } from './day-without-incident.ts';
import { downtimeInside } from './downtime-inside.ts';
import { duplicateId } from './duplicate-id.ts';
import { endRequired } from './end-required.ts';
import { endsBeforeStart } from './ends-before-start.ts';
import { moment } from './moment.ts';
import { nearDuplicate } from './near-duplicate.ts';
import { ongoingTooLong } from './ongoing-too-long.ts';
import { pathMatches } from './path-matches.ts';
import { phasesInOrder } from './phases-in-order.ts';
import { phasesInside } from './phases-inside.ts';
import { picture } from './picture.ts';
import { readable } from './readable.ts';
import { schema } from './schema.ts';
import { severityOfPhases } from './severity-of-phases.ts';
import { siteSettings } from './site-settings.ts';
import { sourceGivenTwice } from './source-given-twice.ts';
import { sourceReference } from './source-reference.ts';
import { sourceRequired } from './source-required.ts';
import { timelineInOrder } from './timeline-in-order.ts';
import { translationLength } from './translation-length.ts';
import { translationWithFacts } from './translation-with-facts.ts';
import { translationWithoutOriginal } from './translation-without-original.ts';
import { unknownCause } from './unknown-cause.ts';
import { unknownLanguage } from './unknown-language.ts';
import { unknownLink } from './unknown-link.ts';
import { unknownProvider } from './unknown-provider.ts';
import { unknownRelated } from './unknown-related.ts';
import { unknownService } from './unknown-service.ts';
import { windowsInOrder } from './windows-in-order.ts';
import { writeUp } from './write-up.ts';
import { yamlSwallows } from './yaml-swallows.ts';
import { yaml } from './yaml.ts';

/** Every rule whose breach is an error, by name. */
export const RULES: readonly Rule[] = [
  availabilityFigure,
  coverageApart,
  dayWithoutIncident,
  downtimeInside,
  duplicateId,
  endRequired,
  endsBeforeStart,
  moment,
  pathMatches,
  phasesInOrder,
  phasesInside,
  picture,
  readable,
  schema,
  severityOfPhases,
  siteSettings,
  sourceGivenTwice,
  sourceReference,
  sourceRequired,
  timelineInOrder,
  translationLength,
  translationWithFacts,
  translationWithoutOriginal,
  unknownCause,
  unknownLanguage,
  unknownLink,
  unknownProvider,
  unknownRelated,
  unknownService,
  windowsInOrder,
  writeUp,
  yamlSwallows,
  yaml,
];

/** Every rule whose breach is a warning, by name. */
export const CAUTIONS: readonly Caution[] = [archivedCopy, canonicalForm, nearDuplicate, ongoingTooLong];
