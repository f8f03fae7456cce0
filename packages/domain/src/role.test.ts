import { expect, it, test } from 'vitest';
import { PERMISSIONS, type Permission, ROLES, type Role, roleCan } from './role.ts';

const TABLE: [role: Role, may: Permission[]][] = [
  ['admin', [...PERMISSIONS]],
  ['inbox-manager', ['inbox.read', 'task.work', 'booking.approve', 'booking.cancel', 'stuck.retry']],
  ['setter', ['inbox.read', 'task.work', 'booking.approve']],
  ['reviewer', ['inbox.read', 'booking.approve']],
];

it.each(TABLE)('%s may %j and nothing else', (role, may) => {
  expect(PERMISSIONS.filter(permission => roleCan(role, permission))).toEqual(may);
});

test('every role is in the table and may read the inbox', () => {
  expect(TABLE.map(([role]) => role)).toEqual([...ROLES]);
  for (const role of ROLES) expect(roleCan(role, 'inbox.read')).toBe(true);
});

test('only admins change settings and members', () => {
  for (const permission of ['settings.change', 'members.change'] as const)
    expect(ROLES.filter(role => roleCan(role, permission))).toEqual(['admin']);
});
