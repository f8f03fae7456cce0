/** What a member of a workspace may be. */
export const ROLES = ['admin', 'inbox-manager', 'setter', 'reviewer'] as const;
export type Role = (typeof ROLES)[number];

export const PERMISSIONS = [
  'inbox.read',
  'task.work',
  'booking.approve',
  'booking.cancel',
  'stuck.retry',
  'settings.change',
  'members.change',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

const GRANTS: Record<Role, readonly Permission[]> = {
  admin: PERMISSIONS,
  'inbox-manager': ['inbox.read', 'task.work', 'booking.approve', 'booking.cancel', 'stuck.retry'],
  setter: ['inbox.read', 'task.work', 'booking.approve'],
  reviewer: ['inbox.read', 'booking.approve'],
};

export const roleCan = (role: Role, permission: Permission): boolean => GRANTS[role].includes(permission);
