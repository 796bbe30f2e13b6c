import { expect, test } from 'vitest';
import { edit, reportWith, SMALL, type Files } from '../small-archive.ts';
import { reportAfterOffers } from './offers-followed.ts';

const GOOGLE = 'providers/google.md';

function google(from: string, to: string): Files {
  return { [GOOGLE]: edit(SMALL[GOOGLE], [from, to]) };
}

test('times that end after they begin', () => {
  const coverage = 'coverage:\n  - from: 2012-01-01\n    to: 2012-12-31\n    level: major\nservices:';
  expect(reportWith(google('services:', coverage))).toBe('');
  expect(reportWith(google('services:', 'launched: 1998-09\nservices:'))).toBe('');
});

test('a coverage that ends before it begins', () => {
  const changes = google(
    'services:',
    'coverage:\n  - from: 2013-06-01\n    to: 2012-12-31\n    level: major\nservices:',
  );
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "providers/google.md
       6:9  coverage 1: to 2012-12-31 is before from 2013-06-01.  [windows-in-order]
            If from is right, it is at least as late:
                  to: 2013-06-01"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a figure of availability of a time that ends before it begins', () => {
  const figure =
    'availability:\n  - from: 2012-06-01\n    to: 2011-12-31\n    low: 99.9\n    kind: claim\n    by: Google\n';
  const changes = google('services:', `${figure}services:`);
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "providers/google.md
       6:9  availability 1: to 2011-12-31 is before from 2012-06-01.  [windows-in-order]
            If from is right, it is at least as late:
                  to: 2012-06-01"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a provider that is gone before it was there', () => {
  const changes = google('services:', 'launched: 1998-09\nretired: 1989-09\nservices:');
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "providers/google.md
      5:10  retired 1989-09 is before launched 1998-09.  [windows-in-order]
            If it is not known: take out line 5."
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a service that is gone before it was there', () => {
  const changes = google(
    '    name: Google Talk\n',
    '    name: Google Talk\n    launched: 2005-08\n    retired: 2003-06\n',
  );
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "providers/google.md
      8:14  services, talk: retired 2003-06 is before launched 2005-08.  [windows-in-order]
            If it is not known: take out line 8."
  `);
  expect(reportAfterOffers(changes)).toBe('');
});
