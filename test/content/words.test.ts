import { expect, test } from 'vitest';
import { words } from '../../src/content/schema/fields.ts';

test('words lose the line breaks of their file and keep the spaces that do not break', () => {
  const field = words('What it says.', 'Something');
  expect(field.parse(' La presse y voit une série\u202F; aucun\n  lien en 2\u00A0h. ')).toBe(
    'La presse y voit une série\u202F; aucun lien en 2\u00A0h.',
  );
});
