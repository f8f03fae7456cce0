import { randomBytes, randomUUID } from 'node:crypto';
import { ROLES, type Role } from '@overlap/domain/role';
import { eventually } from '@overlap/testing/eventually';
import { type FreshDatabase, freshDatabase } from '@overlap/testing/fresh-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Auth, createAuth, findKeyHolder, findMember } from './auth.ts';
import { createWorkspaceKey, provisionMember, provisionWorkspace } from './provision.ts';

const BASE_URL = 'http://127.0.0.1:9';
const PASSWORD = 'correct-horse-battery';

let fresh: FreshDatabase;
let auth: Auth;
let northbeam: string;
let southwind: string;
const mails: { to: string; subject: string; text: string }[] = [];

beforeAll(async () => {
  fresh = await freshDatabase();
  auth = createAuth({
    database: fresh.authDatabase,
    secret: randomBytes(32).toString('hex'),
    baseUrl: BASE_URL,
    trustedOrigins: [],
    sendMail: async mail => void mails.push(mail),
  });
  northbeam = await provisionWorkspace(fresh.authDatabase, { name: 'Northbeam', slug: 'northbeam' });
  southwind = await provisionWorkspace(fresh.authDatabase, { name: 'Southwind', slug: 'southwind' });
});
afterAll(() => fresh.drop());

const join = (workspaceId: string, email: string, role: Role, password: string | null = PASSWORD) =>
  provisionMember(auth, fresh.authDatabase, workspaceId, {
    email,
    name: email,
    role,
    ...(password ? { password } : {}),
  });

/** A call of the sign-in endpoints, from an address of its own unless one is given: the rate is limited by address. */
function call(
  path: string,
  { body, from, ...headers }: { body?: object; from?: string; [header: string]: unknown } = {},
) {
  const address = from ?? Array.from(randomBytes(4)).join('.');
  return auth.handler(
    new Request(`${BASE_URL}/api/auth${path}`, {
      method: body ? 'POST' : 'GET',
      headers: {
        ...(body ? { 'content-type': 'application/json' } : {}),
        'x-forwarded-for': address,
        ...(headers as Record<string, string>),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
      redirect: 'manual',
    }),
  );
}

const signIn = (email: string, password = PASSWORD, from?: string) =>
  call('/sign-in/email', { body: { email, password }, ...(from ? { from } : {}) });
const memberBy = (headers: Record<string, string>) => findMember(auth, fresh.authDatabase, new Headers(headers));
const cookiesOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map(cookie => cookie.split(';')[0])
    .join('; ');
const tokenOf = (answer: Response) => answer.headers.get('set-auth-token') ?? '';
const bearer = (answer: Response) => ({ authorization: `Bearer ${tokenOf(answer)}` });

describe('signing in by password', () => {
  it('is remembered by cookie', async () => {
    await join(northbeam, 'cookie@northbeam.example', 'setter');
    const answer = await signIn('cookie@northbeam.example');
    expect(answer.status).toBe(200);
    expect(answer.headers.getSetCookie().join()).toMatch(/overlap\.session_token=.*HttpOnly.*SameSite=Lax/i);
    const member = await memberBy({ cookie: cookiesOf(answer) });
    expect(member).toMatchObject({ email: 'cookie@northbeam.example', workspaceId: northbeam, role: 'setter' });
    expect(member?.actor).toBe(`user:${member?.userId}`);
  });

  it('gives a token that serves as bearer', async () => {
    await join(northbeam, 'bearer@northbeam.example', 'admin');
    const answer = await signIn('bearer@northbeam.example');
    expect(tokenOf(answer)).not.toBe('');
    expect(await memberBy(bearer(answer))).toMatchObject({ workspaceId: northbeam, role: 'admin' });
  });

  it('does not mind the case of the address', async () => {
    await join(northbeam, 'Case@Northbeam.example', 'setter');
    expect((await signIn('cASE@northbeam.EXAMPLE')).status).toBe(200);
  });

  it.each([
    ['a wrong password', 'wrong@northbeam.example', 'not-the-password'],
    ['an unknown address', 'nobody@northbeam.example', PASSWORD],
    ['an empty password', 'wrong@northbeam.example', ''],
  ])('fails with %s, and says no more than that', async (_title, email, password) => {
    await join(northbeam, 'wrong@northbeam.example', 'setter');
    const answer = await signIn(email, password);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(answer.headers.getSetCookie()).toEqual([]);
    expect(tokenOf(answer)).toBe('');
    expect(await answer.text()).not.toMatch(/not found|unknown|exist/i);
  });

  it('fails for somebody who has none', async () => {
    await join(northbeam, 'link-only@northbeam.example', 'setter', null);
    expect((await signIn('link-only@northbeam.example')).status).toBe(401);
  });

  it('is limited by address: after some tries in a minute even the right password is 429', async () => {
    await join(northbeam, 'limited@northbeam.example', 'setter');
    const from = '203.0.113.7';
    const statuses: number[] = [];
    while (!statuses.includes(429) && statuses.length < 40)
      statuses.push((await signIn('limited@northbeam.example', 'not-the-password', from)).status);
    expect(statuses).toEqual([...Array(statuses.length - 1).fill(401), 429]);
    expect(statuses.length).toBeGreaterThan(5);
    const refused = await signIn('limited@northbeam.example', PASSWORD, from);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('x-retry-after'))).toBeGreaterThan(0);
    expect((await signIn('limited@northbeam.example')).status).toBe(200);
  });
});

