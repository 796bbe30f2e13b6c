import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inPrint } from '../../src/domain/typography.ts';

describe('English words in print', () => {
  it.each([
    ["Google's own", 'Google’s own'],
    ["the providers' word", 'the providers’ word'],
    ['a "hard day"', 'a “hard day”'],
    ['"Hard," they said', '“Hard,” they said'],
    ['("hard")', '(“hard”)'],
    ['"\'Hard\' days"', '“‘Hard’ days”'],
    ['she said \'a "hard" day\'', 'she said ‘a “hard” day’'],
    ["back in the '90s, 'til '12", 'back in the ’90s, ’til ’12'],
    ['day—"hard"', 'day—“hard”'],
    ['it read "502".', 'it read “502”.'],
    ["don't 'quote' me", 'don’t ‘quote’ me'],
    ['“Already” so', '“Already” so'],
    ['𝄞 "x" 𝄞\'s', '𝄞 “x” 𝄞’s'],
  ])('%s is %s', (text, printed) => {
    expect(inPrint(text, 'en')).toBe(printed);
    expect(inPrint(text, 'en-GB')).toBe(printed);
  });

  it('go on after what stands before them', () => {
    expect(inPrint("'s word", 'en', 'k')).toBe('’s word');
    expect(inPrint('" he said', 'en', 'k')).toBe('” he said');
    expect(inPrint('"he said', 'en', ' ')).toBe('“he said');
  });

  it('hold no straight mark, and are otherwise as written', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '"', "'", '9', '(', '😀') }), (text) => {
        const printed = inPrint(text, 'en');
        expect(printed).not.toMatch(/["']/);
        expect(printed.replaceAll(/[“”]/g, '"').replaceAll(/[‘’]/g, "'")).toBe(text);
      }),
    );
  });
});

it('words of other languages are left as they are', () => {
  expect(['fr', 'de', 'eng'].map((language) => inPrint('l\'"an"', language))).toEqual(
    Array(3).fill('l\'"an"'),
  );
});
