import { spawn } from 'node:child_process';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';

const reply = (body: string, changes: object = {}): string =>
  JSON.stringify({
    id: 'one',
    channel: 'email',
    receivedAt: '2026-03-03T09:20:00-05:00',
    leadTimeZone: 'America/New_York',
    workspaceTimeZone: 'America/New_York',
    offeredSlots: ['2026-03-05T20:00:00Z', '2026-03-06T15:00:00Z'],
    durationMinutes: 30,
    busy: [],
    workingHours: { days: [1, 2, 3, 4, 5], start: '09:00', end: '17:00', timeZone: 'America/New_York' },
    subject: 'Re: Intro call',
    body,
    context: null,
    leadPhoneOnFile: null,
    ...changes,
  });

/** The command as a person runs it, fed through standard input. */
async function understand(
  lines: string[],
  ...options: string[]
): Promise<{ out: string; err: string; code: number | null }> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'understand.ts'), ...options]);
  child.stdin.end(lines.join('\n'));
  const ended = new Promise<number | null>(resolve => child.once('close', resolve));
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { out, err, code };
}

const predictions = (out: string): Record<string, unknown>[] =>
  out
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line));

describe('pnpm understand', () => {
  it('answers every line, in the words of the labelled corpora', async () => {
    const { out, code } = await understand([reply('The second one works.'), reply('Friday at 11?', { id: 'two' })]);
    expect(code).toBe(0);
    expect(predictions(out)).toMatchObject([
      { id: 'one', intent: 'accept_slot', decision: 'auto_book', acceptedSlot: '2026-03-06T15:00:00Z' },
      { id: 'two', intent: 'propose_time', decision: 'auto_book', bookableStart: '2026-03-06T16:00:00.000Z' },
    ]);
  });

  it('names a line that it cannot read, does the others and ends with 2', async () => {
    const { out, err, code } = await understand([
      '{nonsense',
      reply('Yes', { body: undefined }),
      reply('STOP', { id: 'last' }),
    ]);
    expect(code).toBe(2);
    expect(err).toMatch(/^Line 1: it is no JSON$/m);
    expect(err).toMatch(/^Line 2: body: /m);
    expect(predictions(out)).toMatchObject([{ id: 'last', intent: 'unsubscribe', decision: 'none' }]);
  });

  it.each([
    ['no text', ''],
    ['only an image', '[cid:image001.png@01D9]'],
    ['only a signature', '--\nDana Whitfield\nVP Operations'],
  ])('leaves a reply with %s to a person', async (_, body) => {
    const { out } = await understand([reply(body)]);
    expect(predictions(out)).toMatchObject([{ intent: 'other', decision: 'escalate' }]);
  });

  it('explains a reading: the words, the rule, what it could mean', async () => {
    const { out } = await understand([reply('Thursday at 3 works')], '--explain');
    expect(out).toContain('[Thursday at 3] works');
    expect(out).toContain('accept.day-and-time');
    expect(out).toContain('book Thursday, March 5 at 3:00 PM EST');
  });
});
