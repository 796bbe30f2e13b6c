import { describe, expect, test } from 'vitest';
import { inPrint } from '../../src/domain/typography.ts';
import { printDocument, printProse } from '../../src/markdown/print.ts';

/** Prose printed on a page whose links to files lead to /x/<file>/, but for those to what is gone. */
function html(prose: string, format: 'md' | 'mdx' = 'md'): string {
  return printProse(prose, format, {
    addressOf: (path) =>
      path.includes('gone') ? undefined : `/x/${path.replace(/\.mdx?$/, '').replace(/^(?:\.\.\/)+/, '')}/`,
    nameOfSource: (source) => `Source ${String(source)}`,
    pictureAt: (path) =>
      path.includes('gone') ? undefined : { href: `/x/${path}`, width: 640, height: 480 },
  });
}

describe('every kind of node that a write-up may hold', () => {
  test.each([
    ['a paragraph', 'Two lines\nof one paragraph.', '<p>Two lines\nof one paragraph.</p>'],
    ['two paragraphs', 'One.\n\nTwo.', '<p>One.</p>\n<p>Two.</p>'],
    ['nothing', '', ''],
    ['signs of HTML', 'a < b & "c" > \'d\'', '<p>a &lt; b &amp; &quot;c&quot; &gt; &#39;d&#39;</p>'],
    ['entities', '&amp; &copy; &#233;', '<p>&amp; © é</p>'],
    ['emphasis', '*a* and **b** and ~~c~~', '<p><em>a</em> and <strong>b</strong> and <del>c</del></p>'],
    ['code', 'the `<b>` tag', '<p>the <code>&lt;b&gt;</code> tag</p>'],
    [
      'a block of code',
      '```js\nlet a = "<b>";\n```',
      '<pre tabindex="0"><code>let a = &quot;&lt;b&gt;&quot;;</code></pre>',
    ],
    ['a hard break by spaces', 'a  \nb', '<p>a<br>b</p>'],
    ['a hard break by a backslash', 'a\\\nb', '<p>a<br>b</p>'],
    ['a line across', 'a\n\n---\n\nb', '<p>a</p>\n<hr>\n<p>b</p>'],
    ['headings, one level down', '## a\n\n### b\n\n###### c', '<h3>a</h3>\n<h4>b</h4>\n<h6>c</h6>'],
    ['a quotation', '> a\n>\n> b', '<blockquote><p>a</p><p>b</p></blockquote>'],
    ['a list', '- a\n- b', '<ul><li>a</li><li>b</li></ul>'],
    [
      'a list in a list',
      '- a\n  - b\n  - c\n- d',
      '<ul><li>a<ul><li>b</li><li>c</li></ul></li><li>d</li></ul>',
    ],
    ['a list with paragraphs', '- a\n\n  b\n- c', '<ul><li><p>a</p><p>b</p></li><li>c</li></ul>'],
    ['a numbered list', '1. a\n2. b', '<ol><li>a</li><li>b</li></ol>'],
    ['a numbered list from three', '3. a\n4. b', '<ol start="3"><li>a</li><li>b</li></ol>'],
    [
      'a table',
      '| a | b |\n| :- | -: |\n| 1 | **2** |',
      '<div class="scroll" tabindex="0"><table><thead><tr><th scope="col">a</th><th scope="col">b</th></tr></thead><tbody><tr><td>1</td><td><strong>2</strong></td></tr></tbody></table></div>',
    ],
    ['a backslash', '\\*a\\* \\<b\\> \\[1\\]', '<p>*a* &lt;b&gt; [1]</p>'],
  ])('%s', (_, prose, expected) => {
    expect(html(prose)).toBe(expected);
  });
});

describe('links', () => {
  test.each([
    [
      'to another site',
      '[a](https://example.org/?b=1&c=2)',
      '<p><a href="https://example.org/?b=1&amp;c=2" rel="noopener">a</a></p>',
    ],
    [
      'in angle brackets',
      '<https://example.org>',
      '<p><a href="https://example.org/" rel="noopener">https://example.org</a></p>',
    ],
    [
      'as they are',
      'See www.example.org.',
      '<p>See <a href="http://www.example.org/" rel="noopener">www.example.org</a>.</p>',
    ],
    [
      'to write to somebody',
      '[a](mailto:b@example.org)',
      '<p><a href="mailto:b@example.org" rel="noopener">a</a></p>',
    ],
    ['within the page', '[a](#source-2)', '<p><a href="#source-2">a</a></p>'],
    [
      'to another write-up',
      '[a](../google/2012-07-26-talk.md)',
      '<p><a href="/x/google/2012-07-26-talk/">a</a></p>',
    ],
    ['to a write-up that is gone: the words stay', '[a *b*](gone.md)', '<p>a <em>b</em></p>'],
    ['to what is refused: the words stay', '[a](javascript:alert(1))', '<p>a</p>'],
    [
      'by name',
      '[a][b]\n\n[b]: https://example.org',
      '<p><a href="https://example.org/" rel="noopener">a</a></p>',
    ],
    [
      'by a name given twice: the first holds',
      '[b]\n\n[b]: https://one.example\n[b]: https://two.example',
      '<p><a href="https://one.example/" rel="noopener">b</a></p>',
    ],
    [
      'by a name in other letters',
      '[A B]\n\n[a  b]: https://example.org',
      '<p><a href="https://example.org/" rel="noopener">A B</a></p>',
    ],
    [
      'in letters of other alphabets',
      '[a](https://exämple.org/é)',
      '<p><a href="https://xn--exmple-cua.org/%C3%A9" rel="noopener">a</a></p>',
    ],
  ])('%s', (_, prose, expected) => {
    expect(html(prose)).toBe(expected);
  });
});

