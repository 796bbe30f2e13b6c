import { expect, test } from 'vitest';
import { DOWN, down, edit, reportWith, SMALL, problemsWith } from '../small-archive.ts';
import { reportAfterOffers } from './offers-followed.ts';

const BUG = 'incidents/twitter/2012-06-21-bug.md';
const OTHER = edit(SMALL[DOWN], ['title: Twitter goes dark', 'title: Twitter goes dark again']);

test('two incidents of a day, each with a name of its own', () => {
  expect(reportWith({ 'incidents/twitter/2012-07-26-down-again.md': OTHER })).toBe('');
});

test('an .md and an .mdx of one name, about two things', () => {
  const changes = { 'incidents/twitter/2012-07-26-down.mdx': OTHER };
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.mdx
       1:1  This is the same page as incidents/twitter/2012-07-26-down.md, and one of the two would be lost.  [duplicate-id]
            If it is about something else, give it a name of its own:
              incidents/twitter/2012-07-26-down-2.mdx"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('the same file twice', () => {
  const changes = { 'incidents/twitter/2012-07-26-down.mdx': SMALL[DOWN] };
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.mdx
       1:1  This is the same page as incidents/twitter/2012-07-26-down.md, and one of the two would be lost.  [duplicate-id]
            Both say the same.
            Take the file out of the content folder."
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('names that differ in capital letters', () => {
  const changes = { 'incidents/twitter/2012-07-26-Down.md': OTHER };
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-Down.md
       1:1  This is the same page as incidents/twitter/2012-07-26-down.md, and one of the two would be lost.  [duplicate-id]
            If it is about something else, give it a name of its own:
              incidents/twitter/2012-07-26-down-2.md"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('two editorials of one day', () => {
  const changes = { 'days/2012-07-26.mdx': '---\ntitle: The day again\n---\n' };
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "days/2012-07-26.mdx
       1:1  This is the same page as days/2012-07-26.md, and one of the two would be lost.  [duplicate-id]
            Move what is worth keeping into the other.
            Take the file out of the content folder."
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('an old address of its own', () => {
  expect(reportWith(down(['causes:', 'aliases: [/2012/twitter/]\ncauses:']))).toBe('');
});

test('an old address that is the page of another', () => {
  const changes = down(['causes:', 'aliases: [/incidents/twitter/2012-06-21-bug/]\ncauses:']);
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
     14:11  /incidents/twitter/2012-06-21-bug/ is already a page of the archive, and leads to one page only.  [duplicate-id]
            Take out line 14."
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('an old address that another had too', () => {
  const bug = edit(SMALL[BUG], ['causes:', 'aliases: [/2012/twitter/]\ncauses:']);
  const changes = { ...down(['causes:', 'aliases: [/old/, /2012/twitter/]\ncauses:']), [BUG]: bug };
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
     14:18  /2012/twitter/ is already an alias of incidents/twitter/2012-06-21-bug.md, and leads to one page only.  [duplicate-id]
            Write instead:
              aliases: [/old/]"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('an old address that is a page of the site itself', () => {
  const changes = down(['causes:', 'aliases: [/search/]\ncauses:']);
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
     14:11  /search/ is already an address of the site itself, and leads to one page only.  [duplicate-id]
            Take out line 14."
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

const taken = ['/fr/', '/fr/search/', '/2012/', '/2012/07/', '/fr/2012/07/26/', '/incidents/', '/incidents/2012/', '/incidents/2012/2/', '/providers/twitter/', '/fr/providers/twitter/2012/', '/causes/load/', '/data/v1/', '/assets/x/', '/previews/', '/_headers/', '/_redirects/', '/index.html/', '/2012/07/index.html/', '/feed.xml/', '/providers/twitter/feed.json/', '/404.html/', '/robots.txt/', '/fr/incidents/twitter/2012-06-21-bug/']; // prettier-ignore

test.each(taken)('%s, which is taken', (alias) => {
  expect(
    problemsWith(down(['causes:', `aliases: [${alias}]\ncauses:`])).map(({ rule, offer }) => [
      rule,
      offer.kind,
    ]),
  ).toEqual([['duplicate-id', 'remove']]);
});

const free = ['/old/', '/fr/vieux/', '/2012/07/26/twitter-down/', '/2012/07/26/down.html/', '/posts/2012/', '/incidents/twitter/old-name/', '/issues/down/', '/data-loss/', '/methods/', '/en-panne/', '/providers/twitter/incidents/1/']; // prettier-ignore

test.each(free)('%s, which is free', (alias) => {
  expect(problemsWith(down(['causes:', `aliases: [${alias}]\ncauses:`]))).toEqual([]);
});

test.each([' (1)', ' copy', ' - Copy', ' copie 2'])(
  'a file whose name ends in "%s", as a computer names a copy',
  (copy) => {
    const changes = { [DOWN.replace('.md', `${copy}.md`)]: edit(SMALL[DOWN], ['goes dark', 'went dark']) };
    expect(problemsWith(changes).map(({ rule, offer }) => [rule, offer.kind])).toEqual([
      ['duplicate-id', 'delete'],
    ]);
    expect(reportAfterOffers(changes)).toBe('');
  },
);
