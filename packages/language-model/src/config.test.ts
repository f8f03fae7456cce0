import { describe, expect, it } from 'vitest';
import { modelConfigSchema } from './config.ts';

const config = { provider: 'compatible', baseUrl: 'https://llm.example/v1', model: 'small', apiKey: 'k' };
const isTaken = (baseUrl: string) => modelConfigSchema.safeParse({ ...config, baseUrl }).success;

describe('an address', () => {
  it.each(['https://llm.example/v1', 'http://localhost:11434/v1', 'http://127.0.0.1:8080', 'http://[::1]/v1'])(
    '%s is taken',
    address => expect(isTaken(address)).toBe(true),
  );
  it.each([
    'http://llm.example/v1',
    'http://localhost.evil.example',
    'http://127.0.0.1.nip.example',
    'http://localhost@evil.example',
    'ftp://localhost/v1',
    'file:///etc/passwd',
    'llm.example',
  ])('%s is refused', address => expect(isTaken(address)).toBe(false));
});

it('texts become numbers and truths; what is not said has its default', () => {
  const texts = { ...config, dailyTokens: '5000', required: 'true', timeoutMs: '800' };
  expect(modelConfigSchema.parse(texts)).toMatchObject({ dailyTokens: 5_000, required: true, timeoutMs: 800 });
  expect(modelConfigSchema.parse(config)).toMatchObject({ dailyTokens: 200_000, required: false, timeoutMs: 4_000 });
});

it.each([
  { provider: 'other' },
  { model: '' },
  { apiKey: '' },
  { dailyTokens: '-1' },
  { required: 'perhaps' },
  { timeoutMs: '99999' },
])('%j is refused', changes => expect(modelConfigSchema.safeParse({ ...config, ...changes }).success).toBe(false));
