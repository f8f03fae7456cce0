import { createHash } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openFolderStore } from '@overlap/evidence/folder-store';
import { type RunningProcess, startProcess } from '@overlap/local/processes';
import { type FreshDatabase, freshDatabase } from '@overlap/testing/fresh-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allowLinks, GUEST, readOurCalendar, setLinkLevel } from '../chaos/link-policy.ts';
import { isForPage } from '../chaos/link-street.ts';
import { tapCalls } from '../chaos/taps.ts';
import { eventually, startWorld, type World } from '../world.ts';

/** From a lead's e-mail with the link of their own scheduler to the meeting, all parts real, a browser worker of its own. */

const PROJECT = path.resolve(import.meta.dirname, '../../../..');
const EMPTY = { bookings: [], posts: 0 };

let world: World;
let fresh: FreshDatabase;
let browserWorker: RunningProcess;
let folder: string;
/** Every call that a lead's page has had. */
const opened: string[] = [];

beforeAll(async () => {
  fresh = await freshDatabase();
  folder = await mkdtemp(path.join(tmpdir(), 'overlap-walk-'));
  // The browser runs as another user, and passes through.
  await chmod(folder, 0o711);
  const evidence = path.join(folder, 'evidence');
  world = await startWorld({ fresh, evidence: openFolderStore(evidence) });
  tapCalls(world.simulators.app.server, ({ url = '', headers }) => {
    if (isForPage(headers.host)) opened.push(url);
    return null;
  });
  const env = {
    ...world.env,
    EVIDENCE_DIR: evidence,
    ALLOW_DEVELOPMENT_HOSTS: 'true',
    REQUIRE_SANDBOX: 'false',
    PAGE_GAP_SECONDS: '0',
    TMPDIR: folder,
  };
  const spec = { name: 'browser-worker', file: 'worker/src/main.ts', args: ['--role', 'browser'], env };
  browserWorker = await startProcess(PROJECT, folder, spec);
}, 60_000);
afterAll(async () => {
  await browserWorker?.stop();
  await world?.stop();
  await fresh?.drop();
  await rm(folder, { recursive: true, force: true });
});

const get = async <T>(at: string): Promise<T> => (await (await world.api(at)).json()) as T;
const leadOf = async (email: string) => {
  const [lead] = (await get<{ data: Record<string, unknown>[] }>(`/leads?email=${email}`)).data;
  if (!lead) throw new Error(`No lead ${email}`);
  return lead;
};
interface Attempt {
  id: string;
  status: string;
  route: string;
  level: string;
  start: string | null;
}
const attemptsOf = async (email: string) => {
  const { id } = await leadOf(email);
  return (await get<{ data: Attempt[] }>(`/link-attempts?filter=all&leadId=${id}`)).data;
};
const attemptIn = async (email: string, status: string): Promise<Attempt> => {
  const [attempt] = await eventually(
    () => attemptsOf(email),
    attempts => attempts[0]?.status === status,
    40_000,
  );
  if (!attempt) throw new Error('There is no attempt.');
  return attempt;
};
const tasksOf = async (name: string) =>
  (await get<{ data: { leadName: string; kind: string; detail: Record<string, unknown> }[] }>('/tasks')).data.filter(
    task => task.leadName === name,
  );
const recordOf = async (url: string) =>
  (await world.sim(`/pages/bookings?url=${encodeURIComponent(url)}`)) as {
    bookings: { start: string; name: string; email: string }[];
    posts: number;
  };
/** What the lead was written, once there is something. */
const writtenTo = (email: string) =>
  eventually(
    async () =>
      (await world.ledger({ provider: 'emailbison', kind: 'message' }))
        .map(entry => JSON.stringify(entry.request))
        .filter(text => text.includes(email)),
    messages => messages.length > 0,
  );
const isMet = (email: string) =>
  eventually(
    () => leadOf(email),
    lead => lead.status === 'meeting-booked',
  );

/** A Calendly page of that lead. */
async function openPage(user: string, name: string, email: string): Promise<string> {
  const { url } = (await world.sim('/pages', { family: 'calendly', user, host: { name, email } })) as { url: string };
  return url;
}
const invites = (email: string, url: string) =>
  world.answers(email, `Happy to talk. Please book a time on my calendar: ${url}`);

