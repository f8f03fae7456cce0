import { afterEach, describe, expect, it, test } from 'vitest';
import { z } from 'zod';
import {
  CUTS_OFF,
  closedAddress,
  DROPS,
  type ExampleTool,
  GARBLES,
  neverAborted,
  startTool,
  type Told,
} from './fixtures/example-tool.ts';
import { type Call, callSender } from './http.ts';

const answerSchema = z.object({ id: z.string() });
let tool: ExampleTool | undefined;
afterEach(async () => {
  await tool?.close();
  tool = undefined;
});

const callOf = (method: Call['method'], url: string, signal = neverAborted()): Call => ({
  method,
  url,
  headers: { authorization: 'Bearer s3cret' },
  ...(method === 'POST' ? { body: '{"text":"Hi"}' } : {}),
  signal,
});

async function failures(told: Told) {
  tool = await startTool(() => told);
  const { url } = tool;
  const calls = (['POST', 'GET'] as const).map(method => callSender(callOf(method, url), answerSchema));
  return (await Promise.all(calls)).map(result => (result.ok ? null : result.error));
}
const kinds = async (told: Told) => (await failures(told)).map(failure => failure?.kind);

test('an answer is read', async () => {
  tool = await startTool(() => ({ body: { id: 'm1', more: true } }));
  expect(await callSender(callOf('POST', `${tool.url}/messages?x=1`), answerSchema)).toEqual({
    ok: true,
    value: { id: 'm1' },
  });
  expect(tool.asked).toMatchObject([
    {
      method: 'POST',
      path: '/messages',
      query: { x: '1' },
      headers: { authorization: 'Bearer s3cret' },
      body: '{"text":"Hi"}',
    },
  ]);
});

describe('what a status means to a call that sends, and to one that reads', () => {
  it.each([
    [400, ['never', 'never']],
    [401, ['never', 'never']],
    [403, ['never', 'never']],
    [404, ['never', 'never']],
    [408, ['unknown', 'later']],
    [409, ['never', 'never']],
    [422, ['never', 'never']],
    [429, ['later', 'later']],
    [500, ['unknown', 'later']],
    [502, ['unknown', 'later']],
    [503, ['unknown', 'later']],
    [504, ['unknown', 'later']],
  ])('%i: %j', async (status, expected) => {
    expect(await kinds({ status, body: { message: 'No' } })).toEqual(expected);
  });
});

describe('what no clear answer means to a call that sends, and to one that reads', () => {
  it.each<[string, Told]>([
    ['a dropped connection', DROPS],
    ['an answer that is no JSON', GARBLES],
    ['an answer of another shape', { body: { uuid: 'm1' } }],
    ['an empty answer', { body: '' }],
    ['half an answer', CUTS_OFF],
    ['a redirect', { status: 302, headers: { location: 'https://elsewhere.example' } }],
  ])('%s', async (_what, told) => {
    expect(await kinds(told)).toEqual(['unknown', 'later']);
  });

  it.each([
    ['POST', 'unknown'],
    ['GET', 'later'],
  ] as const)('a %s that takes too long is %s', async (method, kind) => {
    const patience = new AbortController();
    tool = await startTool(() => ({ instead: () => patience.abort() }));
    expect(await callSender(callOf(method, tool.url, patience.signal), answerSchema)).toMatchObject({
      error: { kind },
    });
  });
});

test('where nothing listens nothing was sent', async () => {
  const url = await closedAddress();
  expect(await callSender(callOf('POST', url), answerSchema)).toEqual({
    ok: false,
    error: { kind: 'later', message: 'The outreach tool cannot be reached.' },
  });
});

it.each([
  ['7', { retryAfterSeconds: 7 }],
  ['0', {}],
  ['soon', {}],
  ['Wed, 21 Oct 2026 07:28:00 GMT', {}],
])('Retry-After: %s', async (wait, expected) => {
  const [failure] = await failures({ status: 429, headers: { 'retry-after': wait } });
  expect(failure).toEqual({
    kind: 'later',
    message: 'The outreach tool asks us to slow down.',
    status: 429,
    ...expected,
  });
});

test('a message says what to do and holds neither token nor text', async () => {
  for (const status of [401, 404, 422, 429, 500]) {
    await tool?.close();
    for (const failure of await failures({ status, body: { message: 'Bearer s3cret refused for ann@acme.test' } }))
      expect(failure?.message).toMatch(/^The outreach tool [^@]*\.$/);
  }
});
