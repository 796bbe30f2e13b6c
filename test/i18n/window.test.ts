import { expect, it } from 'vitest';
import { formatWindow } from '../../src/i18n/window.ts';
import { moment } from '../domain/an-incident.ts';
import { spaced } from '../views/a-voice.ts';

it.each([
  ['2008-01', '2008-12', '2008', '2008'],
  ['2008-01', '2009-12', '2008–2009', '2008–2009'],
  ['2011-12', '2011-12', 'Dec 2011', 'déc. 2011'],
  ['2012-01-01', '2012-06-30', 'Jan–Jun 2012', 'janv.–juin 2012'],
  ['2012-06-01', '2012-06-21', '1–21 Jun 2012', '1–21 juin 2012'],
])('from %s to %s is %s', (from, to, english, french) => {
  const [start, end] = [moment(from).earliest, moment(to).latest];
  const plain = (text: string): string => spaced(text).replaceAll(/\u2009?–\u2009?| – /g, '–');
  expect(plain(formatWindow(start, end, 'en'))).toBe(english);
  expect(plain(formatWindow(start, end, 'fr'))).toBe(french);
});
