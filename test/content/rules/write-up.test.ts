import { expect, test } from 'vitest';
import { reportWith, SMALL, type Files } from '../small-archive.ts';
import { reportAfterOffers } from './offers-followed.ts';

const BUG = 'incidents/twitter/2012-06-21-bug.md';

function prose(text: string): Files {
  return { [BUG]: `${SMALL[BUG]}\n${text}\n` };
}

function mdx(text: string): Files {
  return { [BUG]: undefined, [`${BUG}x`]: `${SMALL[BUG]}\n${text}\n` };
}

test('plain Markdown', () => {
  expect(
    reportWith(prose('## What users saw\n\nNothing.[1] See [the report](https://example.org/report).')),
  ).toBe('');
});

test('components of an .mdx file', () => {
  expect(reportWith(mdx('<Quote by="The provider" source={1}>\n\nWe are sorry.\n\n</Quote>'))).toBe('');
});

test('HTML in a sentence', () => {
  const changes = prose('It was <b>very</b> dark.');
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-06-21-bug.md
      14:8  "<b>" is HTML, which is not printed. Markdown has marks of its own, such as **bold** and *italic*.  [write-up]
            Write instead:
              It was **very** dark."
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('HTML on its own', () => {
  const changes = prose('<div onclick="go()">\nIt was dark.\n</div>');
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-06-21-bug.md
      14:1  "<div onclick="go()"> It was dark. </div>" is HTML, which is not printed. Markdown has marks of its own, such as **bold** and *italic*.  [write-up]
            Write instead of lines 14 to 16:
              It was dark."
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a script', () => {
  const changes = prose('It was dark.\n\n<script>go()</script>');
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-06-21-bug.md
      16:1  "<script>go()</script>" is HTML, which is not printed. Markdown has marks of its own, such as **bold** and *italic*.  [write-up]
            Take out line 16."
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a heading of the first level', () => {
  const changes = prose('# What users saw');
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-06-21-bug.md
      14:1  The title is the only heading of the first level on the page. Headings in the prose begin with ##.  [write-up]
            Write instead:
              ## What users saw"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a picture', () => {
  const changes = prose('![A dark page](dark.png)');
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-06-21-bug.md
      14:1  A picture stands in a <Figure> of an .mdx file, with its credit and licence. Or say in words what it shows.  [write-up]
            Write instead:
              A dark page"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a link that could run', () => {
  const changes = prose('See [the report](javascript:go()).');
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-06-21-bug.md
      14:5  A link leads to https://, http:// or mailto:, or to the file of another write-up such as ../twitter/2012-07-26-double-failure.md; "javascript:go()" does neither.  [write-up]
            Write instead:
              See the report."
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a link to a place on this machine', () => {
  const changes = prose('See [the report](/report.html).');
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-06-21-bug.md
      14:5  A link leads to https://, http:// or mailto:, or to the file of another write-up such as ../twitter/2012-07-26-double-failure.md; "/report.html" does neither.  [write-up]
            Write instead:
              See the report."
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a link without words', () => {
  const changes = prose('See [](https://example.org/report).');
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-06-21-bug.md
      14:5  The link has no words, so nobody can see or follow it.  [write-up]
            Write instead:
              See [https://example.org/report](https://example.org/report)."
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a citation in a link', () => {
  const changes = prose('See [the report [1]](https://example.org/report).');
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-06-21-bug.md
      14:5  A number in brackets leads to a source, and so cannot stand inside another link. Put it behind.  [write-up]
            Write instead:
              See [the report](https://example.org/report)[1]."
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a box to tick', () => {
  const changes = prose('- [x] Sorry\n- [ ] Mended');
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-06-21-bug.md
      14:3  A box to tick is not printed. Say in words what is done and what is not.  [write-up]
            Write instead:
              - Sorry
      15:3  A box to tick is not printed. Say in words what is done and what is not.  [write-up]
            Write instead:
              - Mended"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('an import', () => {
  const changes = mdx('import x from "./x.js"\n\nIt was dark.');
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-06-21-bug.mdx
      14:1  A write-up is words: import and export are not read.  [write-up]
            Take out line 14."
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('an expression', () => {
  const changes = mdx('It was {1 + 1} hours.');
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-06-21-bug.mdx
      14:8  A write-up is words: what stands in { } is not computed. Where braces are meant as such, put them in backticks.  [write-up]
            Write instead:
              It was \`{1 + 1}\` hours."
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a component that is none', () => {
  const changes = mdx('<Graph of="all" />');
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-06-21-bug.mdx
      14:1  <Graph> is not a component of a write-up. There are: <Note>, <Quote>, <Figure>, <Timeline>, <Chart>.  [write-up]
            Take out line 14."
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('an attribute that a component does not take', () => {
  const changes = mdx('<Quote onclick="go()">\n\nWe are sorry.\n\n</Quote>');
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-06-21-bug.mdx
      14:1  <Quote> takes by and source, as plain text or a number, so onclick cannot stand there.  [write-up]
            Write instead:
              <Quote>"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('components without what they have to say', () => {
  const changes = mdx('<Chart unit="%">\n\n| Hour | Share |\n| --- | --- |\n| 15:00 | 2.5 |\n\n</Chart>');
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-06-21-bug.mdx
      14:1  <Chart> has to say title.  [write-up]
            Write instead:
              <Chart unit="%" title="What is measured">"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a timeline that is no list', () => {
  const changes = mdx('<Timeline>\n\nIt began.\n\n</Timeline>');
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-06-21-bug.mdx
      14:1  <Timeline> holds one list, an item for each thing that happened.  [write-up]
            Write instead of lines 14 to 18:
              It began."
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a chart without numbers', () => {
  const changes = mdx(
    '<Chart title="Failures">\n\n| Hour | Share |\n| --- | --- |\n| 15:00 | many |\n\n</Chart>',
  );
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-06-21-bug.mdx
      14:1  <Chart> holds one table of two columns: what is counted, and plain numbers.  [write-up]
            Write instead of lines 14 to 20:
              | Hour | Share |
              | --- | --- |
              | 15:00 | many |"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a component within a sentence', () => {
  const changes = mdx('They said <Quote>sorry</Quote> to all.');
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-06-21-bug.mdx
     14:11  <Quote> stands on lines of its own, with an empty line above and below.  [write-up]
            Write instead:
              They said

              <Quote>

              sorry

              </Quote>

               to all."
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a sign that begins code', () => {
  const changes = mdx('It took <5 minutes.');
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-06-21-bug.mdx
      14:9  A sign < or { begins code in an .mdx file, and this cannot be read as such. Where the sign itself is meant, put a backslash before it.  [write-up]
            Write instead:
              It took \\<5 minutes."
  `);
  expect(reportAfterOffers(changes)).toBe('');
});
