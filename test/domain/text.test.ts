import { describe, expect, it } from 'vitest';
import { phraseIn } from '../../src/domain/text.ts';

describe('a phrase', () => {
  const text = { en: 'Outage', fr: 'Panne', de: 'Ausfall' };

  it('is in the language asked for', () => {
    expect(phraseIn(text, 'fr', ['en'])).toEqual({ text: 'Panne', language: 'fr' });
  });

  it('is else in the first of the others that has words, and says in which', () => {
    expect(phraseIn(text, 'es', ['pt', 'de', 'en'])).toEqual({ text: 'Ausfall', language: 'de' });
  });

  it('is else in any language there is', () => {
    expect(phraseIn({ de: 'Ausfall' }, 'fr', ['en'])).toEqual({ text: 'Ausfall', language: 'de' });
  });

  it('may be empty words', () => {
    expect(phraseIn({ en: '', fr: 'Panne' }, 'en', ['fr'])).toEqual({ text: '', language: 'en' });
  });

  it('cannot be made of nothing', () => {
    expect(() => phraseIn({}, 'en', ['fr'])).toThrow('A text without words in any language');
  });
});
