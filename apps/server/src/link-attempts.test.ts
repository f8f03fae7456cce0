import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { AppRouter } from '@overlap/api/app-router';
import { type WorkspaceTx, withWorkspace } from '@overlap/database/client';
import { holdSlot } from '@overlap/database/stores/bookings';
import { keepEvidence } from '@overlap/database/stores/evidence';
import { moveAttempt, planAttempt } from '@overlap/database/stores/link-attempts';
import { acceptNotice } from '@overlap/database/stores/link-policies';
import { keepSchedulerLink } from '@overlap/database/stores/scheduler-links';
import type { Role } from '@overlap/domain/role';
import { slotFrom } from '@overlap/domain/slot';
import { openFolderStore } from '@overlap/evidence/folder-store';
import { evidenceKey } from '@overlap/evidence/store';
import { type FreshDatabase, freshDatabase } from '@overlap/testing/fresh-database';
import { addLead, addReply } from '@overlap/testing/rows';
import { createTRPCClient, httpLink, TRPCClientError } from '@trpc/client';
import superjson from 'superjson';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { type Bench, type BenchWorkspace, startBench } from './fixtures/bench.ts';

let fresh: FreshDatabase;
let bench: Bench;
let north: BenchWorkspace;
let south: BenchWorkspace;
let folder: string;
beforeAll(async () => {
  fresh = await freshDatabase();
  folder = await mkdtemp(path.join(tmpdir(), 'evidence-'));
  bench = await startBench(fresh.connection, openFolderStore(folder));
  north = await bench.addWorkspace('north');
  south = await bench.addWorkspace('south');
  for (const workspace of [north, south]) {
    await inWorkspace(workspace, tx =>
      acceptNotice(tx, { notice: 'lead-scheduler-booking', version: 1, by: 'user:admin' }),
    );
  }
});
afterAll(async () => {
  await bench.stop();
  await fresh.drop();
  await rm(folder, { recursive: true, force: true });
});

/** Each member signs in once: sign-ins are limited. */
const signedIn = new Map<string, ReturnType<Bench['signIn']>>();
function signIn(workspace: BenchWorkspace, role: Role) {
  const email = workspace.emailOf(role);
  const session = signedIn.get(email) ?? bench.signIn(email);
  signedIn.set(email, session);
  return session;
}

async function clientOf(workspace: BenchWorkspace, role: Role) {
  const { bearer } = await signIn(workspace, role);
  return createTRPCClient<AppRouter>({
    links: [httpLink({ url: `${bench.url}/trpc`, headers: { ...bearer }, transformer: superjson })],
  });
}
const codeOf = async (call: Promise<unknown>): Promise<string> => {
  try {
    await call;
    return 'OK';
  } catch (error) {
    return error instanceof TRPCClientError ? String(error.data?.code) : String(error);
  }
};
const inWorkspace = <T>(workspace: BenchWorkspace, work: (tx: WorkspaceTx) => Promise<T>) =>
  withWorkspace(fresh.database, workspace.id, work);
