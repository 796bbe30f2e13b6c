/** Offsets of the zone abbreviations that reports use; those that name zones far apart (CST, IST) are left out. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  UTC: 'Z', GMT: 'Z', WET: 'Z', BST: '+01:00', CET: '+01:00', WEST: '+01:00', CEST: '+02:00', EET: '+02:00', EEST: '+03:00', MSK: '+03:00',
  JST: '+09:00', KST: '+09:00', AEST: '+10:00', AEDT: '+11:00', NZST: '+12:00', NZDT: '+13:00',
  EST: '-05:00', EDT: '-04:00', CDT: '-05:00', MST: '-07:00', MDT: '-06:00', PST: '-08:00', PDT: '-07:00',
}; // prettier-ignore

const LOOSE =
  /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?:[T ]+(\d{1,2})[:h.](\d\d)(?::(\d\d)(?:\.\d+)?)?)? ?(.*)$/i;

/** Whether a clock time in the text is followed by a zone's name, such as `PDT`, instead of an offset. */
export function namesAZone(text: string): boolean {
  return /\d\s*\(?[A-Z]{2,5}\b/.test(text);
}

/** What somebody may have meant who wrote `2012-07-26 8:20 PDT`, `2012-07-26T15:20+0200` or `2012-7-26`; not always a moment. */
export function guessMoment(text: string): string | undefined {
  const match = LOOSE.exec(text.trim().replace(/\s+/g, ' '));
  if (!match) return undefined;
  const [, year = '', month = '', day, hour, minute = '', second, rest = ''] = match;
  const date = [year, month.padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-');
  const [, shift = '', doubt = ''] = /^(.*?)(~|(?:±|\+-).+)?$/.exec(rest) ?? [];
  const zone = guessZone(shift.trim());
  if (zone === undefined) return undefined;
  if (hour === undefined) return `${date}${zone === 'Z' ? '' : zone}`;
  const time = `T${hour.padStart(2, '0')}:${minute}${second === undefined ? '' : `:${second}`}`;
  return `${date}${time}${zone}${doubt.replaceAll(' ', '')}`;
}

function guessZone(text: string): string | undefined {
  if (text === '') return '';
  if (/^z$/i.test(text)) return 'Z';
  const shift = /^([+-])(\d{1,2}):?(\d\d)?$/.exec(text);
  if (shift) return `${shift[1] ?? '+'}${(shift[2] ?? '').padStart(2, '0')}:${shift[3] ?? '00'}`;
  const named = /^\(?([A-Z]{2,5})\)?([+-].*)?$/.exec(text.toUpperCase());
  const offset = ABBREVIATIONS[named?.[1] ?? ''];
  if (named?.[2] === undefined) return offset;
  return offset === 'Z' ? guessZone(named[2]) : undefined;
}
