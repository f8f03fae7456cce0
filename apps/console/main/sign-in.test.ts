import { expect, test, vi } from 'vitest';
import type { SessionState } from '../shared/channels.ts';
import type { SessionStore, StoredSession } from './session-store.ts';
import { createSignIn, type SignInParts } from './sign-in.ts';

const SERVER = 'https://api.example.com';
const LINK = `overlap://sign-in?token=${'a'.repeat(32)}`;
const accepted = () => Response.json({ token: 'secret-token' }, { headers: { 'set-auth-token': 'secret-token' } });

function memoryStore(): SessionStore {
  let session: StoredSession | null = null;
  return {
    current: () => session,
    load: async () => {},
    save: async value => {
      session = value;
    },
    clear: async () => {
      session = null;
    },
    isKept: async () => true,
  };
}

function setup(respond: () => Response | Promise<Response> = accepted, server: string | null = SERVER) {
  const told: SessionState[] = [];
  const fetch = vi.fn<SignInParts['fetch']>(async () => respond());
  const clock = { now: 0, server };
  const signIn = createSignIn({
    fetch,
    server: () => clock.server,
    store: memoryStore(),
    now: () => clock.now,
    onChange: state => told.push(state),
  });
  return { signIn, fetch, told, clock };
}
const me = { email: 'sam@example.com', password: 'correct horse battery' };

test('main signs in and keeps the token from the header', async () => {
  const { signIn, fetch } = setup();
  expect(await signIn.withPassword(me)).toEqual({ ok: true });
  expect(signIn.token()).toBe('secret-token');
  expect(fetch.mock.calls[0]?.[0]).toBe(`${SERVER}/api/auth/sign-in/email`);
  expect(fetch.mock.calls[0]?.[1]).toMatchObject({
    method: 'POST',
    credentials: 'omit',
    redirect: 'error',
    body: JSON.stringify(me),
  });
});

test('nothing told to the renderer holds the token', async () => {
  const { signIn, told } = setup();
  const outcome = await signIn.withPassword(me);
  const everything = JSON.stringify([outcome, told, await signIn.state()]);
  expect(everything).not.toContain('secret-token');
  expect(told).toEqual([{ signedIn: true, server: SERVER, isKept: true }]);
});

test.each([
  [401, 'wrong-credentials'],
  [403, 'wrong-credentials'],
  [429, 'rate-limited'],
  [503, 'server-problem'],
])('an answer of %i is told as %s', async (status, reason) => {
  const { signIn } = setup(() => new Response('{}', { status }));
  expect(await signIn.withPassword(me)).toEqual({ ok: false, reason });
  expect(signIn.token()).toBeNull();
});

test('a server that does not answer is unreachable', async () => {
  const { signIn } = setup(() => Promise.reject(new Error('offline')));
  expect(await signIn.withPassword(me)).toEqual({ ok: false, reason: 'unreachable' });
});

test('a success without a token is the server’s problem', async () => {
  const { signIn } = setup(() => new Response('{}'));
  expect(await signIn.withPassword(me)).toEqual({ ok: false, reason: 'server-problem' });
});

test('without a server nobody is asked', async () => {
  const { signIn, fetch } = setup(accepted, null);
  expect(await signIn.withPassword(me)).toEqual({ ok: false, reason: 'no-server' });
  expect(fetch).not.toHaveBeenCalled();
});

test('a link asked for here signs in, once', async () => {
  const { signIn, fetch } = setup();
  await signIn.sendLink({ email: me.email });
  expect(await signIn.followLink(LINK)).toEqual({ ok: true });
  expect(fetch.mock.calls.at(-1)?.[0]).toBe(`${SERVER}/api/auth/magic-link/verify?token=${'a'.repeat(32)}`);
  expect(await signIn.followLink(LINK)).toEqual({ ok: false, reason: 'link-invalid' });
});

test('a link that nobody here asked for is refused: it would sign in somebody else', async () => {
  const { signIn, fetch } = setup();
  expect(await signIn.followLink(LINK)).toEqual({ ok: false, reason: 'link-invalid' });
  expect(fetch).not.toHaveBeenCalled();
});

test('a link is refused after ten minutes', async () => {
  const { signIn, clock } = setup();
  await signIn.sendLink({ email: me.email });
  clock.now = 10 * 60_000;
  expect(await signIn.followLink(LINK)).toEqual({ ok: false, reason: 'link-invalid' });
});

test.each([
  'overlap://sign-in',
  'overlap://sign-in?token=short',
  `overlap://sign-in?token=${'a'.repeat(32)}&x=1`,
  `overlap://sign-in?x=1&token=${'a'.repeat(32)}`,
  `overlap://sign-in/../x?token=${'a'.repeat(32)}`,
  `overlap://other?token=${'a'.repeat(32)}`,
  `https://sign-in?token=${'a'.repeat(32)}`,
  `overlap://sign-in?token=${'a'.repeat(30)}/..`,
  `overlap://sign-in?token=${'a'.repeat(200)}`,
])('%s is no sign-in link', async link => {
  const { signIn, fetch } = setup();
  await signIn.sendLink({ email: me.email });
  expect(await signIn.followLink(link)).toEqual({ ok: false, reason: 'link-invalid' });
  expect(fetch).toHaveBeenCalledOnce();
});

test('signing out forgets the token first, then tells the server', async () => {
  const { signIn, fetch, told } = setup();
  await signIn.withPassword(me);
  await signIn.signOut();
  expect(signIn.token()).toBeNull();
  expect(told.at(-1)?.signedIn).toBe(false);
  const [url, init] = fetch.mock.calls.at(-1) ?? [];
  expect(url).toBe(`${SERVER}/api/auth/sign-out`);
  expect(new Headers(init?.headers).get('authorization')).toBe('Bearer secret-token');
});

test('signing out works without the server', async () => {
  const { signIn, fetch } = setup();
  await signIn.withPassword(me);
  fetch.mockRejectedValue(new Error('offline'));
  await signIn.signOut();
  expect(signIn.token()).toBeNull();
});

test('a token that the server turned down ends the session', async () => {
  const { signIn, told } = setup();
  await signIn.withPassword(me);
  await signIn.expire('secret-token');
  expect(signIn.token()).toBeNull();
  expect(told.at(-1)?.signedIn).toBe(false);
});

test('a late answer about an old token leaves the new session alone', async () => {
  const { signIn } = setup();
  await signIn.withPassword(me);
  await signIn.expire('older-token');
  expect(signIn.token()).toBe('secret-token');
});

test('a token never goes to another server', async () => {
  const { signIn, clock } = setup();
  await signIn.withPassword(me);
  clock.server = 'https://other.example.com';
  expect(signIn.token()).toBeNull();
  await signIn.serverChanged();
  clock.server = SERVER;
  expect(signIn.token()).toBeNull();
});
