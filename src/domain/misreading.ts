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
  return /\d\s*\(?[A-Z]{2,5}\b/.test(text.replace(/(?<=\d)\s*[ap]\.?m\b\.?/gi, ''));
}

/** What somebody may have meant who wrote `2012-07-26 8:20 PDT`, `2012-07-26T15:20+0200` or `2012-7-26`; not always a moment. */
export function guessMoment(text: string): string | undefined {
  const match = LOOSE.exec(onClock(onCalendar(text.trim().replace(/\s+/g, ' '))));
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

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `July 26, 2012`, `26 Jul 2012` and `7/26/2012` => `2012-7-26`; as it is where day and month could be either, as in 7/6/2012. */
function onCalendar(text: string): string {
  const named =
    /^(?<month>[a-z]{3,9})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4}),?(?<rest>.*)$/i.exec(text) ??
    /^(?<day>\d{1,2})(?:st|nd|rd|th)? (?<month>[a-z]{3,9})\.?,? (?<year>\d{4}),?(?<rest>.*)$/i.exec(text);
  const { month: word = '', day = '', year = '', rest = '' } = named?.groups ?? {};
  const month = MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1;
  if (month > 0) return `${year}-${String(month)}-${day}${rest.replace(/^ at /, ' ')}`;
  const [, first = '', second = '', last = '', behind = ''] =
    /^(\d{1,2})[/.](\d{1,2})[/.](\d{4}),?(.*)$/.exec(text) ?? [];
  if (Number(first) > 12 && Number(second) <= 12) return `${last}-${second}-${first}${behind}`;
  return Number(second) > 12 && Number(first) <= 12 ? `${last}-${first}-${second}${behind}` : text;
}

/** `8:20 pm` and `8 p.m.` => `20:20`, `20:00`; noon is 12 pm. */
function onClock(text: string): string {
  return text.replace(
    /\b(\d{1,2})(?::(\d\d)(:\d\d)?)? ?([ap])\.?m\b\.?/i,
    (written, hour: string, minute = '00', second = '', half = '') => {
      if (Number(hour) < 1 || Number(hour) > 12) return written;
      const hours = (Number(hour) % 12) + (String(half).toLowerCase() === 'p' ? 12 : 0);
      return `${String(hours).padStart(2, '0')}:${String(minute)}${String(second)}`;
    },
  );
}
