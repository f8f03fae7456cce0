import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startWorld, type TestWorld } from '../test-world.ts';

const READING = { kind: 'accept_slot', agreesToOffered: [1] };

let world: TestWorld;
beforeAll(async () => {
  world = await startWorld('http://127.0.0.1:9');
  const answers = [
    { phrase: 'works for me', answer: READING, inputTokens: 10, outputTokens: 5 },
    { phrase: 'out of order', answer: '{"kind": ' },
  ];
  await world.control('POST', '/seed', { languageModel: { apiKey: 'sk-1', answers } });
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.control('POST', '/reset', { keepSeed: true });
});

const messages = (content: unknown) => [
  { role: 'system', content: 'works for me? Judge.' },
  { role: 'user', content },
];
const complete = (content: unknown, key = 'sk-1') =>
  world.call(
    'POST',
    '/openai/v1/chat/completions',
    { model: 'm', messages: messages(content) },
    { authorization: `Bearer ${key}` },
  );
const message = (content: string, more: object = {}, headers: Record<string, string> = {}) =>
  world.call(
    'POST',
    '/anthropic/v1/messages',
    { model: 'm', max_tokens: 100, messages: messages(content), ...more },
    { 'x-api-key': 'sk-1', 'anthropic-version': '2023-06-01', ...headers },
  );
const opinions = async () => (await world.control('GET', '/ledger?kind=opinion')).body.entries;

describe('chat completions', () => {
  it.each([
    ['a text', 'Thursday works for me'],
    ['parts', [{ type: 'text', text: 'Thursday works for me' }]],
  ])('answer %s as recorded, with the tokens used', async (_title, content) => {
    const { status, body } = await complete(content);
    expect(status).toBe(200);
    expect(JSON.parse(body.choices[0].message.content)).toEqual(READING);
    expect(body.usage).toEqual({ prompt_tokens: 10, completion_tokens: 5, total_tokens: 15 });
    expect(await opinions()).toMatchObject([{ provider: 'openai', request: { model: 'm' } }]);
  });

  it('answer a recorded text as it stands', async () => {
    expect((await complete('out of order')).body.choices[0].message.content).toBe('{"kind": ');
  });

  it('look at what the user says, not at the instructions', async () => {
    expect(await complete('something else')).toMatchObject({
      status: 400,
      body: { error: { type: 'invalid_request_error' } },
    });
    expect(await opinions()).toEqual([]);
  });

  it('know their keys', async () => {
    expect(await complete('works for me', 'sk-2')).toMatchObject({
      status: 401,
      body: { error: { code: 'invalid_api_key' } },
    });
  });

  it.each([
    [429, 'rate_limit_exceeded'],
    [500, null],
  ])('fail on demand with %i', async (status, code) => {
    await world.control('POST', '/faults', { provider: 'openai', fault: { status } });
    expect(await complete('works for me')).toMatchObject({ status, body: { error: { code } } });
  });
});

describe('messages', () => {
  it('answer as text, or through the tool that was given', async () => {
    const text = (await message('it works for me')).body;
    expect(text).toMatchObject({
      type: 'message',
      stop_reason: 'end_turn',
      usage: { input_tokens: 10, output_tokens: 5 },
    });
    expect(JSON.parse(text.content[0].text)).toEqual(READING);
    const tool = (await message('it works for me', { tools: [{ name: 'json' }] })).body;
    expect(tool).toMatchObject({
      stop_reason: 'tool_use',
      content: [{ type: 'tool_use', name: 'json', input: READING }],
    });
  });

  it('know their keys and want a version', async () => {
    expect((await message('works for me', {}, { 'x-api-key': 'no' })).body.error.type).toBe('authentication_error');
    expect((await message('works for me', {}, { 'anthropic-version': '' })).status).toBe(400);
  });

  it('fail on demand', async () => {
    await world.control('POST', '/faults', { provider: 'anthropic', fault: { status: 429 } });
    expect((await message('works for me')).body.error.type).toBe('rate_limit_error');
  });
});
