import type { Database } from '@overlap/database/client';

/** A colleague, as the audit log names them and as people do. */
export interface Member {
  actor: string;
  name: string;
}

/** Who belongs to a workspace, by name. */
export async function listMembers({ prisma }: Database, workspaceId: string): Promise<Member[]> {
  const members = await prisma.member.findMany({
    where: { organizationId: workspaceId },
    select: { userId: true, user: { select: { name: true } } },
    orderBy: { createdAt: 'asc' },
  });
  return members.map(({ userId, user }) => ({ actor: `user:${userId}`, name: user.name }));
}
