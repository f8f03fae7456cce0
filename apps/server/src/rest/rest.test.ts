import { randomUUID } from 'node:crypto';
import { withWorkspace } from '@overlap/database/client';
import { openTask } from '@overlap/database/stores/tasks';
import type { TaskKind } from '@overlap/domain/task';
import { type FreshDatabase, freshDatabase } from '@overlap/testing/fresh-database';
import { addLead, addReply } from '@overlap/testing/rows';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bench, type BenchWorkspace, startBench } from '../fixtures/bench.ts';

let fresh: FreshDatabase;
let bench: Bench;
let northbeam: BenchWorkspace;
let southwind: BenchWorkspace;

beforeAll(async () => {
  fresh = await freshDatabase();
  bench = await startBench(fresh.connection);
  northbeam = await bench.addWorkspace('northbeam');
  southwind = await bench.addWorkspace('southwind');
});
afterAll(async () => {
  await bench.stop();
  await fresh.drop();
});

interface Call {
  method?: string;
  body?: unknown;
  key?: string;
}
const call = (at: string, { method = 'GET', body, key = northbeam.apiKey }: Call = {}) =>
  fetch(`${bench.url}/api/v1${at}`, {
    method,
    headers: {
      ...(key ? { authorization: `Bearer ${key}` } : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
const json = async <T>(answer: Promise<Response>): Promise<T> => (await answer).json() as Promise<T>;

interface Problem {
  status: number;
  title: string;
  detail: string;
  errors?: { path: string; message: string }[];
}
async function problemOf(answer: Response, status: number): Promise<Problem> {
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  const problem = (await answer.json()) as Problem;
  expect(problem).toMatchObject({ type: 'about:blank', status, title: expect.any(String), detail: expect.any(String) });
  expect(JSON.stringify(problem)).not.toMatch(/prisma|node_modules|at .*\.ts/i);
  return problem;
}

const openTaskOf = (workspace: BenchWorkspace, kind: TaskKind, leadId: string | null = null) =>
  withWorkspace(fresh.database, workspace.id, tx =>
    openTask(tx, {
      kind,
      leadId,
      title: kind,
      detail: {},
      dedupeKey: randomUUID(),
      decisionId: null,
      bookingId: null,
    }),
  );

const ROUTES = ['/leads', '/messages', '/decisions', '/bookings', '/tasks', '/story?lead=a@b.example'];

describe('without a good key', () => {
  it.each(ROUTES)('%s is 401', async route => {
    for (const key of ['', 'ovl_made-up', 'x'.repeat(500)]) await problemOf(await call(route, { key }), 401);
  });

  it('is no help either: another scheme, a session’s token, an address of a page', async () => {
    const { bearer, cookie } = await bench.signIn(northbeam.emailOf('admin'));
    for (const headers of [bearer, cookie, { authorization: `Basic ${northbeam.apiKey}` }] as Record<string, string>[])
      expect((await fetch(`${bench.url}/api/v1/leads`, { headers })).status).toBe(401);
  });

  it('is a key by its own header', async () => {
    const answer = await fetch(`${bench.url}/api/v1/leads`, { headers: { 'x-api-key': northbeam.apiKey } });
    expect(answer.status).toBe(200);
  });
});

describe('what is not there', () => {
  it.each([
    ['an unknown lead', `/leads/${randomUUID()}`, 'GET'],
    ['an unknown task', `/tasks/${randomUUID()}/complete`, 'POST'],
    ['a story of nobody', '/story?lead=nobody@nowhere.example', 'GET'],
    ['offers of an unknown lead', `/leads/${randomUUID()}/offers`, 'PUT'],
    ['another address', '/nothing-here', 'GET'],
    ['another method', '/leads', 'DELETE'],
  ])('%s is 404', async (_title, at, method) => {
    const body = method === 'PUT' ? { starts: ['2030-01-01T10:00:00Z'] } : undefined;
    await problemOf(await call(at, { method, body }), 404);
  });

  it('includes what is another workspace’s', async () => {
    const theirs = await addLead(fresh.database, southwind.id, { email: 'theirs@south.example' });
    const task = await openTaskOf(southwind, 'call', theirs);
    await problemOf(await call(`/leads/${theirs}`), 404);
    await problemOf(await call('/story?lead=theirs@south.example'), 404);
    await problemOf(await call(`/tasks/${task}/complete`, { method: 'POST' }), 404);
    await problemOf(
      await call(`/leads/${theirs}/offers`, { method: 'PUT', body: { starts: ['2030-01-01T10:00:00Z'] } }),
      404,
    );
    expect(await json(call('/leads?email=theirs@south.example'))).toEqual({ data: [], nextBefore: null });
    expect((await call(`/leads/${theirs}`, { key: southwind.apiKey })).status).toBe(200);
  });
});

describe('what is not as documented', () => {
  it.each([
    ['an id that is none', '/leads/42', 'GET', undefined, 'leadId'],
    ['a limit of 0', '/leads?limit=0', 'GET', undefined, 'limit'],
    ['a limit of 1000', '/tasks?limit=1000', 'GET', undefined, 'limit'],
    ['an address that is none', '/leads?email=nobody', 'GET', undefined, 'email'],
    ['an unknown status', '/tasks?status=lost', 'GET', undefined, 'status'],
    ['an unknown action', `/tasks/${randomUUID()}/explode`, 'POST', undefined, 'action'],
    ['a lead without a name', '/leads', 'POST', { email: 'a@b.example' }, 'name'],
    ['a lead without a way to know them', '/leads', 'POST', { name: 'A' }, ''],
    ['a zone that is none', '/leads', 'POST', { name: 'A', email: 'a@b.example', timeZone: 'Mars/Base' }, 'timeZone'],
    ['an offer without its zone', `/leads/${randomUUID()}/offers`, 'PUT', { starts: ['2030-01-01T10:00'] }, 'starts.0'],
  ])('%s is 400 and says where', async (_title, at, method, body, path) => {
    const problem = await problemOf(await call(at, { method, body }), 400);
    expect(problem.errors?.map(error => error.path)).toContain(path);
  });

  it('a body that is no JSON is 400, one that is too long 413, of another type 415', async () => {
    await problemOf(await call('/leads', { method: 'POST', body: '{"name":' }), 400);
    await problemOf(
      await call('/leads', { method: 'POST', body: JSON.stringify({ name: 'x'.repeat(1_100_000) }) }),
      413,
    );
    const headers = { authorization: `Bearer ${northbeam.apiKey}`, 'content-type': 'application/xml' };
    const answer = await fetch(`${bench.url}/api/v1/leads`, { method: 'POST', headers, body: '<lead/>' });
    await problemOf(answer, 415);
  });

  it('a campaign that nobody knows is 422', async () => {
    const body = { name: 'A', email: 'a@b.example', campaign: { sender: 'emailbison', id: '404' } };
    await problemOf(await call('/leads', { method: 'POST', body }), 422);
  });
});

describe('leads', () => {
  it('are added once, then completed, and nothing known is lost', async () => {
    const first = await json<{ id: string }>(
      call('/leads', { method: 'POST', body: { name: 'Kim', email: 'Kim@Rest.example', company: 'Rest' } }),
    );
    const second = await json<object>(
      call('/leads', {
        method: 'POST',
        body: { name: 'Kim Lee', email: 'kim@rest.example', timeZone: 'Europe/Paris' },
      }),
    );
    expect(second).toMatchObject({ id: first.id, name: 'Kim Lee', company: 'Rest', timeZone: 'Europe/Paris' });
  });

  it('are listed a page at a time, newest first, each once', async () => {
    const workspace = await bench.addWorkspace(`paging-${randomUUID().slice(0, 8)}`);
    const ids: string[] = [];
    for (let index = 0; index < 5; index += 1) ids.push(await addLead(fresh.database, workspace.id));
    const seen: string[] = [];
    let before: string | null = null;
    do {
      const at: string = `/leads?limit=2${before ? `&before=${before}` : ''}`;
      const page: { data: { id: string }[]; nextBefore: string | null } = await json(
        call(at, { key: workspace.apiKey }),
      );
      expect(page.data.length).toBeLessThanOrEqual(2);
      seen.push(...page.data.map(lead => lead.id));
      before = page.nextBefore;
    } while (before);
    expect(seen).toEqual(ids.toReversed());
  });

  it('have their offers recorded in order, and their messages listed', async () => {
    const leadId = await addLead(fresh.database, northbeam.id);
    const starts = ['2030-01-02T15:00:00.000Z', '2030-01-01T10:00:00.000Z'];
    const lead = await json<object>(call(`/leads/${leadId}/offers`, { method: 'PUT', body: { starts } }));
    expect(lead).toMatchObject({ id: leadId, offeredSlots: starts });
    const messageId = await addReply(fresh.database, northbeam.id, leadId, 'Words of the lead');
    expect(await json(call(`/messages?leadId=${leadId}`))).toMatchObject({
      data: [{ id: messageId, text: 'Words of the lead', direction: 'inbound', decision: null }],
    });
  });
});

describe('a task', () => {
  it('is done once; the second time is 409', async () => {
    const id = await openTaskOf(northbeam, 'call');
    const first = await call(`/tasks/${id}/complete`, { method: 'POST' });
    expect([first.status, await first.json()]).toEqual([200, { status: 'done' }]);
    const problem = await problemOf(await call(`/tasks/${id}/complete`, { method: 'POST' }), 409);
    expect(problem.detail).toMatch(/already/);
    const open = await json<{ data: { id: string }[] }>(call('/tasks'));
    expect(open.data.map(task => task.id)).not.toContain(id);
    const done = await json<{ data: { id: string }[] }>(call('/tasks?status=done'));
    expect(done.data.map(task => task.id)).toContain(id);
  });

  it('is done by one of ten at the same moment', async () => {
    const id = await openTaskOf(northbeam, 'call');
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => call(`/tasks/${id}/complete`, { method: 'POST' })),
    );
    expect(answers.map(answer => answer.status).sort()).toEqual([200, ...Array(9).fill(409)]);
    const audited = await withWorkspace(fresh.database, northbeam.id, tx =>
      tx.prisma.auditEntry.count({ where: { subjectId: id ?? '', action: 'task-complete' } }),
    );
    expect(audited).toBe(1);
  });

  it.each([
    ['call', 'approve'],
    ['call', 'refuse'],
    ['approve-booking', 'complete'],
    ['approve-reply', 'dismiss'],
  ] as const)('of kind %s cannot be %sd', async (kind, action) => {
    const id = await openTaskOf(northbeam, kind);
    await problemOf(await call(`/tasks/${id}/${action}`, { method: 'POST' }), 409);
  });
});

describe('the OpenAPI document', () => {
  interface Operation {
    responses: Record<string, { content?: Record<string, { schema?: object }> }>;
    parameters?: { name: string; in: string; schema: object }[];
    requestBody?: { content: Record<string, { schema: object }> };
    summary?: string;
  }
  interface Document {
    openapi: string;
    info: { title: string; version: string };
    paths: Record<string, Record<string, Operation>>;
    security: Record<string, string[]>[];
    components: { securitySchemes: object };
  }
  const read = () => json<Document>(call('/openapi.json', { key: '' }));

  it('needs no key and is of version 3.1', async () => {
    const document = await read();
    expect(document.openapi).toMatch(/^3\.1\./);
    expect(document.info).toMatchObject({ title: 'Overlap', version: expect.any(String) });
    expect(document.security).toEqual([{ key: [] }]);
    expect(document.components.securitySchemes).toMatchObject({ key: { type: 'http', scheme: 'bearer' } });
  });

  it('lists every route, with what it takes and gives', async () => {
    const { paths } = await read();
    const listed = Object.entries(paths).flatMap(([path, operations]) =>
      Object.keys(operations).map(method => `${method.toUpperCase()} ${path}`),
    );
    expect(listed.sort()).toEqual(
      [
        'GET /api/v1/bookings',
        'GET /api/v1/bookings/{bookingId}',
        'GET /api/v1/leads/{leadId}/open-times',
        'POST /api/v1/bookings',
        'POST /api/v1/bookings/{bookingId}/cancel',
        'POST /api/v1/bookings/{bookingId}/no-show',
        'POST /api/v1/bookings/{bookingId}/reschedule',
        'GET /api/v1/campaigns',
        'GET /api/v1/decisions',
        'GET /api/v1/evidence/{fileId}',
        'GET /api/v1/leads',
        'GET /api/v1/leads/{leadId}',
        'GET /api/v1/link-attempts',
        'GET /api/v1/link-attempts/{attemptId}',
        'GET /api/v1/messages',
        'GET /api/v1/story',
        'GET /api/v1/tasks',
        'POST /api/v1/leads',
        'POST /api/v1/link-attempts/{attemptId}/actions',
        'POST /api/v1/tasks/{taskId}/{action}',
        'PUT /api/v1/campaigns/{sender}/{id}',
        'PUT /api/v1/leads/{leadId}/offers',
      ].sort(),
    );
    for (const [path, operations] of Object.entries(paths)) {
      for (const [method, operation] of Object.entries(operations)) {
        expect(operation.summary, `${method} ${path}`).toBeTruthy();
        expect(
          (operation.responses['200'] ?? operation.responses['202'])?.content?.['application/json']?.schema,
          `${method} ${path}`,
        ).toBeTruthy();
        const named = [...path.matchAll(/\{(\w+)\}/g)].map(match => match[1]);
        const given = operation.parameters?.filter(each => each.in === 'path').map(each => each.name) ?? [];
        expect(given.sort(), `${method} ${path}`).toEqual(named.sort());
      }
    }
  });

  it('describes bodies, and has no reference that leads nowhere', async () => {
    const document = await read();
    expect(document.paths['/api/v1/leads']?.post?.requestBody?.content['application/json']?.schema).toMatchObject({
      type: 'object',
      required: ['name'],
    });
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(match => match[1] ?? '');
    for (const reference of references) {
      const target = reference
        .split('/')
        .reduce<unknown>((at, part) => (at as Record<string, unknown>)?.[part], document);
      expect(target, reference).toBeDefined();
    }
  });
});

describe('the state of the server', () => {
  it('is told by /healthz, /readyz and /metrics', async () => {
    expect(await (await fetch(`${bench.url}/healthz`)).json()).toEqual({ status: 'up' });
    expect(await (await fetch(`${bench.url}/readyz`)).json()).toEqual({ status: 'ready' });
    const metrics = await (await fetch(`${bench.url}/metrics`)).text();
    expect(metrics).toMatch(/overlap_http_request_seconds_bucket\{.*route="\/api\/v1\/leads"/);
    expect(metrics).not.toMatch(/@|[0-9a-f]{8}-[0-9a-f]{4}-/);
  });
});

describe('what is logged of calls', () => {
  it('is no key, no contact, no word of a lead', async () => {
    const body = { name: 'Zebedee Quux', email: 'zebedee@secret.example', phone: '+12125550188' };
    await call('/leads', { method: 'POST', body });
    await call('/leads?email=zebedee@secret.example');
    await call('/story?lead=zebedee@secret.example');
    await call('/leads', { method: 'POST', body: '{"email":"zebedee@secret.example"' });
    await call('/leads?email=zebedee', {});
    await bench.signIn(northbeam.emailOf('admin'));
    const text = bench.logs.join('');
    expect(text).toContain('"route":"/api/v1/leads"');
    const secrets = [northbeam.apiKey, 'zebedee', 'Quux', '5550188', 'correct-horse', 'Words of the lead'];
    expect(secrets.filter(secret => text.includes(secret))).toEqual([]);
  });
});