describe('nobody', () => {
  it.each([
    ['signs up by themselves', '/sign-up/email', { email: 'new@evil.example', password: PASSWORD, name: 'New' }],
    ['makes a workspace', '/organization/create', { name: 'Mine', slug: 'mine' }],
  ])('%s', async (_title, path, body) => {
    await join(northbeam, 'ordinary@northbeam.example', 'setter');
    const session = bearer(await signIn('ordinary@northbeam.example'));
    const answer = await call(path, { body, ...session });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    const { prisma } = fresh.authDatabase;
    expect(await prisma.user.findUnique({ where: { email: 'new@evil.example' } })).toBeNull();
    expect(await prisma.workspace.findUnique({ where: { slug: 'mine' } })).toBeNull();
  });

  it.each([
    ['without a header', {}],
    ['with a made-up token', { authorization: `Bearer ${randomBytes(24).toString('base64url')}` }],
    ['with a made-up cookie', { cookie: 'overlap.session_token=abc.def' }],
  ])('is signed in %s', async (_title, headers) => {
    expect(await memberBy(headers as Record<string, string>)).toBeNull();
  });

  it('raises their own role', async () => {
    const userId = await join(northbeam, 'climber@northbeam.example', 'setter');
    const session = bearer(await signIn('climber@northbeam.example'));
    const row = await fresh.authDatabase.prisma.member.findFirst({ where: { userId } });
    const answer = await call('/organization/update-member-role', {
      body: { memberId: row?.id, role: 'admin', organizationId: northbeam },
      ...session,
    });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(await memberBy(session)).toMatchObject({ role: 'setter' });
  });

  it('without a right makes a key', async () => {
    await join(northbeam, 'keyless@northbeam.example', 'setter');
    const session = bearer(await signIn('keyless@northbeam.example'));
    const answer = await call('/api-key/create', { body: { name: 'mine', organizationId: northbeam }, ...session });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(await fresh.authDatabase.prisma.apikey.count({ where: { name: 'mine' } })).toBe(0);
  });
});

