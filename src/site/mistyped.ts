/** The days, months and years that have pages: by year, by month, the numbers of its days. */
export type DatesWithPages = Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;

/** A date as an address spells it, as far as it goes. */
export interface MistypedDate {
  readonly year: string;
  readonly month: string | undefined;
  readonly day: string | undefined;
}

/**
 * The date that an address means which leads nowhere: /2012/7/26, /fr/2012-07-26/, /20120726 and /2012/07/32/ all mean one,
 * the last of them no real day; `undefined` where it means none.
 */
export function readMistyped(path: string): MistypedDate | undefined {
  const match =
    /(?:^|\/)(\d{4})(?:[-./_]+(\d{1,2})(?:[-./_]+(\d{1,2}))?)?(?:\/.*)?$/.exec(path) ??
    /(?:^|\/)(\d{4})(\d\d)(\d\d)?(?:\/.*)?$/.exec(path);
  if (!match) return undefined;
  const [, year = '', month, day] = match;
  return { year, month: month?.padStart(2, '0'), day: day?.padStart(2, '0') };
}

/**
 * Where somebody who meant a date may want to go, the best first, at most three: the very day where it has a page; else its
 * month, or its year where that has none, or the nearest year; and the nearest days before and after it. Periods are named
 * as the archive names them: 2012, 2012-07, 2012-07-26.
 */
export function nearestTo({ year, month, day }: MistypedDate, dates: DatesWithPages): string[] {
  const days = Object.entries(dates).flatMap(([inYear, months]) =>
    Object.entries(months).flatMap(([inMonth, numbers]) =>
      numbers.map((number) => `${inYear}-${inMonth}-${String(number).padStart(2, '0')}`),
    ),
  );
  const meant = [year, month, day].filter((part) => part !== undefined).join('-');
  if (days.includes(meant)) return [meant];
  const around = [
    days
      .filter((other) => other < meant)
      .sort()
      .at(-1),
    days.filter((other) => other > meant).sort()[0],
  ];
  return [broaderOf(year, month, dates), ...around].filter((period) => period !== undefined);
}

function broaderOf(year: string, month: string | undefined, dates: DatesWithPages): string | undefined {
  const months = dates[year];
  if (months && month !== undefined && month in months) return `${year}-${month}`;
  if (months) return year;
  const distance = (other: string): number => Math.abs(Number(other) - Number(year));
  return Object.keys(dates).sort((a, b) => distance(a) - distance(b))[0];
}
