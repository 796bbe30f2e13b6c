import { expect, test } from 'vitest';
import { reportWith } from '../small-archive.ts';
import { reportAfterOffers } from './offers-followed.ts';

const DAY = '---\ntitle: The day after\n---\n';

test('an editorial of a day that an incident touches', () => {
  expect(reportWith({ 'days/2012-06-21.md': DAY })).toBe('');
});

test('no incident touches the day, and another day is free', () => {
  const changes = { 'days/2012-07-27.md': DAY };
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "days/2012-07-27.md
       1:1  No incident of the archive touches 2012-07-27, so the day has no page.  [day-without-incident]
            The nearest day that has one, and nothing written of it:
              days/2012-06-21.md"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a translation goes with its editorial', () => {
  const changes = { 'days/2012-07-27.md': DAY, 'days/2012-07-27.fr.md': DAY };
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "days/2012-07-27.md
       1:1  No incident of the archive touches 2012-07-27, so the day has no page.  [day-without-incident]
            The nearest day that has one, and nothing written of it:
              days/2012-06-21.md
              days/2012-07-27.fr.md → days/2012-06-21.fr.md"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('no incident touches the day, and every other has its editorial', () => {
  const changes = { 'days/2012-06-21.md': DAY, 'days/2012-07-27.md': DAY };
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "days/2012-07-27.md
       1:1  No incident of the archive touches 2012-07-27, so the day has no page.  [day-without-incident]
            Take the file out of the content folder."
  `);
  expect(reportAfterOffers(changes)).toBe('');
});
