/** The parts of the page on how to help, in its order; each is the address of a part, `/contribute/#template`. */
export const CONTRIBUTE_SECTIONS = [
  'report',
  'correct',
  'translate',
  'five-minutes',
  'template',
  'components',
] as const;
