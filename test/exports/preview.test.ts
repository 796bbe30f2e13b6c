import { parseXml, XmlElement, XmlText } from '@rgrove/parse-xml';
import { describe, expect, it } from 'vitest';
import { cutTo, linesOf, outline, widthOf } from '../../src/exports/drawing/lettering.ts';
import { printPreview } from '../../src/exports/preview.ts';
import { previewsOf, type PreviewView } from '../../src/views/preview.ts';
import { aProvider } from '../domain/a-provider.ts';
import { anIncident } from '../domain/an-incident.ts';
import { aVoice } from '../views/a-voice.ts';
import { NASTY } from './any-archive.ts';

function aPreview(overrides: Partial<PreviewView> = {}): PreviewView {
  const [view] = previewsOf(aVoice({ providers: [aProvider({ id: 'twitter' })], incidents: [anIncident()] }));
  if (view === undefined) throw new Error('There is no picture');
  return { ...view, ...overrides };
}

function elementsOf(element: XmlElement): XmlElement[] {
  return [element, ...element.children.filter((each) => each instanceof XmlElement).flatMap(elementsOf)];
}

describe('the colours', () => {
  it('may be an archive’s own', () => {
    expect(printPreview(aPreview({ colours: { full: '#123456' } }))).toContain('.full{fill:#123456}');
  });
});

describe('a drawing', () => {
  it.each(NASTY)('holds no word of anybody, only outlines: %j', (words) => {
    const lane = { ...aPreview().lanes[0], name: words, strip: aPreview().lanes[0]?.strip as never };
    const view = aPreview({ title: words, archive: words, date: words, zone: words, others: words, lanes: [lane] });
    const { root } = parseXml(printPreview(view));
    const elements = root instanceof XmlElement ? elementsOf(root) : [];
    const names = new Set(elements.map(({ name }) => name));
    const known = ['svg', 'style', 'defs', 'linearGradient', 'stop', 'rect', 'path', 'circle'];
    expect([...names].filter((name) => !known.includes(name))).toEqual([]);
    const texts = elements.filter(({ children }) => children.some((each) => each instanceof XmlText));
    expect(texts.map(({ name }) => name)).toEqual(['style']);
  }); // prettier-ignore

  it.each(['full', 'partial', 'degraded', 'planned'] as const)('shows %s by its shape', (mark) => {
    const plain = printPreview(aPreview({ lead: undefined, lanes: [] }));
    const marked = printPreview(aPreview({ lead: { mark, text: '' }, lanes: [] }));
    expect(plain).not.toContain(`class="${mark}"`);
    expect(marked).toContain(`class="${mark}"`);
  });

  it('has different outlines for every title', () => {
    expect(printPreview(aPreview({ title: 'One' }))).not.toBe(printPreview(aPreview({ title: 'Two' })));
  });
});

describe('the lettering', () => {
  it('keeps pairs of letters close, as the face asks', () => {
    expect(widthOf('AV', 100, 600)).toBeLessThan(widthOf('A', 100, 600) + widthOf('V', 100, 600));
  });

  it('has the letters of Europe, and leaves out what it lacks', () => {
    for (const sign of ['é', 'ź', 'ợ', 'λ', 'Ж']) expect(outline(sign, 0, 0, 10, 600)).toMatch(/^M/);
    expect(outline('障', 0, 0, 10, 600)).toBe('');
  });

  it('breaks lines so that none is wider and nothing is lost', () => {
    const title = 'A long title that cannot stand on one line of this width';
    const lines = linesOf(title, 400, 40, 600);
    expect(lines.join(' ')).toBe(title);
    for (const line of lines) expect(widthOf(line, 40, 600)).toBeLessThanOrEqual(400);
    const parts = linesOf('x'.repeat(200), 400, 40, 600);
    expect(parts.join('')).toBe('x'.repeat(200));
    for (const part of parts) expect(widthOf(part, 40, 600)).toBeLessThanOrEqual(400);
  });

  it('cuts with an ellipsis what does not fit', () => {
    expect(cutTo('Twitter', 1000, 40, 400)).toBe('Twitter');
    const cut = cutTo('Twitter and many more', 200, 40, 400);
    expect(cut).toMatch(/^Twit.*…$/);
    expect(widthOf(cut, 40, 400)).toBeLessThanOrEqual(200);
  });
});
