import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { withWorkspace } from '@overlap/database/client';
import { announce } from '@overlap/database/stores/records';
import { openTask } from '@overlap/database/stores/tasks';
import { NEW_WORKSPACE_AUTONOMY } from '@overlap/domain/policy';
import { ROLES, type Role } from '@overlap/domain/role';
import type { TaskKind } from '@overlap/domain/task';
import { type FreshDatabase, freshDatabase } from '@overlap/testing/fresh-database';
import { addLead } from '@overlap/testing/rows';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bench, type BenchWorkspace, ORIGIN, PASSWORD, startBench } from './fixtures/bench.ts';
import type { Headers } from './fixtures/deliveries.ts';

let fresh: FreshDatabase;
let bench: Bench;
let northbeam: BenchWorkspace;
let southwind: BenchWorkspace;
const members = new Map<Role, { bearer: Headers; cookie: Headers }>();

beforeAll(async () => {
  fresh = await freshDatabase();
  bench = await startBench(fresh.connection);
  northbeam = await bench.addWorkspace('northbeam');
  southwind = await bench.addWorkspace('southwind');
  for (const role of ROLES) members.set(role, await bench.signIn(northbeam.emailOf(role)));
});
afterAll(async () => {
  await bench.stop();
  await fresh.drop();
});

const as = (role: Role): Headers => members.get(role)?.bearer ?? {};
const byCookie = (role: Role): Headers => members.get(role)?.cookie ?? {};

interface Answer {
  status: number;
  text: string;
  data: unknown;
  error: { message: string; data: { code: string; fields: Record<string, string[]> | null; stack?: string } } | null;
}
async function read(response: Response): Promise<Answer> {
  const text = await response.text();
  const body = JSON.parse(text) as {
    result?: { data: { json: unknown } };
    error?: { json: NonNullable<Answer['error']> };
  };
  return { status: response.status, text, data: body.result?.data.json, error: body.error?.json ?? null };
}
const query = async (path: string, headers: Headers, input?: unknown) => {
  const search = input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify({ json: input }))}`;
  return read(await fetch(`${bench.url}/trpc/${path}${search}`, { headers }));
};
const mutate = async (path: string, headers: Headers, input: unknown) =>
  read(
    await fetch(`${bench.url}/trpc/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ json: input }),
    }),
  );

const task = async (kind: TaskKind, workspace = northbeam): Promise<string> => {
  const id = await withWorkspace(fresh.database, workspace.id, tx =>
    openTask(tx, {
      kind,
      leadId: null,
      title: kind,
      detail: {},
      dedupeKey: randomUUID(),
      decisionId: null,
      bookingId: null,
    }),
  );
  return id ?? '';
};

describe('who may call', () => {
  const procedures = ['session.me', 'inbox.list', 'booking.list', 'task.list', 'settings.get', 'stuck.list'];

  it.each(procedures)('%s: nobody who is not signed in', async path => {
    const strangers: Headers[] = [
      {},
      { authorization: 'Bearer made-up' },
      { authorization: `Bearer ${northbeam.apiKey}` },
    ];
    for (const headers of strangers) {
      const answer = await query(path, headers);
      expect([answer.status, answer.error?.data.code]).toEqual([401, 'UNAUTHORIZED']);
    }
  });

  it('a foreign page with a member’s cookie is nobody', async () => {
    for (const origin of ['https://evil.example', 'null', `${bench.url}.evil.example`]) {
      const headers = { ...byCookie('admin'), origin };
      expect((await query('session.me', headers)).status).toBe(401);
      expect((await mutate('settings.setAutonomy', headers, NEW_WORKSPACE_AUTONOMY)).status).toBe(401);
    }
  });

  it('a page of our own with that cookie is the member, and so is a call without a page', async () => {
    for (const origin of [bench.url, ORIGIN, undefined]) {
      const answer = await query('session.me', { ...byCookie('admin'), ...(origin ? { origin } : {}) });
      expect(answer.data).toMatchObject({ role: 'admin', workspace: { id: northbeam.id } });
    }
  });

  it('a form of a foreign page is refused for its type', async () => {
    const answer = await fetch(`${bench.url}/trpc/task.complete`, {
      method: 'POST',
      headers: { ...byCookie('admin'), 'content-type': 'application/x-www-form-urlencoded' },
      body: 'a=b',
    });
    expect(answer.status).toBe(415);
  });
});

