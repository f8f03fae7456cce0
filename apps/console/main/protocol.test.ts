import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { answer, findFile, PRIVILEGED_SCHEMES, type ProtocolParts, setupProtocol } from './protocol.ts';
import { CONTENT_SECURITY_POLICY } from './security.ts';

const root = path.resolve('/app/dist/renderer');

function parts(overrides: Partial<ProtocolParts> = {}): ProtocolParts {
  return {
    rendererRoot: root,
    fetchFile: async file => new Response(file, { headers: { 'content-type': 'text/html' } }),
    proxy: { covers: pathname => pathname.startsWith('/trpc/'), forward: async () => new Response('from the server') },
    ...overrides,
  };
}
const ask = (url: string, overrides?: Partial<ProtocolParts>, init?: RequestInit) =>
  answer(new Request(url, init), parts(overrides));

test.each([
  ['/console/', 'index.html'],
  ['/console/inbox', 'index.html'],
  ['/console/inbox/0199-lead', 'index.html'],
  ['/console/assets/index-abc.js', 'assets/index-abc.js'],
  ['/console/a%20b.css', 'a b.css'],
])('%s is the file %s', (pathname, file) => {
  expect(findFile(root, pathname)).toBe(path.join(root, file));
});

test.each([
  '/console/../secret.txt',
  '/console/%2e%2e/secret.txt',
  '/console/%2e%2e%2fsecret.txt',
  '/console/..%2f..%2f..%2fetc%2fpasswd',
  '/console/assets/..%2f..%2fmain%2findex.cjs',
  '/console/..%5c..%5cmain%5cindex.cjs',
  '/console/%00.html',
  '/console/%E0%A4%A',
  '/etc/passwd',
  '//console/x.js',
  '/consolex/x.js',
])('%s leads nowhere', pathname => {
  expect(findFile(root, pathname)).toBeNull();
});

test('an absolute path inside the folder stays inside', () => {
  expect(findFile(root, '/console//etc/passwd.txt')).toBe(path.join(root, 'etc/passwd.txt'));
});

test('pages carry the policy', async () => {
  const response = await ask('app://bundle/console/inbox');
  expect(response.headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY);
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(response.headers.get('content-type')).toBe('text/html');
  expect(await response.text()).toBe(path.join(root, 'index.html'));
});

test('another host gets nothing', async () => {
  expect((await ask('app://elsewhere/console/')).status).toBe(404);
});

test('a missing file is a 404 with the policy', async () => {
  const fetchFile = () => Promise.reject(new Error('ERR_FILE_NOT_FOUND'));
  const response = await ask('app://bundle/console/assets/gone.js', { fetchFile });
  expect(response.status).toBe(404);
  expect(response.headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY);
});

test('files are only read', async () => {
  expect((await ask('app://bundle/console/', {}, { method: 'POST' })).status).toBe(405);
});

test('the API goes to the proxy, and no file is touched', async () => {
  const fetchFile = vi.fn<ProtocolParts['fetchFile']>();
  const response = await ask('app://bundle/trpc/session.me', { fetchFile });
  expect(await response.text()).toBe('from the server');
  expect(fetchFile).not.toHaveBeenCalled();
});

test('sign-in routes are not reachable from the page', async () => {
  expect((await ask('app://bundle/api/auth/get-session')).status).toBe(404);
  expect((await ask('app://bundle/api/auth/sign-in/email', {}, { method: 'POST', body: '{}' })).status).toBe(405);
});

test('the scheme is standard and secure, and is the only one', () => {
  expect(PRIVILEGED_SCHEMES).toHaveLength(1);
  expect(PRIVILEGED_SCHEMES[0]).toMatchObject({ scheme: 'app', privileges: { standard: true, secure: true } });
  expect(PRIVILEGED_SCHEMES[0]?.privileges).not.toHaveProperty('bypassCSP');
});

test('the scheme is handled once', () => {
  const handle = vi.fn();
  setupProtocol({ handle }, parts());
  expect(handle.mock.calls.map(([scheme]) => scheme)).toEqual(['app']);
});
