import { expect, test } from 'vitest';
import { putTable } from './put-table.ts';

test('a table goes between its marks and leaves the rest alone', () => {
  expect(putTable('a\n<!-- score dev -->old<!-- /score dev -->\nb', 'dev', 'cases 1')).toBe(
    'a\n<!-- score dev -->\n\n```\ncases 1\n```\n\n<!-- /score dev -->\nb',
  );
});

test('a file without the marks is left as it is', () => {
  expect(() => putTable('a', 'dev', 'cases 1')).toThrow('<!-- score dev -->');
});
