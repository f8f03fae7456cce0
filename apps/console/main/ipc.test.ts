import { expect, test, vi } from 'vitest';
import { CHANNELS } from '../shared/channels.ts';
import { type Answers, isOurFrame, setupIpc } from './ipc.ts';

type Handle = (event: unknown, ...args: unknown[]) => Promise<unknown>;
const ours = { senderFrame: { url: 'app://bundle/console/inbox', parent: null } };

function setup(overrides: Partial<Answers> = {}) {
  const handlers = new Map<string, Handle>();
  const answers: Answers = {
    'session:get': async () => ({ signedIn: false, server: null, isKept: true }),
    'session:sign-in': vi.fn(async () => ({ ok: true }) as const),
    'session:send-link': async () => ({ ok: true }),
    'session:sign-out': async () => undefined,
    'server:choose': async () => ({ ok: true }),
    'badge:set': () => undefined,
    ...overrides,
  };
  setupIpc(
    { handle: (name: string, handler: Handle) => handlers.set(name, handler) } as unknown as Parameters<
      typeof setupIpc
    >[0],
    answers,
  );
  const send = (name: string, event: unknown, ...args: unknown[]) =>
    handlers.get(name)?.(event, ...args) ?? Promise.reject(new Error('no handler'));
  return { handlers, answers, send };
}

test('every channel of the map is answered, and no other', () => {
  expect([...setup().handlers.keys()].sort()).toEqual(Object.keys(CHANNELS).sort());
});

test.each([
  ['a frame that is gone', { senderFrame: null }],
  ['a foreign page', { senderFrame: { url: 'https://evil.example/', parent: null } }],
  ['a page on another host of the scheme', { senderFrame: { url: 'app://evil/console/', parent: null } }],
  ['a frame within our page', { senderFrame: { url: 'app://bundle/console/', parent: {} } }],
])('%s is not answered', async (_name, event) => {
  const { send, answers } = setup();
  await expect(send('session:sign-in', event, { email: 'a@b.co', password: 'x' })).rejects.toThrow('may not ask');
  expect(answers['session:sign-in']).not.toHaveBeenCalled();
});

test('our top frame is answered', async () => {
  expect(isOurFrame(ours as Parameters<typeof isOurFrame>[0])).toBe(true);
  expect(await setup().send('session:sign-in', ours, { email: 'a@b.co', password: 'x' })).toEqual({ ok: true });
});

test.each([
  ['session:sign-in', [{ email: 'no address', password: 'x' }]],
  ['session:sign-in', [{ email: 'a@b.co' }]],
  ['session:sign-in', []],
  ['session:get', ['an argument too many']],
  ['server:choose', [{ toString: 'x' }]],
  ['badge:set', [-1]],
  ['badge:set', ['1']],
])('%s refuses %j', async (name, args) => {
  await expect(setup().send(name, ours, ...args)).rejects.toThrow();
});

test('what the schema does not name never leaves main', async () => {
  const leaking = { signedIn: true, server: 'https://api.example.com', isKept: true, token: 'secret-token' };
  const { send } = setup({ 'session:get': async () => leaking });
  expect(await send('session:get', ours)).toEqual({ signedIn: true, server: 'https://api.example.com', isKept: true });
});
