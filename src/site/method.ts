/** The parts of the page on how we count, in its order; each is the address of a part, `/method/#overlaps`. */
export const METHOD_SECTIONS = [
  'times-with-doubt',
  'lengths',
  'inside-a-window',
  'several-years',
  'severities-and-phases',
  'came-and-went',
  'ends-that-nobody-knows',
  'overlaps',
  'weights',
  'planned-work',
  'causes',
  'services-and-providers',
  'what-is-tracked',
  'what-may-be-said',
  'nines',
  'a-day',
  'calendars',
  'said-and-recorded',
  'chance-or-consequence',
  'how-this-is-checked',
] as const;

/** A part of the page on how we count. */
export type MethodSection = (typeof METHOD_SECTIONS)[number];
