import { expect, test } from 'vitest';
import { linkInWords, safeLink } from './links.ts';

test.each([
  ['https://calendly.com/jane', 'https://calendly.com/jane'],
  ['calendly.com/jane', 'https://calendly.com/jane'],
  ['http://calendly.com/jane', null],
  ['javascript:alert(1)', null],
  ['data:text/html,x', null],
  ['https://a:b@calendly.com/', null],
  ['https://', null],
  [null, null],
])('%j may be linked as %j', (address, link) => {
  expect(safeLink(address)).toBe(link);
});

test('a link is shown without its scheme, and not endlessly', () => {
  expect(linkInWords('https://www.calendly.com/jane/')).toBe('calendly.com/jane');
  expect(linkInWords(`https://calendly.com/${'x'.repeat(90)}`)).toHaveLength(48);
});