describe('roles', () => {
  it.each([
    ['admin', 200],
    ['inbox-manager', 403],
    ['setter', 403],
    ['reviewer', 403],
  ] as const)('%s changing settings: %i', async (role, status) => {
    expect((await mutate('settings.setAutonomy', as(role), NEW_WORKSPACE_AUTONOMY)).status).toBe(status);
  });

  it.each([
    ['admin', 200],
    ['inbox-manager', 200],
    ['setter', 200],
    ['reviewer', 403],
  ] as const)('%s completing a call task: %i', async (role, status) => {
    const taskId = await task('call');
    const answer = await mutate('task.complete', as(role), { taskId });
    expect(answer.status).toBe(status);
    const row = await withWorkspace(fresh.database, northbeam.id, tx =>
      tx.prisma.task.findUnique({ where: { id: taskId } }),
    );
    expect(row?.status).toBe(status === 200 ? 'done' : 'open');
  });

  it.each(ROLES)('%s refusing a booking: 200', async role => {
    expect((await mutate('task.refuse', as(role), { taskId: await task('approve-booking') })).status).toBe(200);
  });

  it.each([
    ['admin', 200],
    ['inbox-manager', 200],
    ['setter', 403],
    ['reviewer', 403],
  ] as const)('%s seeing stuck jobs: %i', async (role, status) => {
    expect((await query('stuck.list', as(role))).status).toBe(status);
    expect((await mutate('stuck.retry', as(role), { jobId: randomUUID() })).status).toBe(status === 200 ? 404 : 403);
  });

  it.each(ROLES)('%s reading: 200', async role => {
    for (const path of ['session.me', 'inbox.list', 'booking.list', 'task.list', 'settings.get'])
      expect((await query(path, as(role), path.endsWith('list') ? {} : undefined)).status).toBe(200);
  });

  it('are taken from the database at each call', async () => {
    const userId = await fresh.authDatabase.prisma.user.findUniqueOrThrow({
      where: { email: southwind.emailOf('setter') },
    });
    const { bearer } = await bench.signIn(southwind.emailOf('setter'));
    const where = { userId: userId.id };
    await fresh.authDatabase.prisma.member.updateMany({ where, data: { role: 'reviewer' } });
    expect((await mutate('task.complete', bearer, { taskId: await task('call', southwind) })).status).toBe(403);
    await fresh.authDatabase.prisma.member.deleteMany({ where });
    expect((await query('session.me', bearer)).status).toBe(401);
  });
});

describe('another workspace', () => {
  it('is not there: its lead, its task', async () => {
    const leadId = await addLead(fresh.database, southwind.id);
    const thread = await query('inbox.thread', as('admin'), { leadId });
    expect([thread.status, thread.error?.data.code]).toEqual([404, 'NOT_FOUND']);
    const done = await mutate('task.complete', as('admin'), { taskId: await task('call', southwind) });
    expect([done.status, done.error?.data.code]).toEqual([404, 'NOT_FOUND']);
  });
});

describe('errors', () => {
  it('say which field is wrong, and carry no stack', async () => {
    const answer = await query('inbox.thread', as('admin'), { leadId: '42' });
    expect(answer.status).toBe(400);
    expect(answer.error).toMatchObject({
      message: 'Some of the input is not right.',
      data: { code: 'BAD_REQUEST', fields: { leadId: [expect.any(String)] } },
    });
    expect(answer.text).not.toMatch(/stack|node_modules|\.ts:/);
  });

  it('of our own say nothing of what went wrong', async () => {
    const path = 'inbox.list';
    await withBroken('lead', async () => {
      const answer = await query(path, as('admin'), {});
      expect([answer.status, answer.error?.data.code]).toEqual([500, 'INTERNAL_SERVER_ERROR']);
      expect(answer.error?.message).toMatch(/^Something went wrong on our side/);
      expect(answer.text).not.toMatch(/relation|prisma|stack|select/i);
    });
    expect(bench.logs.join('')).toContain('procedure failed');
    expect((await query(path, as('admin'), {})).status).toBe(200);
  });

  it('tell a conflict from the rest: a task closed by somebody else', async () => {
    const taskId = await task('call');
    await mutate('task.complete', as('setter'), { taskId });
    const second = await mutate('task.complete', as('admin'), { taskId });
    expect([second.status, second.error?.data.code, second.error?.message]).toEqual([
      409,
      'CONFLICT',
      'Somebody has dealt with this task already.',
    ]);
  });

  it('name a procedure that is not there', async () => {
    expect((await query('inbox.destroy', as('admin'))).status).toBe(404);
  });
});