describe('an e-mailed link', () => {
  const linkFor = async (email: string): Promise<URL> => {
    const before = mails.length;
    await call('/sign-in/magic-link', { body: { email, callbackURL: '/console/' } });
    const mail = await eventually(
      () => mails[before],
      each => each !== undefined,
    );
    return new URL(/https?:\S+/.exec(mail?.text ?? '')?.[0] ?? '');
  };
  const open = (link: URL) => call(link.pathname.replace('/api/auth', '') + link.search);

  it('signs in once', async () => {
    await join(northbeam, 'link@northbeam.example', 'reviewer', null);
    const link = await linkFor('link@northbeam.example');
    expect(mails.at(-1)).toMatchObject({ to: 'link@northbeam.example', subject: 'Your sign-in link for Overlap' });
    const first = await open(link);
    expect(await memberBy({ cookie: cookiesOf(first) })).toMatchObject({ role: 'reviewer', workspaceId: northbeam });
    const second = await open(link);
    expect(cookiesOf(second)).toBe('');
  });

  it('signs nobody up', async () => {
    const answer = await call('/sign-in/magic-link', { body: { email: 'stranger@evil.example' } });
    expect(answer.status).toBeLessThan(500);
    const mail = mails.find(each => each.to === 'stranger@evil.example');
    if (mail) expect(cookiesOf(await open(new URL(/https?:\S+/.exec(mail.text)?.[0] ?? '')))).toBe('');
    expect(await fresh.authDatabase.prisma.user.findUnique({ where: { email: 'stranger@evil.example' } })).toBeNull();
  });

  it('that would lead to a page not ours is not even sent', async () => {
    await join(northbeam, 'redirect@northbeam.example', 'setter', null);
    const body = { email: 'redirect@northbeam.example', callbackURL: 'https://evil.example/' };
    expect((await call('/sign-in/magic-link', { body })).status).toBe(403);
    expect(mails.filter(mail => mail.to === body.email)).toEqual([]);
  });
});

describe('a session', () => {
  it('ends when it is signed out', async () => {
    await join(northbeam, 'leaving@northbeam.example', 'setter');
    const session = bearer(await signIn('leaving@northbeam.example'));
    expect(await memberBy(session)).not.toBeNull();
    await call('/sign-out', { body: {}, ...session });
    expect(await memberBy(session)).toBeNull();
  });

  it('ends with its time', async () => {
    const userId = await join(northbeam, 'expired@northbeam.example', 'setter');
    const session = bearer(await signIn('expired@northbeam.example'));
    await fresh.authDatabase.prisma.session.updateMany({ where: { userId }, data: { expiresAt: new Date(0) } });
    expect(await memberBy(session)).toBeNull();
  });

  it('is worth nothing once its user is no member any more', async () => {
    const userId = await join(northbeam, 'removed@northbeam.example', 'setter');
    const session = bearer(await signIn('removed@northbeam.example'));
    await fresh.authDatabase.prisma.member.deleteMany({ where: { userId } });
    expect(await memberBy(session)).toBeNull();
  });

  it('of a member with a role that does not exist is nobody’s', async () => {
    const userId = await join(northbeam, 'odd@northbeam.example', 'setter');
    const session = bearer(await signIn('odd@northbeam.example'));
    await fresh.authDatabase.prisma.member.updateMany({ where: { userId }, data: { role: 'owner' } });
    expect(await memberBy(session)).toBeNull();
  });
});

describe('members', () => {
  it.each(ROLES)('keep the role %s', async role => {
    await join(northbeam, `${role}@roles.example`, role);
    expect(await memberBy(bearer(await signIn(`${role}@roles.example`)))).toMatchObject({ role });
  });

  it('get a new role by being provisioned again, and keep their password', async () => {
    await join(northbeam, 'promoted@northbeam.example', 'setter');
    await join(northbeam, 'promoted@northbeam.example', 'admin', 'another-password-entirely');
    const member = await memberBy(bearer(await signIn('promoted@northbeam.example')));
    expect(member).toMatchObject({ role: 'admin' });
    expect(await fresh.authDatabase.prisma.member.count({ where: { userId: member?.userId ?? '' } })).toBe(1);
  });

  it('of two workspaces are in the one joined first, and in the other after choosing it, each with its role', async () => {
    await join(northbeam, 'both@northbeam.example', 'setter');
    await join(southwind, 'both@northbeam.example', 'admin');
    const session = bearer(await signIn('both@northbeam.example'));
    expect(await memberBy(session)).toMatchObject({ workspaceId: northbeam, role: 'setter' });
    const answer = await call('/organization/set-active', { body: { organizationId: southwind }, ...session });
    expect(answer.status).toBe(200);
    expect(await memberBy(session)).toMatchObject({ workspaceId: southwind, role: 'admin' });
  });

  it('cannot choose a workspace that is not theirs', async () => {
    await join(northbeam, 'guest@northbeam.example', 'setter');
    const session = bearer(await signIn('guest@northbeam.example'));
    await call('/organization/set-active', { body: { organizationId: southwind }, ...session });
    expect(await memberBy(session)).toMatchObject({ workspaceId: northbeam });
  });

  it('are kept with a password nobody can read', async () => {
    const userId = await join(northbeam, 'hashed@northbeam.example', 'setter');
    const rows = await fresh.authDatabase.prisma.account.findMany({ where: { userId } });
    expect(rows).toHaveLength(1);
    expect(rows[0]?.password).not.toContain(PASSWORD);
    expect(rows[0]?.password?.length).toBeGreaterThan(60);
  });
});

