import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import path from 'node:path';
import { ROLES, type Role } from '@overlap/domain/role';
import { createHTTPHandler } from '@trpc/server/adapters/standalone';
import { findFile } from '../main/protocol.ts';
import { RESPONSE_HEADERS } from '../main/security.ts';
import { drawPicture } from './picture.ts';
import { mockRouter } from './router.ts';
import type { MockContext } from './trpc.ts';
import { createWorkspace, type MockWorkspace, SCENARIOS, type Scenario } from './workspace.ts';

/**
 * The console with nothing behind it: `node mock/server.ts [port]` after a build. Who signs in chooses what they see:
 * `empty@…`, `failing@…`, a role's name (`reviewer@…`), else a full workspace as a setter. `wrong@…`, `limited@…` and
 * `down@…` cannot sign in.
 */
const PASSWORD_PROBLEMS: Record<string, number> = { wrong: 401, limited: 429, down: 503 };
const MEDIA: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

const root = path.resolve(import.meta.dirname, '../dist/renderer');
const workspaces = new Map<Scenario, MockWorkspace>(SCENARIOS.map(name => [name, createWorkspace(name)]));

function visitorOf(request: IncomingMessage): MockContext['visitor'] {
  const cookie = /(?:^|; )mock-email=([^;]+)/.exec(request.headers.cookie ?? '')?.[1];
  const bearer = /^Bearer mock-(.+)$/.exec(request.headers.authorization ?? '')?.[1];
  const email = decodeURIComponent(cookie ?? bearer ?? '');
  const who = email.split('@')[0] ?? '';
  const workspace = workspaces.get(SCENARIOS.find(each => each === who) ?? 'full');
  const role: Role = ROLES.find(each => each === who) ?? 'setter';
  return email && workspace ? { workspace, role, email } : null;
}

async function readBody(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString('utf8') || '{}') as Record<string, unknown>;
}

async function answerAuth(request: IncomingMessage, response: ServerResponse, pathname: string): Promise<void> {
  const email = String((await readBody(request)).email ?? '');
  const problem = PASSWORD_PROBLEMS[email.split('@')[0] ?? ''];
  const cookie = pathname.endsWith('/sign-out')
    ? 'mock-email=; Path=/; Max-Age=0'
    : `mock-email=${encodeURIComponent(email)}; Path=/; HttpOnly`;
  const signsIn = !pathname.endsWith('/magic-link');
  response.writeHead(problem ?? 200, {
    'content-type': 'application/json',
    ...(problem || !signsIn ? {} : { 'set-cookie': cookie, 'set-auth-token': `mock-${encodeURIComponent(email)}` }),
  });
  response.end('{}');
}

async function answerFile(response: ServerResponse, pathname: string): Promise<void> {
  const file = findFile(root, pathname);
  const found = file ? await stat(file).catch(() => null) : null;
  if (!file || !found?.isFile()) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, {
    ...RESPONSE_HEADERS,
    'content-type': MEDIA[path.extname(file)] ?? 'application/octet-stream',
  });
  createReadStream(file).pipe(response);
}

function answerPicture(request: IncomingMessage, response: ServerResponse, fileId: string): void {
  const story = visitorOf(request)?.workspace.attempts.findByFile(fileId);
  const name = story?.evidence.find(file => file.id === fileId)?.name;
  // One of them is lost, so that a person can see what that looks like.
  if (!story || !name || name === '01-opened.png') return void response.writeHead(404).end();
  response.writeHead(200, { 'content-type': 'image/svg+xml' }).end(drawPicture(story, name));
}

const trpc = createHTTPHandler({
  allowMethodOverride: true,
  router: mockRouter,
  basePath: '/trpc/',
  createContext: ({ req }): MockContext => ({ visitor: visitorOf(req) }),
});

const port = Number(process.argv[2] ?? 4320);
createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  if (pathname.startsWith('/trpc/')) return trpc(request, response);
  if (pathname.startsWith('/api/auth/')) return void answerAuth(request, response, pathname);
  if (pathname.startsWith('/evidence/')) return answerPicture(request, response, pathname.slice('/evidence/'.length));
  if (pathname === '/mock/write') {
    workspaces.get('full')?.write('One more thing: can my colleague join?');
    return response.end('written');
  }
  if (pathname === '/') return response.writeHead(302, { location: '/console/' }).end();
  void answerFile(response, pathname);
}).listen(port, '127.0.0.1', () => process.stdout.write(`Mock console: http://127.0.0.1:${port}/console/\n`));