/** Takes a table away for a moment. */
async function withBroken(table: string, work: () => Promise<void>): Promise<void> {
  await fresh.database.prisma.$executeRawUnsafe(`ALTER TABLE "${table}" RENAME TO "${table}_away"`);
  try {
    await work();
  } finally {
    await fresh.database.prisma.$executeRawUnsafe(`ALTER TABLE "${table}_away" RENAME TO "${table}"`);
  }
}

describe('settings', () => {
  it('changed are kept with who changed them, and show no secret', async () => {
    await mutate('settings.setAutonomy', as('admin'), { ...NEW_WORKSPACE_AUTONOMY, 'call-me': 'auto' });
    const answer = await query('settings.get', as('reviewer'));
    expect(answer.data).toMatchObject({ autonomy: { 'call-me': 'auto' } });
    expect(answer.text).toContain('signingKey');
    for (const secret of [
      northbeam.keys.calendlySigningKey,
      northbeam.keys.twilioAuthToken,
      northbeam.keys.genericSecret,
    ])
      expect(answer.text).not.toContain(secret);
    const [entry] = await withWorkspace(fresh.database, northbeam.id, tx =>
      tx.prisma.auditEntry.findMany({ where: { action: 'autonomy-changed' }, orderBy: { id: 'desc' } }),
    );
    expect(entry).toMatchObject({ actor: expect.stringMatching(/^user:/), detail: { to: { 'call-me': 'auto' } } });
  });
});

interface LiveEvent {
  id: string;
  subject: string;
}

const START = '"topic":"start"';

/** A stream of live events as a browser reads it. */
async function listen(headers: Headers, lastEventId?: string) {
  const ending = new AbortController();
  const input = encodeURIComponent(JSON.stringify({ json: lastEventId ? { lastEventId } : {} }));
  const response = await fetch(`${bench.url}/trpc/events.live?input=${input}`, {
    headers: { accept: 'text/event-stream', ...headers },
    signal: ending.signal,
  });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const readOn = async (): Promise<boolean> => {
    const chunk = await reader?.read().catch(() => undefined);
    text += chunk?.value ?? '';
    return chunk !== undefined && !chunk.done;
  };
  const events = (): LiveEvent[] =>
    text
      .split('\n\n')
      .filter(block => /^id:/m.test(block) && /^data:/m.test(block) && !block.includes(START))
      .map(block => ({
        id: /^id: ?(.*)$/m.exec(block)?.[1] ?? '',
        subject: (JSON.parse(/^data: ?(.*)$/m.exec(block)?.[1] ?? '{}') as { json: { subjectId: string } }).json
          .subjectId,
      }));
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    text: () => text,
    async until(isThere: (events: LiveEvent[]) => boolean): Promise<LiveEvent[]> {
      while (!isThere(events())) if (!(await readOn())) throw new Error(`The stream ended after: ${text}`);
      return events();
    },
    /** Waits until the stream has its place: from here on nothing is missed. */
    async open() {
      while (!text.includes(START)) if (!(await readOn())) throw new Error(`No stream: ${text}`);
    },
    end: () => ending.abort(),
  };
}

