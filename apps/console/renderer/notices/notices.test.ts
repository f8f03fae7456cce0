import { NEW_WORKSPACE_AUTONOMY } from '@overlap/domain/policy';
import { describe, expect, it, test } from 'vitest';
import { createLinkSettings } from '../../mock/link-settings.ts';
import { readIdentity } from './read-identity.ts';
import { isShownAtOnce } from './shown-families.ts';
import { whatIsMissing } from './what-is-missing.ts';

describe('what is missing before a page is opened', () => {
  const empty = createLinkSettings(true);
  const full = createLinkSettings(false);

  it('is the notice, and who books', () => {
    const missing = whatIsMissing(empty.notices(), empty.settings());
    expect(missing).toEqual([
      'The notice “Booking on leads’ own schedulers” is not accepted.',
      'It is not set under which name and address Overlap books.',
    ]);
  });

  it('is nothing where all is set, and the process where it is off', () => {
    expect(whatIsMissing(full.notices(), full.settings())).toEqual([]);
    const autonomy = { ...NEW_WORKSPACE_AUTONOMY, 'scheduler-link': 'off' as const };
    expect(whatIsMissing(full.notices(), { ...full.settings(), autonomy })).toEqual([
      'The process “lead’s scheduler” is off.',
    ]);
  });

  it('is the new wording, where an older one was accepted', () => {
    const [notice] = full.notices();
    if (!notice) throw new Error('There is no notice.');
    expect(whatIsMissing([{ ...notice, standing: null }], full.settings())[0]).toMatch(/has changed/);
  });
});

describe('who books', () => {
  const fields = {
    name: ' Sam ',
    email: 'sam@north.example',
    phone: '+1 (212) 555-0147',
    company: ' ',
    mayAcceptTerms: false,
  };

  it('is read as people write it', () => {
    expect(readIdentity(fields)).toEqual({
      ok: true,
      value: { name: 'Sam', email: 'sam@north.example', phone: '+12125550147', company: null, mayAcceptTerms: false },
    });
  });

  test.each([
    [{ name: ' ' }, 'name'],
    [{ email: 'nobody' }, 'email'],
    [{ phone: '212 555' }, 'phone'],
  ])('%j is pointed at', (wrong, field) => {
    const read = readIdentity({ ...fields, ...wrong });
    expect(!read.ok && Object.keys(read.error)).toEqual([field]);
  });
});

test('a scheduler that nobody uses waits below', () => {
  const shown = createLinkSettings(false).families().filter(isShownAtOnce);
  expect(shown.map(({ family }) => family)).toEqual(['calendly', 'cal-com', 'hubspot', 'gohighlevel', 'unknown']);
});
