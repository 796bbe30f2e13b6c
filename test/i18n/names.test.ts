import { describe, expect, it } from 'vitest';
import { formatList, formatNumber, nameOfCountry, nameOfLanguage } from '../../src/i18n/names.ts';

describe('a language', () => {
  it('has a capital in its own', () => {
    expect(nameOfLanguage('fr', 'en')).toBe('French');
    expect(nameOfLanguage('fr', 'fr')).toBe('Français');
    expect(nameOfLanguage('en', 'fr')).toBe('anglais');
  });
});

describe('a country', () => {
  it('has a name where it is a code', () => {
    expect(nameOfCountry('US', 'fr')).toBe('États-Unis');
    expect(nameOfCountry('Europe', 'fr')).toBe('Europe');
  });
});

describe('names', () => {
  it('are joined as in a sentence', () => {
    expect(formatList([], 'en')).toBe('');
    expect(formatList(['Google'], 'en')).toBe('Google');
    expect(formatList(['Google', 'Microsoft', 'Twitter'], 'en')).toBe('Google, Microsoft and Twitter');
    expect(formatList(['Google', 'Microsoft', 'Twitter'], 'fr')).toBe('Google, Microsoft et Twitter');
  });
});

describe('a number', () => {
  it('is written as the language does', () => {
    expect(formatNumber(1234.5, 'en')).toBe('1,234.5');
    expect(formatNumber(1234.5, 'fr').replaceAll(/\s/g, ' ')).toBe('1 234,5');
  });
});
