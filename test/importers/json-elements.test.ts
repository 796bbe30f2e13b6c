import fc from 'fast-check';
import { expect, test } from 'vitest';
import { elementsOf, valueNamed } from '../../src/importers/json-elements.ts';

test('elements of any list are those that JSON itself reads, each with its line', () => {
  const value = fc.record({
    page: fc.jsonValue(),
    incidents: fc.array(fc.jsonValue()),
    after: fc.jsonValue(),
  });
  fc.assert(
    fc.property(value, fc.constantFrom(0, 1, 2), (whole, indent) => {
      const text = JSON.stringify(whole, null, indent);
      const read = elementsOf(text, 'incidents');
      expect([...(read?.elements ?? [])].map((each) => each.value)).toEqual(
        JSON.parse(JSON.stringify(whole.incidents)),
      );
      expect(read?.cutAt()).toBeUndefined();
      expect(valueNamed(text, 'page')).toEqual(JSON.parse(JSON.stringify(whole.page)));
    }),
  );
});

test('a text that was cut gives what stands in it whole, wherever it was cut', () => {
  const text = JSON.stringify(
    { page: { a: ['{', '"'] }, incidents: [{ id: 'a "b"' }, { id: '}]' }, { id: 'c' }] },
    null,
    1,
  );
  for (let end = text.indexOf('[', text.indexOf('incidents')) + 1; end < text.lastIndexOf(']'); end++) {
    const read = elementsOf(text.slice(0, end), 'incidents');
    const ids = [...(read?.elements ?? [])].map(({ value }) => (value as { id: string }).id);
    expect(['a "b"', '}]', 'c'].slice(0, ids.length)).toEqual(ids);
    expect(read?.cutAt()).toBe(text.slice(0, end).split('\n').length);
  }
});

test('a list may be all there is, and its elements have the lines they begin on', () => {
  const read = elementsOf('[\n {"id": 1},\n\n {"id": 2}\n]');
  expect([...(read?.elements ?? [])].map(({ line }) => line)).toEqual([2, 4]);
  expect(elementsOf('{"incidents": {}}', 'incidents')).toBeUndefined();
  expect(
    [...(elementsOf('[{"id": 1} {"id": 2}, {"id": 3}]')?.elements ?? [])].map(({ value }) => value),
  ).toEqual([undefined, { id: 3 }]);
});