describe('a number in brackets leads to a source', () => {
  const cite = (source: number): string =>
    `<a class="cite" href="#source-${String(source)}" aria-label="Source ${String(source)}">${String(source)}</a>`;

  test.each([
    ['behind a sentence', 'It failed.[1]', `<p>It failed.${cite(1)}</p>`],
    ['two of them', 'It failed.[1][12]', `<p>It failed.${cite(1)}${cite(12)}</p>`],
    [
      'in a list, a quotation, a table and a heading',
      '- a [1]\n\n> b [2]\n\n## c [3]',
      `<ul><li>a ${cite(1)}</li></ul>\n<blockquote><p>b ${cite(2)}</p></blockquote>\n<h3>c ${cite(3)}</h3>`,
    ],
    [
      'behind a link',
      '[a](https://example.org)[1]',
      `<p><a href="https://example.org/" rel="noopener">a</a>${cite(1)}</p>`,
    ],
    [
      'not inside a link',
      '[a [1]](https://example.org)',
      '<p><a href="https://example.org/" rel="noopener">a [1]</a></p>',
    ],
    ['not in code', '`a[1]`', '<p><code>a[1]</code></p>'],
    ['not behind a backslash', 'a \\[1\\] b [2]', `<p>a [1] b ${cite(2)}</p>`],
    ['with entities before it', '&lt;b&gt; [1]', `<p>&lt;b&gt; ${cite(1)}</p>`],
    ['not where it is no number', '[a] [1a] [ 1 ] [12345]', '<p>[a] [1a] [ 1 ] [12345]</p>'],
  ])('%s', (_, prose, expected) => {
    expect(html(prose)).toBe(expected);
  });
});

describe('components of MDX', () => {
  test.each([
    [
      'a note',
      '<Note>\n\nMind the *gap*.\n\n</Note>',
      '<div class="note" role="note"><p>Mind the <em>gap</em>.</p></div>',
    ],
    [
      'a note on one line',
      '<Note>Mind the gap.</Note>',
      '<div class="note" role="note"><p>Mind the gap.</p></div>',
    ],
    [
      'a note with a list',
      '<Note>\n\nMind:\n\n- the gap\n\n</Note>',
      '<div class="note" role="note"><p>Mind:</p><ul><li>the gap</li></ul></div>',
    ],
    [
      'a quotation',
      '<Quote>\n\nWe are sorry.\n\n</Quote>',
      '<figure class="quote"><blockquote><p>We are sorry.</p></blockquote></figure>',
    ],
    [
      'whose it is, and where it stands',
      '<Quote by="Tom & \'Jerry\'" source={2}>\n\nWe are sorry.\n\n</Quote>',
      '<figure class="quote"><blockquote><p>We are sorry.</p></blockquote><figcaption>Tom &amp; &#39;Jerry&#39; <a class="cite" href="#source-2" aria-label="Source 2">2</a></figcaption></figure>',
    ],
    [
      'a number in quotes',
      '<Quote source="2">\n\nWe are sorry.[1]\n\n</Quote>',
      '<figure class="quote"><blockquote><p>We are sorry.<a class="cite" href="#source-1" aria-label="Source 1">1</a></p></blockquote><figcaption><a class="cite" href="#source-2" aria-label="Source 2">2</a></figcaption></figure>',
    ],
    [
      'a picture',
      '<Figure src="a.png" alt="A &quot;graph&quot;" credit="Tom & Co" licence="CC BY 4.0" source={2}>\n\nThe curve falls.\n\n</Figure>',
      '<figure class="picture"><img src="/x/a.png" alt="A &quot;graph&quot;" width="640" height="480" loading="lazy" decoding="async"><figcaption><p>The curve falls.</p> <small>Tom &amp; Co, CC BY 4.0</small> <a class="cite" href="#source-2" aria-label="Source 2">2</a></figcaption></figure>',
    ],
    [
      'a picture that is gone',
      '<Figure src="gone.png" alt="A graph" credit="Tom" licence="CC0" />',
      '<p>A graph</p>',
    ],
    [
      'a timeline',
      '<Timeline>\n\n- **15:20** Down\n- **17:25** Up\n\n</Timeline>',
      '<div class="moments"><ul><li><strong>15:20</strong> Down</li><li><strong>17:25</strong> Up</li></ul></div>',
    ],
    [
      'a chart',
      '<Chart title="Requests that failed" unit="%" source={1}>\n\n| Hour | Share |\n| --- | --- |\n| 15:00 | 2,5 |\n| 16:00 | ~10 |\n| 17:00 | 0 |\n\n</Chart>',
      '<table class="bars"><caption>Requests that failed (%) <a class="cite" href="#source-1" aria-label="Source 1">1</a></caption><thead><tr><th scope="col">Hour</th><th scope="col">Share</th><td aria-hidden="true"></td></tr></thead><tbody><tr><th scope="row">15:00</th><td>2,5</td><td aria-hidden="true"><svg class="share" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true"><rect width="25" height="1"/></svg></td></tr><tr><th scope="row">16:00</th><td>~10</td><td aria-hidden="true"><svg class="share" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true"><rect width="100" height="1"/></svg></td></tr><tr><th scope="row">17:00</th><td>0</td><td aria-hidden="true"><svg class="share" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true"><rect width="0" height="1"/></svg></td></tr></tbody></table>',
    ],
    ['nothing in it', '<Note />', '<div class="note" role="note"></div>'],
    ['what is none', '<Foo>x</Foo>\n\n{1 + 1}\n\nimport x from "y"', ''],
  ])('%s', (_, prose, expected) => {
    expect(html(prose, 'mdx')).toBe(expected);
  });

  test('MDX that cannot be read was not checked, and is an exception', () => {
    expect(() => html('<Note>', 'mdx')).toThrow();
  });
});

