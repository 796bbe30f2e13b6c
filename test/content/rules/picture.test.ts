import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { reportWith, SMALL, type Files } from '../small-archive.ts';
import { reportAfterOffers } from './offers-followed.ts';

const BUG = 'incidents/twitter/2012-06-21-bug.md';

/** A black PNG of a size, made by the letter of its standard. */
function png(width: number, height: number): Uint8Array {
  const chunk = (name: string, data: Buffer): Buffer => {
    const head = Buffer.alloc(8);
    head.writeUInt32BE(data.length);
    head.write(name, 4, 'ascii');
    return Buffer.concat([head, data, Buffer.alloc(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc(height * (width + 1)));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function showing(src: string, pictures: Files): Files {
  const figure = `<Figure src="${src}" alt="A falling curve" credit="Twitter" licence="CC BY 4.0" />`;
  return { [BUG]: undefined, [`${BUG}x`]: `${SMALL[BUG]}\n${figure}\n`, ...pictures };
}

test('a picture beside the write-up', () => {
  expect(reportWith(showing('curve.png', { 'incidents/twitter/curve.png': png(4, 3) }))).toBe('');
});

test('a picture with a slip in its name', () => {
  const changes = showing('crve.png', { 'incidents/twitter/curve.png': png(4, 3) });
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-06-21-bug.mdx
      14:1  There is no picture "crve.png" beside this file. Did you mean "curve.png"?  [picture]
            Write instead:
              <Figure src="curve.png" alt="A falling curve" credit="Twitter" licence="CC BY 4.0" />"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a picture that is not there', () => {
  const changes = showing('curve.png', {});
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-06-21-bug.mdx
      14:1  There is no picture "curve.png" beside this file. Put it there, or say in words what it shows.  [picture]
            Write instead:
              A falling curve"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test.each([
  '../google/curve.png',
  'https://example.org/curve.png',
  '/curve.png',
  'curve.svg',
  '..\\curve.png',
])('a picture from elsewhere, %s, is none beside the write-up', (src) => {
  const changes = showing(src, {
    'incidents/google/curve.png': png(4, 3),
    'incidents/twitter/other.png': png(4, 3),
  });
  expect(reportWith(changes)).toContain('There is no picture');
  expect(reportAfterOffers(changes)).toBe('');
});

test.each<[what: string, name: string, bytes: Uint8Array]>([
  ['a page', 'curve.png', Buffer.from('<script>alert(1)</script>')],
  ['another kind', 'curve.jpg', png(4, 3)],
  ['nothing', 'curve.png', new Uint8Array()],
  ['half a picture', 'curve.png', png(4, 3).slice(0, 12)],
  ['more than anybody loads', 'curve.png', Buffer.concat([png(4, 3), Buffer.alloc(400_000)])],
])('a picture that holds %s', (_, name, bytes) => {
  const changes = { [`incidents/twitter/${name}`]: bytes };
  expect(reportWith(changes)).toContain('This is no picture that can be shown.');
  expect(reportAfterOffers(changes)).toBe('');
});