describe('before anybody has accepted the notice', () => {
  it('a link becomes one review task, and its page is not opened', async () => {
    const url = await openPage('ruth-adler', 'Ruth Adler', 'ruth@fernhill.example');
    await invites('ruth@fernhill.example', url);
    const tasks = await eventually(
      () => tasksOf('Ruth Adler'),
      found => found.length > 0,
    );
    expect(tasks).toMatchObject([
      { kind: 'scheduler-link-review', detail: { campaignName: 'lead_scheduler_link', schedulerLink: url } },
    ]);
    expect(String(tasks[0]?.detail.why)).toContain('notice');
    expect(await attemptsOf('ruth@fernhill.example')).toEqual([]);
    expect(opened).toEqual([]);
    expect(await recordOf(url)).toMatchObject(EMPTY);
  });
});

describe('once an admin has accepted it', () => {
  const dana = { name: 'Dana Whitfield', email: 'dana@larkspur.example' };
  const ben = { name: 'Ben Okafor', email: 'ben@stonebridge.example' };

  it('a Cal.com link that has earned it is booked by the API, and the lead is told', async () => {
    await allowLinks(world);
    await readOurCalendar({ ...world, connection: fresh.connection });
    await setLinkLevel(world, 'auto', ['cal-com']);
    await setLinkLevel(world, 'ask', ['calendly']);
    await invites(dana.email, 'https://cal.com/dana/30min');
    const attempt = await attemptIn(dana.email, 'booked');
    expect(attempt).toMatchObject({ route: 'api', level: 'auto' });
    expect(await isMet(dana.email)).toMatchObject({ bookedSlot: attempt.start });
    const { bookings } = await recordOf('http://cal.com.localhost/dana/30min');
    expect(bookings).toMatchObject([GUEST]);
    expect(Date.parse(bookings[0]?.start ?? '')).toBe(Date.parse(attempt.start ?? ''));
    expect(await writtenTo(dana.email)).toHaveLength(1);
    expect(opened).toEqual([]);
  });

  it('a Calendly link is prepared in the browser, and nothing is sent', async () => {
    const url = await openPage('ben-okafor', ben.name, ben.email);
    await invites(ben.email, url);
    const { id, route, start } = await attemptIn(ben.email, 'awaiting-approval');
    expect(route).toBe('browser');
    expect(start).not.toBeNull();
    expect(opened).toContain('/ben-okafor/30min');
    expect(await recordOf(url)).toMatchObject(EMPTY);
    expect(await tasksOf(ben.name)).toMatchObject([{ kind: 'scheduler-link-review', detail: { attemptId: id } }]);
    expect((await leadOf(ben.email)).status).not.toBe('meeting-booked');
  });

  it('is booked there at that time after the reviewer’s word, and the lead is told', async () => {
    const { id, start } = await attemptIn(ben.email, 'awaiting-approval');
    const approved = await world.api(`/link-attempts/${id}/actions`, {
      method: 'POST',
      body: JSON.stringify({ action: 'approve' }),
    });
    expect(approved.status).toBe(200);
    expect(await attemptIn(ben.email, 'booked')).toMatchObject({ id, start });
    const [link] = (await get<{ attempt: { url: string } }>(`/link-attempts/${id}`)).attempt.url.split('?');
    const record = await recordOf(link ?? '');
    expect(record.bookings).toMatchObject([GUEST]);
    expect(Date.parse(record.bookings[0]?.start ?? '')).toBe(Date.parse(start ?? ''));
    expect(record.posts).toBe(1);
    expect(await isMet(ben.email)).toMatchObject({ bookedSlot: start });
    expect(await writtenTo(ben.email)).toHaveLength(1);
    expect(await tasksOf(ben.name)).toEqual([]);
  });

  it('its pictures of both runs are read by their ids, byte for byte', async () => {
    const [attempt] = await attemptsOf(ben.email);
    const { evidence } = await get<{
      evidence: { id: string; run: number; name: string; contentType: string; sha256: string }[];
    }>(`/link-attempts/${attempt?.id}`);
    expect(evidence.map(({ run, name }) => `${run} ${name}`)).toEqual([
      '1 01-found-time.png',
      '1 02-before-submit.png',
      '1 page.txt',
      '2 01-found-time.png',
      '2 02-before-submit.png',
      '2 03-confirmed.png',
      '2 page.txt',
    ]);
    for (const { id, contentType, sha256 } of evidence) {
      const answer = await world.api(`/evidence/${id}`);
      expect(answer.headers.get('content-type')).toContain(contentType.split(';')[0]);
      const bytes = Buffer.from(await answer.arrayBuffer());
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
    }
  });
});
