import { describe, expect, it } from 'vitest';
import { compareSeverity, SEVERITIES, worstOf } from '../../src/domain/severity.ts';

describe('severities', () => {
  it('are a ladder from none to full', () => {
    expect([...SEVERITIES].reverse().sort(compareSeverity)).toEqual(['none', 'degraded', 'partial', 'full']);
  });

  it('compare as milder, the same or worse', () => {
    expect(compareSeverity('degraded', 'partial')).toBeLessThan(0);
    expect(compareSeverity('partial', 'partial')).toBe(0);
    expect(compareSeverity('full', 'partial')).toBeGreaterThan(0);
  });

  it('have a worst, which is none where there are none', () => {
    expect(worstOf(['degraded', 'full', 'none', 'partial'])).toBe('full');
    expect(worstOf(['none', 'degraded'])).toBe('degraded');
    expect(worstOf([])).toBe('none');
  });
});
