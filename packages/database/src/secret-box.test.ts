import { randomBytes } from 'node:crypto';
import { describe, expect, it, test } from 'vitest';
import { parseKeyRing, seal, unseal } from './secret-box.ts';

const key = () => randomBytes(32).toString('base64');
const [OLD, NEW] = [`k1:${key()}`, `k2:${key()}`];
const ring = parseKeyRing(`${NEW},${OLD}`);
const place = { workspaceId: 'ws_1', field: 'slack.token' };

/** The parts of a sealed text with one of them changed. */
const withPart = (sealed: string, at: number, change: (part: string) => string) =>
  sealed
    .split('.')
    .map((part, index) => (index === at ? change(part) : part))
    .join('.');
const flipFirst = (part: string) => `${part.startsWith('A') ? 'B' : 'A'}${part.slice(1)}`;

describe('a sealed secret', () => {
  it.each(['xoxb-token', '', 'grüße 😀\n', 'x'.repeat(100_000), 'with.dots.in.it'])('opens again: %.20j', secret => {
    expect(unseal(ring, place, seal(ring, place, secret))).toBe(secret);
  });

  test('shows nothing of the secret, and never looks the same twice', () => {
    const [first, second] = [seal(ring, place, 'xoxb-token'), seal(ring, place, 'xoxb-token')];
    expect(first).toMatch(/^v1\.k2\.[\w-]{16}\.[\w-]{22}\.[\w-]+$/);
    expect(first).not.toContain('xoxb');
    expect(second).not.toBe(first);
  });

  it.each([
    ['another workspace', { ...place, workspaceId: 'ws_2' }],
    ['another field', { ...place, field: 'slack.tokens' }],
    ['no workspace', { ...place, workspaceId: '' }],
    // Were the names simply joined, these two places would be one.
    ['a name moved over the border', { workspaceId: 'ws_1slack', field: '.token' }],
  ])('does not open in %s', (_where, elsewhere) => {
    expect(() => unseal(ring, elsewhere, seal(ring, place, 'xoxb-token'))).toThrow();
  });

  it.each([
    ['another iv', 2, flipFirst],
    ['another tag', 3, flipFirst],
    ['another text', 4, flipFirst],
    ['a longer text', 4, (part: string) => `${part}AAAA`],
    ['no text', 4, () => ''],
    ['a tag cut short', 3, (part: string) => Buffer.from(part, 'base64url').subarray(0, 4).toString('base64url')],
    ['no tag', 3, () => ''],
    ['another version', 0, () => 'v2'],
    ['another key’s name', 1, () => 'k1'],
  ])('does not open with %s', (_what, at, change) => {
    const sealed = seal(ring, place, 'xoxb-token');
    expect(() => unseal(ring, place, withPart(sealed, at, change))).toThrow();
  });

  it.each(['', 'xoxb-token', 'v1', 'v1.k1', 'v1.k1.AAAA', 'v1.k1.AAAA.AAAA', '....'])('%j is none', text => {
    expect(() => unseal(ring, place, text)).toThrow('Not a sealed secret.');
  });
});

describe('keys change', () => {
  const sealedWithOld = seal(parseKeyRing(OLD), place, 'xoxb-token');

  test('the first one seals, all of them open', () => {
    expect(unseal(ring, place, sealedWithOld)).toBe('xoxb-token');
    expect(seal(ring, place, 'x')).toMatch(/^v1\.k2\./);
  });

  test('what an absent key sealed names that key', () => {
    expect(() => unseal(parseKeyRing(NEW), place, sealedWithOld)).toThrow(
      'The key "k1" that sealed this secret is not on the ring OVERLAP_KEYS.',
    );
  });

  test('another key of the same name does not open it', () => {
    expect(() => unseal(parseKeyRing(`k1:${key()}`), place, sealedWithOld)).toThrow();
  });

  test('a current key that is not on the ring is named', () => {
    expect(() => seal({ current: 'k9', keys: ring.keys }, place, 'x')).toThrow('Key k9 is not on the ring.');
  });
});

describe('a key ring', () => {
  test('may have blanks and a comma at the end', () => {
    const parsed = parseKeyRing(` ${NEW} , ${OLD} ,`);
    expect([parsed.current, [...parsed.keys.keys()]]).toEqual(['k2', ['k2', 'k1']]);
  });

  it.each([
    ['a key without a name', key()],
    ['a name without a key', 'k1:'],
    ['a key of 16 bytes', `k1:${randomBytes(16).toString('base64')}`],
    ['a key of 33 bytes', `k1:${randomBytes(33).toString('base64')}`],
    ['a name with a dot', `k.1:${key()}`],
    ['a good key and a bad one', `${NEW},k1:short`],
  ])('with %s says what is wanted', (_what, text) => {
    expect(() => parseKeyRing(text)).toThrow(/OVERLAP_KEYS wants "name:key" pairs .* openssl rand -base64 32/);
  });

  it.each(['', ' ', ',,'])('%j is empty', text => {
    expect(() => parseKeyRing(text)).toThrow('OVERLAP_KEYS is empty: secrets cannot be kept without a key.');
  });

  test('an error about it never prints a key', () => {
    const secret = randomBytes(16).toString('base64');
    expect(() => parseKeyRing(`k1:${secret}`)).toThrow(
      expect.not.objectContaining({ message: expect.stringContaining(secret) }),
    );
  });

  test('with two keys of one name is refused: what the first sealed could not be opened', () => {
    expect(() => parseKeyRing(`k1:${key()},k1:${key()}`)).toThrow('OVERLAP_KEYS names the key "k1" twice.');
  });
});