describe('a key of a workspace', () => {
  const newKey = async (workspaceId = northbeam, name = 'CRM') => {
    const userId = await join(workspaceId, `keys-${workspaceId}@keys.example`, 'admin');
    return createWorkspaceKey(auth, workspaceId, userId, name);
  };
  const idOf = async (key: string) => {
    const holder = await findKeyHolder(auth, key);
    return holder && holder !== 'limited' ? holder.actor.replace('api-key:', '') : '';
  };

  it('stands for its workspace, as nobody in person', async () => {
    const key = await newKey(southwind, 'Zapier');
    expect(key).toMatch(/^ovl_/);
    expect(await findKeyHolder(auth, key)).toMatchObject({
      workspaceId: southwind,
      userId: null,
      name: 'Zapier',
      role: 'inbox-manager',
    });
  });

  it('is on disk only as a digest', async () => {
    const key = await newKey();
    const rows = await fresh.authDatabase.prisma.apikey.findMany();
    expect(JSON.stringify(rows, (_name, value) => (typeof value === 'bigint' ? String(value) : value))).not.toContain(
      key,
    );
  });

  it.each([
    ['unknown', async () => `ovl_${randomBytes(32).toString('base64url')}`],
    ['empty', async () => ''],
    ['half of a real one', async () => (await newKey()).slice(0, 30)],
  ])('that is %s opens nothing', async (_title, makeKey) => {
    expect(await findKeyHolder(auth, await makeKey())).toBeNull();
  });

  it.each([
    ['switched off', { enabled: false }],
    ['expired', { expiresAt: new Date(0) }],
  ])('that was %s opens nothing', async (_title, data) => {
    const key = await newKey();
    await fresh.authDatabase.prisma.apikey.update({ where: { id: await idOf(key) }, data });
    expect(await findKeyHolder(auth, key)).toBeNull();
  });

  it('that was deleted opens nothing', async () => {
    const key = await newKey();
    await fresh.authDatabase.prisma.apikey.delete({ where: { id: await idOf(key) } });
    expect(await findKeyHolder(auth, key)).toBeNull();
  });

  it('past its rate is limited', async () => {
    const key = await newKey();
    await fresh.authDatabase.prisma.apikey.update({
      where: { id: await idOf(key) },
      data: { rateLimitMax: 2, requestCount: 0, lastRequest: null },
    });
    const answers = [];
    for (let calls = 0; calls < 4; calls += 1) answers.push(await findKeyHolder(auth, key));
    expect(answers.at(-1)).toBe('limited');
    expect(answers[0]).toMatchObject({ workspaceId: northbeam });
  });

  it('is no session', async () => {
    expect(await memberBy({ authorization: `Bearer ${await newKey()}` })).toBeNull();
    expect(await memberBy({ 'x-api-key': await newKey() })).toBeNull();
  });
});

describe('provisioning', () => {
  it('repeated changes nothing but the name', async () => {
    const slug = `slug-${randomUUID()}`;
    const first = await provisionWorkspace(fresh.authDatabase, { name: 'One', slug });
    expect(await provisionWorkspace(fresh.authDatabase, { name: 'Two', slug })).toBe(first);
  });
});