describe('the live stream', () => {
  const tell = (subject: string, workspace = northbeam) =>
    withWorkspace(fresh.database, workspace.id, tx => announce(tx, 'lead', subject, null));
  const subjects = (events: LiveEvent[]) => events.map(event => event.subject);

  it('tells of a change as it happens, by id only', async () => {
    const stream = await listen(as('setter'));
    expect([stream.status, stream.type]).toEqual([200, expect.stringMatching(/^text\/event-stream/)]);
    await stream.open();
    const taskId = await task('call');
    await mutate('task.complete', as('admin'), { taskId });
    const began = Date.now();
    const events = await stream.until(all => all.some(event => event.subject === taskId));
    expect(Date.now() - began).toBeLessThan(2_000);
    expect(stream.text()).not.toContain('title');
    expect(events.at(-1)?.id).toMatch(/^\d+\.\d+$/);
    stream.end();
  });

  it('resumes after the last event seen, with everything missed and nothing twice', async () => {
    const first = await listen(as('setter'));
    await first.open();
    await tell('seen');
    const seen = (await first.until(all => subjects(all).includes('seen'))).find(event => event.subject === 'seen');
    first.end();
    for (const subject of ['missed 1', 'missed 2', 'missed 3']) await tell(subject);
    const second = await listen(as('setter'), seen?.id);
    await tell('fresh');
    const events = await second.until(all => subjects(all).includes('fresh'));
    expect(subjects(events)).toEqual(['missed 1', 'missed 2', 'missed 3', 'fresh']);
    second.end();
  });

  it('resumes by the header that browsers send', async () => {
    const first = await listen(as('setter'));
    await first.open();
    await tell('before the break');
    const [last] = (await first.until(all => subjects(all).includes('before the break'))).slice(-1);
    first.end();
    await tell('during the break');
    const second = await listen({ ...as('setter'), 'last-event-id': last?.id ?? '' });
    expect(subjects(await second.until(all => all.length > 0))).toEqual(['during the break']);
    second.end();
  });

  it('holds an event back no longer than the older transaction lasts', async () => {
    const stream = await listen(as('setter'));
    await stream.open();
    const older = Promise.withResolvers<void>();
    const isOpen = Promise.withResolvers<void>();
    const holding = withWorkspace(fresh.database, northbeam.id, async tx => {
      await announce(tx, 'lead', 'held back', null);
      isOpen.resolve();
      await older.promise;
    });
    await isOpen.promise;
    await tell('on time');
    // Longer than the stream looks again by itself.
    await delay(700);
    older.resolve();
    await holding;
    const began = Date.now();
    expect(subjects(await stream.until(all => all.length >= 2))).toEqual(['held back', 'on time']);
    expect(Date.now() - began).toBeLessThan(2_000);
    stream.end();
  });

  it('tells nothing of another workspace', async () => {
    const stream = await listen(as('setter'));
    await stream.open();
    await tell('theirs', southwind);
    await tell('ours');
    expect(subjects(await stream.until(all => all.length > 0))).toEqual(['ours']);
    stream.end();
  });

  it('is not for strangers, and takes no made-up place to resume from', async () => {
    const stranger = await fetch(`${bench.url}/trpc/events.live`, { headers: { accept: 'text/event-stream' } });
    const refusal = await stranger.text();
    expect(refusal).toContain('UNAUTHORIZED');
    expect(refusal).not.toMatch(/^id:/m);
    const input = encodeURIComponent(JSON.stringify({ json: { lastEventId: "1.1' OR 1=1" } }));
    const odd = await fetch(`${bench.url}/trpc/events.live?input=${input}`, { headers: as('setter') });
    const complaint = await odd.text();
    expect(complaint).toContain('BAD_REQUEST');
    expect(complaint).not.toMatch(/^id:/m);
  });
});

describe('sign-in over the server', () => {
  const signIn = (from: string) =>
    fetch(`${bench.url}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: ORIGIN, 'x-forwarded-for': from },
      body: JSON.stringify({ email: northbeam.emailOf('admin'), password: 'not-the-password' }),
    });

  it('is refused to a foreign page', async () => {
    const answer = await fetch(`${bench.url}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'https://evil.example' },
      body: JSON.stringify({ email: northbeam.emailOf('admin'), password: PASSWORD }),
    });
    expect(answer.status).toBe(403);
    expect(answer.headers.getSetCookie()).toEqual([]);
  });

  it('answers 429 after so many tries a minute, whatever address the caller claims', async () => {
    const statuses: number[] = [];
    while (!statuses.includes(429) && statuses.length < 40)
      statuses.push((await signIn(`203.0.113.${statuses.length}`)).status);
    expect(statuses.at(-1)).toBe(429);
  });
});
