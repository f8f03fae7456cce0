import { apiKey } from '@better-auth/api-key';
import type { Database } from '@overlap/database/client';
import { ROLES, type Role } from '@overlap/domain/role';
import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { bearer, magicLink, organization } from 'better-auth/plugins';
import { v7 } from 'uuid';
import { accessControl, accessRoles } from './access.ts';

export interface AuthSettings {
  /** The sign-in code's own client, from `createAuthDatabase`. */
  database: Database;
  /** Signs cookies and links; at least 32 characters. */
  secret: string;
  /** Where people reach the server, e.g. `https://app.example.com`. */
  baseUrl: string;
  trustedOrigins: string[];
  sendMail(mail: { to: string; subject: string; text: string }): Promise<void>;
  /** Hears what the sign-in library has to complain of; a refused key or password is not among it. */
  onError?(message: string): void;
}

const DAY_SECONDS = 86_400;

/**
 * Sign-in: password or e-mailed link, organisations as workspaces, keys for machines. Nobody signs up by themselves;
 * people come in by provisioning or invitation. A session's token is accepted as a cookie (browser) or as a bearer
 * (the desktop app, which keeps it in the operating system's key store).
 */
export function createAuth(settings: AuthSettings) {
  const { prisma } = settings.database;
  return betterAuth({
    appName: 'Overlap',
    secret: settings.secret,
    baseURL: settings.baseUrl,
    basePath: '/api/auth',
    trustedOrigins: settings.trustedOrigins,
    telemetry: { enabled: false },
    logger: { level: 'error', log: (_level, message) => settings.onError?.(message) },
    database: prismaAdapter(prisma, { provider: 'postgresql' }),
    advanced: {
      // Said outright: left open, the library drops both checks wherever NODE_ENV or a test runner says "test".
      disableOriginCheck: false,
      disableCSRFCheck: false,
      database: { generateId: () => v7() },
      useSecureCookies: settings.baseUrl.startsWith('https://'),
      cookiePrefix: 'overlap',
      ipAddress: { ipAddressHeaders: ['x-forwarded-for'] },
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 12,
      revokeSessionsOnPasswordReset: true,
    },
    session: { expiresIn: 7 * DAY_SECONDS, updateAge: DAY_SECONDS },
    rateLimit: {
      enabled: true,
      storage: 'database',
      window: 60,
      max: 300,
      customRules: {
        '/sign-in/email': { window: 60, max: 20 },
        '/sign-in/magic-link': { window: 60, max: 5 },
      },
    },
    databaseHooks: {
      session: {
        create: {
          /** A new session starts in the workspace its user joined first. */
          before: async session => {
            const member = await prisma.member.findFirst({
              where: { userId: session.userId },
              orderBy: { createdAt: 'asc' },
            });
            return { data: { ...session, activeOrganizationId: member?.organizationId ?? null } };
          },
        },
      },
    },
    plugins: [
      organization({
        ac: accessControl,
        roles: accessRoles,
        creatorRole: 'admin',
        allowUserToCreateOrganization: false,
        schema: { organization: { modelName: 'workspace' } },
      }),
      magicLink({
        disableSignUp: true,
        expiresIn: 600,
        sendMagicLink: ({ email, url, token, metadata }) =>
          settings.sendMail({
            to: email,
            subject: 'Your sign-in link for Overlap',
            text: `Open this link to sign in to Overlap. It works once, for ten minutes.\n\n${metadata?.client === 'desktop' ? `overlap://sign-in?token=${token}` : url}\n\nIf you did not ask for it, ignore this message.`,
          }),
      }),
      bearer(),
      apiKey({
        references: 'organization',
        defaultPrefix: 'ovl_',
        rateLimit: { enabled: true, timeWindow: 60_000, maxRequests: 6_000 },
      }),
    ],
  });
}

export type Auth = ReturnType<typeof createAuth>;

/** Who is asking, in which workspace, and as what. */
export interface Principal {
  actor: string;
  userId: string | null;
  email: string | null;
  name: string;
  workspaceId: string;
  role: Role;
}

const isRole = (text: string): text is Role => (ROLES as readonly string[]).includes(text);

/** The member behind a request's cookie or bearer token; `null` without a valid session or membership. */
export async function findMember(auth: Auth, database: Database, headers: Headers): Promise<Principal | null> {
  const session = await auth.api.getSession({ headers });
  if (!session) return null;
  const { user } = session;
  const members = await database.prisma.member.findMany({ where: { userId: user.id }, orderBy: { createdAt: 'asc' } });
  const active = session.session.activeOrganizationId;
  const member = members.find(each => each.organizationId === active) ?? members[0];
  if (!member || !isRole(member.role)) return null;
  const { organizationId: workspaceId, role } = member;
  return { actor: `user:${user.id}`, userId: user.id, email: user.email, name: user.name, workspaceId, role };
}

/** The workspace an API key belongs to; `null` for an unknown, disabled or expired key, `'limited'` past its rate. */
export async function findKeyHolder(auth: Auth, key: string): Promise<Principal | 'limited' | null> {
  const { valid, error, key: known } = await auth.api.verifyApiKey({ body: { key } });
  if (error?.code === 'RATE_LIMITED') return 'limited';
  if (!valid || !known) {
    await askDatabase(auth);
    return null;
  }
  return {
    actor: `api-key:${known.id}`,
    userId: null,
    email: null,
    name: known.name ?? 'API key',
    workspaceId: known.referenceId,
    role: 'inbox-manager',
  };
}

/** The library calls a key invalid also when it could not look it up. Throws then: a good key must not be called bad. */
async function askDatabase(auth: Auth): Promise<void> {
  const { adapter } = await auth.$context;
  await adapter.findOne({ model: 'apikey', where: [{ field: 'id', value: NO_ID }] });
}

const NO_ID = '00000000-0000-0000-0000-000000000000';
