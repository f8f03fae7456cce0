import { expect, test, vi } from 'vitest';
import { createBrowserAuth } from './auth.ts';

const respond = (status: number) => vi.fn<typeof fetch>(async () => new Response('{}', { status }));

test('the password goes to the page’s own server', async () => {
  const fetch = respond(200);
  expect(await createBrowserAuth(fetch).withPassword({ email: 'a@b.co', password: 'x' })).toEqual({ ok: true });
  expect(fetch.mock.calls[0]?.[0]).toBe('/api/auth/sign-in/email');
  expect(fetch.mock.calls[0]?.[1]).toMatchObject({ method: 'POST', credentials: 'same-origin' });
});

test('a link leads back to the console', async () => {
  const fetch = respond(200);
  await createBrowserAuth(fetch).sendLink({ email: 'a@b.co' });
  expect(JSON.parse(String(fetch.mock.calls[0]?.[1]?.body))).toEqual({
    email: 'a@b.co',
    callbackURL: '/console/',
    errorCallbackURL: '/console/sign-in',
  });
});

test('a failure is told by its kind', async () => {
  const auth = createBrowserAuth(respond(429));
  expect(await auth.withPassword({ email: 'a@b.co', password: 'x' })).toEqual({ ok: false, reason: 'rate-limited' });
  const offline = createBrowserAuth(() => Promise.reject(new TypeError('Failed to fetch')));
  expect(await offline.sendLink({ email: 'a@b.co' })).toEqual({ ok: false, reason: 'unreachable' });
});
