import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { withWorkspace } from '@overlap/database/client';
import { holdSlot } from '@overlap/database/stores/bookings';
import { keepEvidence } from '@overlap/database/stores/evidence';
import { moveAttempt, planAttempt } from '@overlap/database/stores/link-attempts';
import { keepSchedulerLink } from '@overlap/database/stores/scheduler-links';
import { slotFrom } from '@overlap/domain/slot';
import { openFolderStore } from '@overlap/evidence/folder-store';
import { evidenceKey, sha256Of } from '@overlap/evidence/store';
import { buildConsole } from '@overlap/local/build';
import { freshDatabase } from '@overlap/testing/fresh-database';
import { addLead, addReply } from '@overlap/testing/rows';
import { findBrowser } from '@overlap/worker/browser/find-browser';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventually, startWorld, type World } from '../world.ts';

/** A reviewer at the keyboard: the notice, an attempt that waits with its picture, and what comes of it. */

let world: World;
let drop: () => Promise<void>;
let browser: Browser;
let page: Page;
let folder: string;

beforeAll(async () => {
  const fresh = await freshDatabase();
  drop = fresh.drop;
  folder = await mkdtemp(path.join(tmpdir(), 'evidence-'));
  const consoleFolder = await buildConsole(path.resolve(import.meta.dirname, '../../../..'));
  world = await startWorld({ fresh, consoleFolder, worker: false, evidence: openFolderStore(folder) });
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('No browser: run the tests by `pnpm test`, which installs one.');
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--no-first-run'] });
  page = await (await browser.newContext({ viewport: { width: 1280, height: 850 } })).newPage();
  page.setDefaultTimeout(10_000);
});
afterAll(async () => {
  await browser?.close();
  await world?.stop();
  await drop?.();
  await rm(folder, { recursive: true, force: true });
});

const signIn = async () => {
  const admin = world.ready.users.find(each => each.role === 'admin');
  await page.goto(world.ready.consoleUrl);
  await page.getByLabel('E-mail').fill(admin?.email ?? '');
  await page.getByLabel('Password').fill(admin?.password ?? '');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('status').filter({ hasText: 'Live' }).first().waitFor();
};
const faults = async () =>
  (await new AxeBuilder({ page }).analyze()).violations.filter(
    each => each.impact === 'serious' || each.impact === 'critical',
  );

const URL_OF_LEAD = 'https://calendly.com/rosa/30min';
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const hour = 3_600_000;
const start = new Date(Math.ceil(Date.now() / hour) * hour + 72 * hour).toISOString();
const other = new Date(Date.parse(start) + hour).toISOString();

/** An attempt of a lead whose time is found, held and photographed. */
async function prepare(name: string): Promise<{ id: string; leadId: string }> {
  const { workspaceId } = world.planted;
  const leadId = await addLead(world.database, workspaceId, { name });
  await addReply(world.database, workspaceId, leadId, 'Please book on my page');
  return withWorkspace(world.database, workspaceId, async tx => {
    const { id: messageId } = await tx.prisma.message.findFirstOrThrow({ where: { leadId } });
    const link = { leadId, key: URL_OF_LEAD, url: URL_OF_LEAD, family: 'calendly', kind: 'booking' };
    const linkId = await keepSchedulerLink(tx, { ...link, source: 'text', messageId, seenAt: new Date() });
    const planned = { leadId, decisionId: null, linkId, url: URL_OF_LEAD, family: 'calendly', wanted: [] };
    const id = await planAttempt(tx, {
      ...planned,
      route: 'browser',
      level: 'ask',
      reasons: ['A reviewer approves every booking on Calendly.'],
      guestTimeZone: 'Europe/Berlin',
      leaseUntil: new Date(Date.now() + hour),
    });
    if (!id) throw new Error('The attempt was not planned.');
    const slot = slotFrom(start, 30);
    const heldUntil = new Date(Date.now() + hour);
    const hold = { leadId, decisionId: null, provider: 'lead-link', hostKey: `lead-link:${leadId}` } as const;
    const held = await holdSlot(tx, { ...hold, slot, guestTimeZone: 'Europe/Berlin', heldUntil });
    if (!held.ok) throw new Error(held.error);
    const picture = '01-before-submit.png';
    const storageKey = evidenceKey({ workspaceId, attemptId: id, run: 1, name: picture });
    await openFolderStore(folder).put(storageKey, PICTURE, 'image/png');
    const file = { attemptId: id, run: 1, name: picture, contentType: 'image/png', bytes: PICTURE.length, storageKey };
    await keepEvidence(tx, { ...file, sha256: sha256Of(PICTURE), expiresAt: heldUntil });
    const result = {
      outcome: 'dry_run',
      kind: 'ready',
      says: 'Everything is filled in; nothing was submitted.',
      slot: { ...slot },
      timeZone: 'Europe/Berlin',
      provider: 'calendly',
      route: 'browser',
      signs: [],
      zoneSigns: ['selector', 'text'],
      finalUrl: URL_OF_LEAD,
      wasSubmitted: false,
      question: null,
      alternatives: [start, other],
      steps: [{ at: start, step: 'before-submit', says: 'Read back.', url: URL_OF_LEAD, file: picture }],
      evidence: [],
    };
    const change = { status: 'awaiting-approval', slot, bookingId: held.value, kind: 'ready', result } as const;
    await moveAttempt(tx, id, { statuses: ['planned'] }, { ...change, waitsUntil: heldUntil });
    return { id, leadId };
  });
}
/** Takes an attempt as another member does, over the console's own API. */
async function claimAs(role: string, attemptId: string): Promise<void> {
  const user = world.ready.users.find(each => each.role === role);
  const headers = { 'content-type': 'application/json', origin: world.ready.serverUrl };
  const signedIn = await fetch(`${world.ready.serverUrl}/api/auth/sign-in/email`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ email: user?.email, password: user?.password }),
  });
  const cookie = signedIn.headers
    .getSetCookie()
    .map(each => each.split(';')[0])
    .join('; ');
  const claimed = await fetch(`${world.ready.serverUrl}/trpc/linkAttempt.claim`, {
    method: 'POST',
    headers: { ...headers, cookie },
    body: JSON.stringify({ json: { attemptId } }),
  });
  if (!claimed.ok) throw new Error(`${claimed.status} ${await claimed.text()}`);
}
const statusOf = async (id: string) => {
  const story = (await (await world.api(`/link-attempts/${id}`)).json()) as { attempt: Record<string, unknown> };
  return story.attempt;
};

