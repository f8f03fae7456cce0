import type { Database } from '@overlap/database/client';
import type { Role } from '@overlap/domain/role';
import { v7 } from 'uuid';
import type { Auth } from './auth.ts';

export interface NewMember {
  email: string;
  name: string;
  role: Role;
  /** Without one the person signs in by e-mailed link. */
  password?: string;
}

/** Makes a workspace, or finds the one with that slug. Returns its id. */
export async function provisionWorkspace(
  database: Database,
  workspace: { name: string; slug: string },
): Promise<string> {
  const row = await database.prisma.workspace.upsert({
    where: { slug: workspace.slug },
    create: { id: v7(), ...workspace },
    update: { name: workspace.name },
  });
  return row.id;
}

/** Makes the person where they are not known yet, and gives them their role in the workspace. Repeating it is safe. */
export async function provisionMember(
  auth: Auth,
  database: Database,
  workspaceId: string,
  member: NewMember,
): Promise<string> {
  const { prisma } = database;
  const email = member.email.toLowerCase();
  const user = await prisma.user.upsert({
    where: { email },
    create: { id: v7(), email, name: member.name, emailVerified: true },
    update: {},
  });
  if (member.password) await ensurePassword(auth, database, user.id, member.password);
  await prisma.member.upsert({
    where: { organizationId_userId: { organizationId: workspaceId, userId: user.id } },
    create: { id: v7(), organizationId: workspaceId, userId: user.id, role: member.role },
    update: { role: member.role },
  });
  return user.id;
}

async function ensurePassword(auth: Auth, { prisma }: Database, userId: string, password: string): Promise<void> {
  const known = await prisma.account.findFirst({ where: { userId, providerId: 'credential' } });
  if (known) return;
  const { password: hashing } = await auth.$context;
  await prisma.account.create({
    data: { id: v7(), accountId: userId, providerId: 'credential', userId, password: await hashing.hash(password) },
  });
}

/** A new key for a machine, in the clear: it is stored as a digest and cannot be shown again. */
export async function createWorkspaceKey(
  auth: Auth,
  workspaceId: string,
  userId: string,
  name: string,
): Promise<string> {
  const { key } = await auth.api.createApiKey({ body: { name, organizationId: workspaceId, userId } });
  return key;
}
