import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { describe, expect, it } from 'vitest';
import { printDayStrip } from '../../src/exports/day-strip.ts';
import { viewDayStrip } from '../../src/views/day-strip.ts';
import { viewDay } from '../../src/views/day.ts';
import { anEditorial } from '../domain/an-archive.ts';
import { aProvider } from '../domain/a-provider.ts';
import { anIncident, moment } from '../domain/an-incident.ts';
import { aVoice } from '../views/a-voice.ts';
import { NASTY } from './any-archive.ts';

const DAY = '2012-07-26';

function elementsOf(element: XmlElement): XmlElement[] {
  return [element, ...element.children.filter((each) => each instanceof XmlElement).flatMap(elementsOf)];
}

function read(svg: string): XmlElement[] {
  const { root } = parseXml(svg);
  return root instanceof XmlElement ? elementsOf(root) : [];
}

const named = (elements: readonly XmlElement[], name: string): XmlElement[] =>
  elements.filter((each) => each.name === name);
const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

function aDay(name: string) {
  return aVoice({
    providers: [aProvider({ id: 'twitter', name: { en: name } })],
    incidents: [
      anIncident(),
      anIncident({ id: 'twitter/2012-07-26-later', started: moment('2012-07-26T19:00Z') }),
      anIncident({ id: 'twitter/2012-07-26-never-was', withdrawn: { en: 'No.' } }),
    ],
    editorials: [{ ...anEditorial(DAY), title: { en: name } }],
  });
}

/** Words as a keyboard has them: pages print English ones with the marks of print. */
const typed = (words: string): string => words.replaceAll(/[‘’]/g, "'").replaceAll(/[“”]/g, '"');

describe('the strip of a day', () => {
  it.each(NASTY)('is read by a strict XML reader, with every word as it is: %j', (name) => {
    const elements = read(printDayStrip(viewDayStrip(aDay(name), DAY)));
    expect(typed(oneLine(named(elements, 'title')[0]?.text ?? ''))).toContain(typed(oneLine(name)));
    const known = ['svg', 'title', 'desc', 'style', 'defs', 'linearGradient', 'stop', 'rect', 'path', 'text', 'g'];
    expect(elements.map((each) => each.name).filter((each) => !known.includes(each))).toEqual([]);
    for (const { attributes } of elements)
      for (const [attribute, value] of Object.entries(attributes))
        if (/^on|href/.test(attribute) || /url\((?!#)/.test(value)) throw new Error(`${attribute}="${value}"`);
  }); // prettier-ignore

  it('has the lanes, hours and sentences of its page', () => {
    const voice = aDay('Twitter');
    const { lanes, hours } = viewDay(voice, DAY);
    const elements = read(printDayStrip(viewDayStrip(voice, DAY)));
    expect(lanes).toHaveLength(2);
    expect(named(elements, 'title').slice(1).map(({ text }) => oneLine(text))).toEqual(lanes.map(({ name }) => oneLine(name)));
    const painted = named(elements, 'rect').filter(({ attributes }) => !/paper|untracked/.test(attributes.class ?? ''));
    expect(painted).toHaveLength(lanes.flatMap(({ strip }) => strip.pieces).length);
    const texts = named(elements, 'text').map(({ text }) => text);
    for (const { text } of hours) expect(texts).toContain(text);
    for (const { name } of lanes) expect(oneLine(named(elements, 'desc')[0]?.text ?? '')).toContain(oneLine(name));
  }); // prettier-ignore

  it('is drawn for light paper and for dark, with an archive’s own colours', () => {
    const view = viewDayStrip(aDay('Twitter'), DAY);
    const svg = printDayStrip({
      ...view,
      colours: { light: { full: '#111111' }, dark: { full: '#eeeeee' } },
    });
    const [light = '', dark = ''] = svg.split('@media (prefers-color-scheme:dark)');
    expect(light).toContain('.full{fill:#111111}');
    expect(dark).toContain('.full{fill:#eeeeee}');
  });
});

describe('the line that shows it elsewhere', () => {
  it.each(NASTY)('names the page and the strip, and nothing gets out of it: %j', (title) => {
    const { reference } = viewDay(aDay(title), DAY);
    const [link, image] = read(reference.embed?.code.replace('"></a>', '"/></a>') ?? '');
    expect(link?.attributes.href).toBe('https://example.org/2012/07/26/');
    expect(image?.attributes.src).toBe('https://example.org/2012/07/26/strip.svg');
    expect(typed(image?.attributes.alt ?? '')).toBe(typed(oneLine(title)));
  });
});
