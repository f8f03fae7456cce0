import { PERMISSIONS, type Role, roleCan } from '@overlap/domain/role';
import { expect, test } from 'vitest';
import { whatMayBeDone } from './what-may-be-done.ts';

const now = new Date('2026-11-21T15:00:00Z');
const [before, during, after] = ['2026-11-20T15:00:00Z', '2026-11-21T14:50:00Z', '2026-11-22T15:00:00Z'];
const rightsOf = (role: Role) => PERMISSIONS.filter(permission => roleCan(role, permission));

test.each([
  ['confirmed', 'calendly', after, 'admin', ['move', 'cancel'], 0, false],
  ['confirmed', 'calendly', after, 'setter', ['move'], 0, true],
  ['confirmed', 'calendly', before, 'admin', ['no-show'], 0, false],
  ['confirmed', 'calendly', during, 'admin', ['move', 'cancel', 'no-show'], 0, false],
  ['confirmed', 'calendly', before, 'setter', [], 0, true],
  ['confirmed', 'hubspot', after, 'admin', [], 2, false],
  ['confirmed', 'hubspot', before, 'admin', ['no-show'], 0, false],
  ['needs-person', 'ghl', after, 'admin', [], 0, false],
  ['cancelled', 'ghl', after, 'admin', [], 0, false],
] as const)('%s on %s at %s: a %s may %j', (status, provider, start, role, deeds, byHand, lacksRight) => {
  const end = new Date(Date.parse(start) + 30 * 60_000).toISOString();
  const may = whatMayBeDone({ status, provider, start, end }, { can: rightsOf(role), now });
  expect(may).toMatchObject({ deeds, lacksRight });
  expect(may.byHand).toHaveLength(byHand);
});