const rest = (
  at: string,
  { method = 'GET', body, key = north.apiKey }: { method?: string; body?: object; key?: string } = {},
) =>
  fetch(`${bench.url}/api/v1${at}`, {
    method,
    headers: { authorization: `Bearer ${key}`, ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });

const URL_OF_LEAD = 'https://calendly.com/dana/30min';
let hour = 0;

/** An attempt whose time is found and held, with one picture and the page's text. */
async function waiting(workspace: BenchWorkspace) {
  const leadId = await addLead(fresh.database, workspace.id);
  await addReply(fresh.database, workspace.id, leadId, 'Please book on my page');
  hour += 1;
  const start = new Date(Math.ceil(Date.now() / 3_600_000) * 3_600_000 + (48 + hour) * 3_600_000).toISOString();
  const slot = slotFrom(start, 30);
  const other = new Date(Date.parse(start) + 30 * 60_000).toISOString();
  return inWorkspace(workspace, async tx => {
    const link = { leadId, key: URL_OF_LEAD, url: URL_OF_LEAD, family: 'calendly', kind: 'booking' };
    const linkId = await keepSchedulerLink(tx, {
      ...link,
      source: 'text',
      messageId: (await tx.prisma.message.findFirstOrThrow({ where: { leadId } })).id,
      seenAt: new Date(),
    });
    const id = await planAttempt(tx, {
      leadId,
      decisionId: null,
      linkId,
      url: URL_OF_LEAD,
      family: 'calendly',
      route: 'browser',
      level: 'ask',
      reasons: ['A reviewer approves every booking on Calendly.'],
      guestTimeZone: 'America/New_York',
      wanted: [],
      leaseUntil: new Date(),
    });
    if (!id) throw new Error('The attempt was not planned.');
    const held = await holdSlot(tx, {
      leadId,
      decisionId: null,
      provider: 'lead-link',
      hostKey: 'lead-link',
      slot,
      guestTimeZone: 'America/New_York',
      heldUntil: new Date(),
    });
    if (!held.ok) throw new Error(held.error);
    const result = {
      outcome: 'dry_run',
      kind: 'ready',
      says: 'Everything is filled in.',
      slot: { ...slot },
      timeZone: 'America/New_York',
      provider: 'calendly',
      route: 'browser',
      signs: [],
      zoneSigns: ['selector'],
      finalUrl: URL_OF_LEAD,
      wasSubmitted: false,
      question: null,
      alternatives: [start, other],
      steps: [{ at: start, step: 'opened', says: 'Opened.', url: URL_OF_LEAD, file: '01-opened.png' }],
      evidence: [],
    };
    await moveAttempt(
      tx,
      id,
      { statuses: ['planned'] },
      {
        status: 'awaiting-approval',
        slot,
        bookingId: held.value,
        waitsUntil: new Date(Date.now() + 3_600_000),
        kind: 'ready',
        result,
      },
    );
    return { id, leadId, start, other };
  });
}

async function keepFile(workspace: BenchWorkspace, attemptId: string, name: string, type: string, content: Buffer) {
  const storageKey = evidenceKey({ workspaceId: workspace.id, attemptId, run: 1, name });
  await openFolderStore(folder).put(storageKey, content, type);
  const sha256 = createHash('sha256').update(content).digest('hex');
  const file = { attemptId, run: 1, name, contentType: type, bytes: content.length, sha256, storageKey };
  return inWorkspace(workspace, async tx => {
    await keepEvidence(tx, { ...file, expiresAt: new Date(Date.now() + 1e9) });
    const row = await tx.prisma.evidenceFile.findFirstOrThrow({ where: { attemptId, name } });
    return { id: row.id, storageKey };
  });
}

describe('an attempt that waits', () => {
  it('is listed with what may be done, and told with its steps and history', async () => {
    const { id, leadId, start, other } = await waiting(north);
    const reviewer = await clientOf(north, 'reviewer');
    const listed = (await reviewer.linkAttempt.list.query({ leadId })) ?? [];
    expect(listed).toMatchObject([
      {
        id,
        status: 'awaiting-approval',
        start,
        alternatives: [start, other],
        actions: ['approve', 'refuse', 'callOff', 'sendOwnLink', 'claim'],
      },
    ]);
    await reviewer.linkAttempt.claim.mutate({ attemptId: id });
    const story = await reviewer.linkAttempt.get.query({ attemptId: id });
    expect(story).toMatchObject({
      attempt: { id, lockedBy: expect.stringMatching(/^user:/) },
      link: { url: URL_OF_LEAD, source: 'text' },
      steps: [{ step: 'opened' }],
      history: [{ action: 'link-attempt-claimed' }],
    });
    expect(await reviewer.linkAttempt.links.query({ leadId })).toMatchObject([{ url: URL_OF_LEAD, kind: 'booking' }]);
  });

  it('is worked on by one reviewer at a time', async () => {
    const { id: attemptId } = await waiting(north);
    const [one, two] = [await clientOf(north, 'reviewer'), await clientOf(north, 'setter')];
    await one.linkAttempt.claim.mutate({ attemptId });
    expect(await codeOf(two.linkAttempt.approve.mutate({ attemptId }))).toBe('CONFLICT');
    await one.linkAttempt.release.mutate({ attemptId });
    expect(await codeOf(two.linkAttempt.approve.mutate({ attemptId }))).toBe('OK');
    expect(await codeOf(one.linkAttempt.approve.mutate({ attemptId }))).toBe('CONFLICT');
  });

  it('is approved at another of its times, and no other', async () => {
    const { id: attemptId, other } = await waiting(north);
    const reviewer = await clientOf(north, 'reviewer');
    const elsewhere = new Date(Date.parse(other) + 86_400_000).toISOString();
    expect(await codeOf(reviewer.linkAttempt.pickAnotherTime.mutate({ attemptId, start: elsewhere }))).toBe('CONFLICT');
    await reviewer.linkAttempt.pickAnotherTime.mutate({ attemptId, start: other });
    expect((await reviewer.linkAttempt.get.query({ attemptId })).attempt).toMatchObject({
      status: 'approved',
      start: other,
      isCorrected: true,
    });
  });

  it('is not approved once the switch was thrown, or the notice taken back', async () => {
    const { id: attemptId } = await waiting(south);
    const admin = await clientOf(south, 'admin');
    await admin.settings.setLinkStop.mutate({ isStopped: true });
    expect(await codeOf(admin.linkAttempt.approve.mutate({ attemptId }))).toBe('CONFLICT');
    await admin.settings.setLinkStop.mutate({ isStopped: false });
    await admin.notice.withdraw.mutate({ notice: 'lead-scheduler-booking' });
    expect(await codeOf(admin.linkAttempt.approve.mutate({ attemptId }))).toBe('CONFLICT');
    await admin.notice.accept.mutate({ notice: 'lead-scheduler-booking', version: 1 });
    expect(await codeOf(admin.linkAttempt.approve.mutate({ attemptId }))).toBe('OK');
  });

  it('is announced live when it changes', async () => {
    const { id: attemptId } = await waiting(north);
    const reviewer = await clientOf(north, 'reviewer');
    await reviewer.linkAttempt.refuse.mutate({ attemptId, reason: 'Not now' });
    const events = await inWorkspace(north, tx =>
      tx.prisma.liveEvent.count({ where: { topic: 'link-attempt', subjectId: attemptId } }),
    );
    expect(events).toBeGreaterThan(0);
  });

  it.each<[Role, string]>([
    ['admin', 'OK'],
    ['inbox-manager', 'OK'],
    ['setter', 'OK'],
    ['reviewer', 'OK'],
  ])('may be called off by a %s: %s', async (role, code) => {
    const { id: attemptId } = await waiting(north);
    expect(await codeOf((await clientOf(north, role)).linkAttempt.callOff.mutate({ attemptId }))).toBe(code);
  });

  it('is nobody’s of another workspace', async () => {
    const { id: attemptId } = await waiting(north);
    const stranger = await clientOf(south, 'admin');
    expect(await codeOf(stranger.linkAttempt.get.query({ attemptId }))).toBe('NOT_FOUND');
    expect(await codeOf(stranger.linkAttempt.approve.mutate({ attemptId }))).toBe('NOT_FOUND');
    expect((await rest(`/link-attempts/${attemptId}`, { key: south.apiKey })).status).toBe(404);
    const body = { action: 'approve' };
    const path = `/link-attempts/${attemptId}/actions`;
    expect((await rest(path, { method: 'POST', body, key: south.apiKey })).status).toBe(404);
    const theirs = await stranger.linkAttempt.list.query({ filter: 'all' });
    expect(theirs.map(each => each.id)).not.toContain(attemptId);
  });
});

describe('the people of a workspace', () => {
  it('are told by name to one another, as the log names them', async () => {
    const { id: attemptId } = await waiting(north);
    const setter = await clientOf(north, 'setter');
    await setter.linkAttempt.claim.mutate({ attemptId });
    const reviewer = await clientOf(north, 'reviewer');
    const { attempt } = await reviewer.linkAttempt.get.query({ attemptId });
    const members = await reviewer.session.members.query();
    expect(members.map(each => each.actor)).toContain(attempt.lockedBy);
    expect(members).toHaveLength(4);
    const theirs = await (await clientOf(south, 'admin')).session.members.query();
    expect(theirs.map(each => each.actor)).not.toContain(attempt.lockedBy);
  });
});

describe('the same over REST', () => {
  const doing = (id: string, body: object) => rest(`/link-attempts/${id}/actions`, { method: 'POST', body });

  it('lists, tells and approves', async () => {
    const { id, leadId } = await waiting(north);
    const list = (await (await rest(`/link-attempts?leadId=${leadId}`)).json()) as { data: object[] };
    expect(list.data).toMatchObject([{ id, status: 'awaiting-approval' }]);
    const answer = await doing(id, { action: 'approve' });
    expect([answer.status, await answer.json()]).toEqual([200, { status: 'approved' }]);
    expect((await doing(id, { action: 'approve' })).status).toBe(409);
    expect(await (await rest(`/link-attempts/${id}`)).json()).toMatchObject({
      attempt: { status: 'approved', approvedBy: expect.stringMatching(/^api-key:/) },
      history: [{ action: 'link-attempt-approved' }],
    });
  });

  it.each([
    [{ action: 'refuse' }, 400],
    [{ action: 'approve', start: 'tomorrow' }, 400],
    [{ action: 'submit' }, 400],
    [{ action: 'retry' }, 409],
    [{ action: 'settle', isBooked: true }, 409],
    [{ action: 'call-off' }, 200],
    [{ action: 'refuse', reason: 'No' }, 200],
  ])('%j is %i', async (body, status) => {
    expect((await doing((await waiting(north)).id, body)).status).toBe(status);
  });
});

describe('evidence', () => {
  const PICTURE = Buffer.from('89504e470d0a1a0a', 'hex');

  it('is a picture, shown in place, to members and keys of the workspace alone', async () => {
    const { id } = await waiting(north);
    const file = await keepFile(north, id, '01-opened.png', 'image/png', PICTURE);
    const { bearer, cookie } = await signIn(north, 'reviewer');
    for (const headers of [bearer, cookie]) {
      const answer = await fetch(`${bench.url}/evidence/${file.id}`, { headers });
      expect(answer.headers.get('content-type')).toBe('image/png');
      expect(answer.headers.get('content-disposition')).toBe('inline; filename="01-opened.png"');
      expect(Buffer.from(await answer.arrayBuffer())).toEqual(PICTURE);
    }
    expect((await rest(`/evidence/${file.id}`)).headers.get('content-type')).toBe('image/png');
    expect((await fetch(`${bench.url}/evidence/${file.id}`)).status).toBe(401);
    expect((await rest(`/evidence/${file.id}`, { key: south.apiKey })).status).toBe(404);
    const other = await signIn(south, 'admin');
    expect((await fetch(`${bench.url}/evidence/${file.id}`, { headers: other.bearer })).status).toBe(404);
    const reviewer = await clientOf(north, 'reviewer');
    const told = await reviewer.linkAttempt.evidence.query({ fileId: file.id });
    expect(Buffer.from(told.base64, 'base64')).toEqual(PICTURE);
  });

  it.each([
    ['text/html', 'page.html', 'text/plain; charset=utf-8'],
    ['text/plain; charset=utf-8', 'page.txt', 'text/plain; charset=utf-8'],
    ['image/svg+xml', 'x.svg', 'application/octet-stream'],
    ['application/pdf', 'x.pdf', 'application/octet-stream'],
  ])('of type %s is never a page', async (type, name, served) => {
    const { id } = await waiting(north);
    const file = await keepFile(north, id, name, type, Buffer.from('<script>alert(1)</script>'));
    const answer = await rest(`/evidence/${file.id}`);
    expect(answer.headers.get('content-type')).toBe(served);
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="${name}"`);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
  });

  it('that was changed is not shown', async () => {
    const { id } = await waiting(north);
    const file = await keepFile(north, id, '01-opened.png', 'image/png', PICTURE);
    await writeFile(path.join(folder, file.storageKey), 'something else');
    expect((await rest(`/evidence/${file.id}`)).status).toBe(409);
    const reviewer = await clientOf(north, 'reviewer');
    expect(await codeOf(reviewer.linkAttempt.evidence.query({ fileId: file.id }))).toBe('CONFLICT');
  });

  it.each(['nothing', '00000000-0000-7000-8000-000000000000'])('%s is not there', async key => {
    const { bearer } = await signIn(north, 'admin');
    expect((await fetch(`${bench.url}/evidence/${key}`, { headers: bearer })).status).toBe(404);
  });
});

describe('the notice', () => {
  it('is read by everybody, accepted and taken back by an admin, and who did is kept', async () => {
    const workspace = await bench.addWorkspace('notices');
    const admin = await clientOf(workspace, 'admin');
    const reviewer = await clientOf(workspace, 'reviewer');
    const [shown] = await reviewer.notice.list.query();
    expect(shown).toMatchObject({ notice: 'lead-scheduler-booking', standing: null, history: [] });
    const accept = { notice: 'lead-scheduler-booking', version: shown?.version ?? 0 };
    expect(await codeOf(reviewer.notice.accept.mutate(accept))).toBe('FORBIDDEN');
    expect(await codeOf(admin.notice.accept.mutate({ ...accept, version: 0 }))).toBe('CONFLICT');
    expect(await codeOf(admin.notice.accept.mutate({ ...accept, notice: 'anything' }))).toBe('BAD_REQUEST');
    await admin.notice.accept.mutate(accept);
    await admin.notice.accept.mutate(accept);
    const [accepted] = await reviewer.notice.list.query();
    expect(accepted?.standing).toMatchObject({ acceptedBy: expect.stringMatching(/^user:/), withdrawnAt: null });
    expect(accepted?.history).toHaveLength(1);
    await admin.notice.withdraw.mutate({ notice: 'lead-scheduler-booking' });
    const [after] = await reviewer.notice.list.query();
    expect([after?.standing, after?.history.length]).toEqual([null, 1]);
    const audited = await inWorkspace(workspace, tx =>
      tx.prisma.auditEntry.findMany({ where: { action: { startsWith: 'notice-' } }, orderBy: { at: 'asc' } }),
    );
    expect(audited.map(entry => entry.action)).toEqual(['notice-accepted', 'notice-withdrawn']);
  });
});

describe('how far Overlap goes on leads’ schedulers', () => {
  const identity = {
    name: 'Alex',
    email: 'alex@north.example',
    phone: '+12125550147',
    company: null,
    mayAcceptTerms: false,
  };

  it('is set by an admin, and noted', async () => {
    const admin = await clientOf(north, 'admin');
    await admin.settings.saveLinkPolicy.mutate({ family: 'calendly', level: 'auto', dailyCap: 3 });
    await admin.settings.saveLinkIdentity.mutate({ identity, isStopped: false });
    await admin.settings.setLinkStop.mutate({ isStopped: true });
    expect((await admin.settings.get.query()).linkBooking).toMatchObject({
      identity,
      isStopped: true,
      policies: [{ family: 'calendly', level: 'auto', dailyCap: 3 }],
      defaultPolicy: { level: 'ask' },
    });
    const audited = await inWorkspace(north, tx =>
      tx.prisma.auditEntry.findMany({ where: { action: { startsWith: 'link-' }, subjectType: 'settings' } }),
    );
    expect(audited.map(entry => entry.action).sort()).toEqual([
      'link-identity-changed',
      'link-policy-changed',
      'link-stop-changed',
    ]);
    // What people are called stays out of the log.
    expect(JSON.stringify(audited)).not.toMatch(/alex@|Alex|\+1212/);
  });

  it('is told for every family with the record that it rests on', async () => {
    const workspace = await bench.addWorkspace('records');
    await inWorkspace(workspace, tx =>
      acceptNotice(tx, { notice: 'lead-scheduler-booking', version: 1, by: 'user:admin' }),
    );
    const reviewer = await clientOf(workspace, 'reviewer');
    const [booked, refused] = [await waiting(workspace), await waiting(workspace)];
    await reviewer.linkAttempt.refuse.mutate({ attemptId: refused.id, reason: 'Not now' });
    await reviewer.linkAttempt.pickAnotherTime.mutate({ attemptId: booked.id, start: booked.other });
    await inWorkspace(workspace, tx =>
      moveAttempt(tx, booked.id, { statuses: ['approved'] }, { status: 'booked', endedAt: new Date() }),
    );
    const families = await reviewer.settings.linkFamilies.query();
    expect(families.find(each => each.family === 'calendly')).toEqual({
      family: 'calendly',
      policy: { level: 'ask', dailyCap: 20 },
      isSet: false,
      links: 2,
      attemptsToday: 2,
      record: [
        { ended: 'booked', isCorrected: true },
        { ended: 'refused', isCorrected: false },
      ],
      bookedInARow: 0,
    });
    expect(families.find(each => each.family === 'unknown')).toMatchObject({ links: 0, record: [] });
  });

  it.each<Role>(['inbox-manager', 'setter', 'reviewer'])('is not for a %s to set', async role => {
    const client = await clientOf(north, role);
    const policy = { family: 'calendly', level: 'off', dailyCap: 3 } as const;
    expect(await codeOf(client.settings.saveLinkPolicy.mutate(policy))).toBe('FORBIDDEN');
    expect(await codeOf(client.settings.setLinkStop.mutate({ isStopped: false }))).toBe('FORBIDDEN');
    expect(await codeOf(client.settings.saveLinkIdentity.mutate({ identity, isStopped: false }))).toBe('FORBIDDEN');
  });

  test.each([
    { ...identity, email: 'nobody' },
    { ...identity, phone: '212 555' },
    { ...identity, name: ' ' },
  ])('an identity that no page would take is refused', async wrong => {
    const admin = await clientOf(north, 'admin');
    const call = admin.settings.saveLinkIdentity.mutate({ identity: wrong, isStopped: false });
    expect(await codeOf(call)).toBe('BAD_REQUEST');
  });
});