test('a document keeps the level of its headings and names those of the second, whatever they hold', () => {
  const printed = printDocument(
    'intro\n\n## One `x`\n\n### Below\n\n> ## Quoted\n\n## Two',
    ['first', 'second'],
    {
      addressOf: () => undefined,
      pictureAt: () => undefined,
      nameOfSource: String,
    },
  );
  expect(printed).toBe(
    '<p>intro</p>\n<h2 id="first">One <code>x</code></h2>\n<h3>Below</h3>\n<blockquote><h2>Quoted</h2></blockquote>\n<h2 id="second">Two</h2>',
  );
});

describe('prose that is read elsewhere than on its page', () => {
  test('leads back to the page, and has its citations in brackets, as no style sets them apart', () => {
    const printed = printProse('Down.[2] See [below](#end).', 'md', {
      addressOf: () => undefined,
      pictureAt: () => undefined,
      nameOfSource: (source) => `Source ${String(source)}`,
      ownAddress: 'https://example.org/a/',
    });
    expect(printed).toBe(
      '<p>Down.<a class="cite" href="https://example.org/a/#source-2" aria-label="Source 2">[2]</a> See <a href="https://example.org/a/#end">below</a>.</p>',
    );
  });
});

describe('words in print', () => {
  const set = (prose: string): string =>
    printProse(prose, 'md', {
      addressOf: () => '/x/',
      nameOfSource: String,
      pictureAt: () => undefined,
      inPrint: (words, before) => inPrint(words, 'en', before),
    });

  test.each([
    ['Google\'s "hard day"', '<p>Google’s “hard day”</p>'],
    ['*Twitter*\'s "**big** day"', '<p><em>Twitter</em>’s “<strong>big</strong> day”</p>'],
    [
      '*"Big"* [a\'b](https://example.org/)\'s',
      '<p><em>“Big”</em> <a href="https://example.org/" rel="noopener">a’b</a>’s</p>',
    ],
    ['`it\'s`\'s "x"', '<p><code>it&#39;s</code>’s “x”</p>'],
    ['over.\n\n"Next"', '<p>over.</p>\n<p>“Next”</p>'],
    ['- a\n- "b"', '<ul><li>a</li><li>“b”</li></ul>'],
    ["```\nit's\n```", '<pre tabindex="0"><code>it&#39;s</code></pre>'],
    [
      '[a](https://example.org/it\'s "t\'s")',
      '<p><a href="https://example.org/it\'s" rel="noopener">a</a></p>',
    ],
    ['"x"[1]\'s', '<p>“x”<a class="cite" href="#source-1" aria-label="1">1</a>’s</p>'],
  ])('%s', (prose, printed) => {
    expect(set(prose).replaceAll('/it&#39;s', "/it's")).toBe(printed);
  });
});
