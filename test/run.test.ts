import { describe, expect, test } from 'vitest';
import { outcomeOf, summary, type Report } from './run.ts';

function reportOf(...files: [status: string, ...tests: string[]][]): Report {
  return {
    testResults: files.map(([status, ...tests], index) => ({
      name: `test/${index}.test.ts`,
      status,
      assertionResults: tests.map((test) => ({ status: test })),
    })),
  };
}

describe('outcomeOf', () => {
  test('counts tests over all files', () => {
    const report = reportOf(['passed', 'passed', 'passed'], ['failed', 'passed', 'failed']);
    expect(outcomeOf(report, false)).toEqual({ passed: 3, failed: 1, notes: [] });
  });

  test('a skipped test is a failure', () => {
    expect(outcomeOf(reportOf(['passed', 'passed', 'skipped', 'todo']), true)).toEqual({
      passed: 1,
      failed: 2,
      notes: ['Tests that did not run: 2. They count as failed; none may be skipped.'],
    });
  });

  test('a file that does not load is a failure', () => {
    expect(outcomeOf(reportOf(['passed', 'passed'], ['failed']), false)).toEqual({
      passed: 1,
      failed: 1,
      notes: ['test/1.test.ts failed outside its tests.'],
    });
  });

  test('a file whose tests pass and whose clean-up fails is a failure', () => {
    expect(outcomeOf(reportOf(['failed', 'passed', 'passed']), false)).toMatchObject({
      passed: 2,
      failed: 1,
    });
  });

  test('no report, no test, and an error beside the tests are failures', () => {
    expect(outcomeOf(undefined, true)).toMatchObject({ passed: 0, failed: 1 });
    expect(outcomeOf(reportOf(), true)).toMatchObject({ passed: 0, failed: 1 });
    expect(outcomeOf(reportOf(['passed', 'passed']), false)).toMatchObject({ passed: 1, failed: 1 });
  });
});

test('the summary ends with the sums', () => {
  const rows = [
    { name: 'lint', passed: 1, failed: 0, notes: [], seconds: 2.04 },
    { name: 'unit', passed: 12, failed: 1, notes: ['Vitest failed, though no test did.'], seconds: 61 },
  ];
  expect(summary(rows)).toMatchInlineSnapshot(`
    "
    step          passed    failed      time
    lint               1         0     2.0 s
    unit              12         1    61.0 s

    unit: Vitest failed, though no test did.
    13 passed, 1 failed"
  `);
});