it('accepts the notice by keyboard, and says who did', async () => {
  await signIn();
  await page.keyboard.press('g');
  await page.keyboard.press('n');
  await page.getByText('Missing:').waitFor();
  expect(await faults()).toEqual([]);
  await page.getByRole('button', { name: 'I have read it and accept' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText(/^Accepted by you, /).waitFor();
});

it('shows a waiting attempt in its conversation, and leads to the review by one key', async () => {
  const { leadId } = await prepare('Rosa Keller');
  await page.goto(`${world.ready.serverUrl}/console/inbox/${leadId}`);
  await page.getByRole('region', { name: 'Booking on Calendly' }).getByText('Waits for approval').waitFor();
  expect(await faults()).toEqual([]);
  await page.keyboard.press('v');
  const review = page.getByRole('article', { name: 'Booking with Rosa Keller on their scheduler' });
  await review.getByText('Berlin', { exact: true }).waitFor();
  await review.getByText('Our own time is kept for it.').waitFor();
  expect(await faults()).toEqual([]);
});

it('opens its picture large, and Escape closes it', async () => {
  await page.keyboard.press('v');
  const picture = page.getByRole('dialog').getByRole('img', { name: /Filled in, nothing submitted/ });
  await picture.waitFor();
  expect(await picture.evaluate(image => (image as unknown as { naturalWidth: number }).naturalWidth)).toBe(1);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});

it('approves it at another time by the arrows and Enter', async () => {
  const id = page.url().split('/').at(-1) ?? '';
  await page.keyboard.press('t');
  await page.getByRole('dialog', { name: 'Another time for Rosa Keller' }).getByRole('radio').waitFor();
  await page.keyboard.press('Enter');
  const attempt = await eventually(
    () => statusOf(id),
    found => found.status === 'approved',
  );
  expect(attempt).toMatchObject({ start: other, isCorrected: true });
  await page.getByText('Approved', { exact: true }).first().waitFor();
});

it('refuses with a reason, and keeps the words while there is none', async () => {
  const { id } = await prepare('Otto Brandt');
  await page.goto(`${world.ready.serverUrl}/console/attempts/${id}`);
  await page.getByRole('button', { name: /^Refuse/ }).waitFor();
  await page.keyboard.press('r');
  const dialog = page.getByRole('dialog', { name: 'Refuse the booking with Otto Brandt?' });
  await dialog.getByLabel('Why').waitFor();
  await page.keyboard.press('Control+Enter');
  await dialog.getByText('Say why: it is learned from.').waitFor();
  await page.keyboard.type('They are a competitor.');
  await page.keyboard.press('Control+Enter');
  await dialog.waitFor({ state: 'detached' });
  expect(await statusOf(id)).toMatchObject({ status: 'refused', note: 'They are a competitor.' });
});

it('tells a second reviewer who has it, live, and lets them change nothing', async () => {
  const { id } = await prepare('Ines Moreau');
  await page.goto(`${world.ready.serverUrl}/console/attempts/${id}`);
  await page.getByRole('button', { name: /^Hold it for me/ }).waitFor();
  await claimAs('reviewer', id);
  await page
    .getByRole('paragraph')
    .filter({ hasText: /^Rae Reviewer has this in hand until / })
    .waitFor();
  await page.keyboard.press('a');
  await page.getByRole('button', { name: /^Approve/ }).click({ force: true });
  expect(await statusOf(id)).toMatchObject({ status: 'awaiting-approval' });
});
