import { expect, test } from 'vitest';
import { down, reportWith, problemsWith, DOWN, SMALL } from '../small-archive.ts';
import { reportAfterOffers } from './offers-followed.ts';

test('facts between two lines of ---', () => {
  expect(reportWith({})).toBe('');
});

test('an empty file', () => {
  const changes = { 'days/2012-06-21.md': '' };
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "days/2012-06-21.md
       1:1  The file is empty. A write-up begins with its facts between two lines of ---:  [yaml]
            Add at the top:
              ---
              title: A hard day for the cloud
              ---"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('prose without facts', () => {
  const changes = { 'days/2012-06-21.md': 'A hard day.\n' };
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "days/2012-06-21.md
       1:1  A write-up begins with its facts between two lines of ---, and this one does not.  [yaml]
            Add at the top:
              ---
              title: A hard day for the cloud
              ---"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a first line that is missing', () => {
  const changes = { 'days/2012-06-21.md': 'title: A hard day\n---\n\nIt was hard.\n' };
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "days/2012-06-21.md
       1:1  A write-up begins with its facts between two lines of ---, and this one does not.  [yaml]
            Add at the top:
              ---"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a last line that is missing', () => {
  const changes = { 'days/2012-06-21.md': '---\ntitle: A hard day\n\nIt was hard.\n' };
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "days/2012-06-21.md
       3:1  The facts have no end: a second line of --- is missing.  [yaml]
            Add after line 2:
              ---"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('an empty line above', () => {
  const changes = { 'days/2012-06-21.md': '\n---\ntitle: A hard day\n---\n' };
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "days/2012-06-21.md
       1:1  The first line of the file is ---, with nothing above it.  [yaml]
            Take out line 1."
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('facts that would be run', () => {
  const changes = { 'days/2012-06-21.md': '---js\ntitle: A hard day\n---\n' };
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "days/2012-06-21.md
       1:1  The first line is --- alone, and "js" cannot stand there: facts are written as names and values, and nothing in them is run.  [yaml]
            Write instead:
              ---"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('no space behind the colon', () => {
  const changes = down(['title: Twitter', 'title:Twitter']);
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
       2:7  A space is missing behind the colon.  [yaml]
            Write instead:
              title: Twitter goes dark"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('no colon', () => {
  const changes = down(['title: Twitter', 'title Twitter']);
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
       2:6  A colon is missing behind the name.  [yaml]
            Write instead:
              title: Twitter goes dark"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('an equals sign', () => {
  const changes = down(['title: Twitter goes dark', 'title = Twitter goes dark']);
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
       2:6  A name and its value are joined by a colon and a space.  [yaml]
            Write instead:
              title: Twitter goes dark"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a tab', () => {
  const changes = down(['    title: Our apologies', '\ttitle: Our apologies']);
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
      17:1  The line begins with a tab. Indent it with spaces.  [yaml]
            Write instead:
                  title: Our apologies"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a colon in a sentence', () => {
  const changes = down(['title: Twitter goes dark', 'title: Twitter: it goes dark']);
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
       2:8  A colon and a space inside a sentence make a name of the words before them. Put the sentence in quotes.  [yaml]
            Write instead:
              title: "Twitter: it goes dark""
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a quotation mark that is not closed', () => {
  const changes = down(['title: Twitter goes dark', 'title: "Twitter goes dark']);
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
      2:26  The quotation mark at the beginning is never closed.  [yaml]
            Write instead:
              title: "Twitter goes dark""
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('quotation marks in quotation marks', () => {
  const changes = down(['title: Twitter goes dark', 'title: "Twitter goes "dark""']);
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
      2:22  A quotation mark inside the words ends them too early.  [yaml]
            Write instead:
              title: "Twitter goes \\"dark\\"""
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('words behind a quotation', () => {
  const changes = down(['title: Twitter goes dark', 'title: "Twitter" goes dark']);
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
       2:9  Words stand behind the closing quotation mark. Put quotes around the whole.  [yaml]
            Write instead:
              title: "\\"Twitter\\" goes dark""
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a bracket that is not closed', () => {
  const changes = down(['causes: [hardware]', 'causes: [hardware']);
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
     14:18  A bracket is opened and never closed.  [yaml]
            Write instead:
              causes: [hardware]"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a list behind its name', () => {
  const changes = down(['causes: [hardware]', 'causes: - hardware']);
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
      14:9  A list stands on lines of its own below its name, or in brackets behind it.  [yaml]
            Write instead:
              causes: [hardware]"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a line too far to the right', () => {
  const changes = down(['severity: full\nstarted', '   severity: full\nstarted']);
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
       5:1  The line does not begin below the ones that it belongs to. Indent it as they are.  [yaml]
            Write instead:
              severity: full"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('an asterisk, an ampersand and an exclamation mark', () => {
  const changes = down(
    ['title: Twitter goes dark', 'title: *dark*'],
    ['Two systems', '&Two systems'],
    ['Our apologies', '!sorry Our apologies'],
  );
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
       2:8  A value cannot begin with an asterisk, which stands for another value in YAML. Put it in quotes.  [yaml]
            Write instead:
              title: "*dark*"
      3:10  A value cannot begin with ! or &, which have a meaning of their own in YAML. Take the word out, or put the whole in quotes.  [yaml]
            Write instead:
              summary: systems failed at once.
     17:12  A value cannot begin with ! or &, which have a meaning of their own in YAML. Take the word out, or put the whole in quotes.  [yaml]
            Write instead:
                  title: Our apologies"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a sentence that begins with a sign', () => {
  const changes = down(['title: Twitter goes dark', 'title: @twitter goes dark']);
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
       2:8  A sentence cannot begin with this sign unless it stands in quotes.  [yaml]
            Write instead:
              title: "@twitter goes dark""
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a line that says nothing', () => {
  const changes = down(['severity: full\nstarted', '%%% ???\nseverity: full\nstarted']);
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
       5:1  This line cannot be read as a name, a colon and a value, nor as part of the line above it. Write it anew; until then # takes it out:  [yaml]
            Write instead:
              # %%% ???"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a list instead of names', () => {
  const changes = { 'days/2012-06-21.md': '---\n- A hard day\n---\n' };
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "days/2012-06-21.md
       2:1  The facts are names with values, each on a line of its own: a name, a colon, a space, and the value. Such as:  [yaml]
            Write instead:
              title: A hard day for the cloud"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a name twice over a comma', () => {
  const changes = down(['severity: full\nstarted', 'a, b: c\nseverity: full\nstarted']);
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
       5:1  "a, b" is not a name that can stand here. These can: language, duration, downtime, noticed, detected, regions, unaffected, planned, ruledOut, figures, related, timeline, timesNote, added, changed, withdrawn, aliases, tags, imported.  [schema]
            Take out line 5."
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test.each(['```yaml', '```', '~~~'])('facts in a block of code that begins with %s', (fence) => {
  const changes = {
    [DOWN]: SMALL[DOWN].replace('---\n', `${fence}\n`).replace('\n---\n', `\n${fence.slice(0, 3)}\n`),
  };
  expect(problemsWith(changes).map(({ line, rule }) => [line, rule])).toEqual([
    [1, 'yaml'],
    [22, 'yaml'],
  ]);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a quotation mark that is never closed leaves no quotes around a number or a truth', () => {
  const changes = down(['causes:', 'planned: "false\ncauses:']);
  expect(problemsWith(changes)[0]?.offer).toMatchObject({ text: 'planned: false' });
  expect(reportAfterOffers(changes)).toBe('');
});
