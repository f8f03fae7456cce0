import { expect, test } from 'vitest';
import { INSIDE_HOSTS } from './fixtures/spellings.ts';
import { checkStartUrl } from './start-url.ts';
import { objectTo, readAbsoluteForm, readAuthority } from './target.ts';

test.each([
  ['example.com:443', { host: 'example.com', port: 443 }],
  ['EXAMPLE.com.:80', { host: 'example.com', port: 80 }],
  ['[::1]:443', { host: '::1', port: 443 }],
  ['0x7f.1:443', { host: '127.0.0.1', port: 443 }],
  ['bücher.example:443', { host: 'xn--bcher-kva.example', port: 443 }],
])('CONNECT %s is read', (text, value) => {
  expect(readAuthority(text)).toEqual({ ok: true, value });
});

test.each([
  ['example.com', 'bad-request'],
  ['example.com:', 'bad-request'],
  [':443', 'bad-request'],
  ['', 'bad-request'],
  ['example.com:443:80', 'bad-request'],
  ['example.com:4e2', 'bad-request'],
  ['example.com:-1', 'bad-request'],
  ['example.com/x:443', 'bad-request'],
  ['example.com?:443', 'bad-request'],
  ['example.com#:443', 'bad-request'],
  ['example.com\\x:443', 'bad-request'],
  ['[fe80::1%25eth0]:443', 'bad-request'],
  ['[fe80::1%eth0]:443', 'bad-request'],
  ['::1:443', 'bad-request'],
  ['exa mple.com:443', 'bad-request'],
  ['user@example.com:443', 'userinfo'],
  ['example.com:443@127.0.0.1:443', 'userinfo'],
])('CONNECT %s is not', (text, error) => {
  expect(readAuthority(text)).toEqual({ ok: false, error });
});

test.each([
  ['http://example.com/a?b=c', { host: 'example.com', port: 80, path: '/a?b=c' }],
  ['http://example.com:8080', { host: 'example.com', port: 8080, path: '/' }],
  ['HTTP://EXAMPLE.COM/', { host: 'example.com', port: 80, path: '/' }],
])('GET %s is read', (text, value) => {
  expect(readAbsoluteForm(text)).toEqual({ ok: true, value });
});

test.each([
  ['/', 'bad-request'],
  ['*', 'bad-request'],
  ['example.com/', 'bad-request'],
  ['//example.com/', 'bad-request'],
  ['http:///', 'bad-request'],
  ['http://', 'bad-request'],
  ['http://[::1%25lo]/', 'bad-request'],
  ['https://example.com/', 'bad-scheme'],
  ['ftp://example.com/', 'bad-scheme'],
  ['file:///etc/passwd', 'bad-scheme'],
  ['ws://example.com/', 'bad-scheme'],
  ['http://user@example.com/', 'userinfo'],
  ['http://user:pass@example.com/', 'userinfo'],
])('GET %s is not', (text, error) => {
  expect(readAbsoluteForm(text)).toEqual({ ok: false, error });
});

const strict = { allowPrivate: false, ports: [80, 443] };

test.each([
  ['a..b.example', 'bad-name'],
  ['-a.example', 'bad-name'],
  ['a%.example', 'bad-name'],
  [`${'a'.repeat(64)}.example`, 'bad-name'],
  [`${'a.'.repeat(127)}example`, 'bad-name'],
  ['', 'bad-name'],
  ['example.com', null],
  ['_dmarc.example.com', null],
  ['internal.example.com', null],
  ['xn--bcher-kva.example', null],
  ['8.8.8.8', null],
])('the name %s', (host, objection) => {
  expect(objectTo({ host, port: 443 }, strict)).toBe(objection);
});

test.each([22, 25, 53, 0, 8080, 5432, 6379, 4280, 65_536])('port %i is refused', port => {
  expect(objectTo({ host: 'example.com', port }, strict)).toBe('bad-port');
});

test.each([
  ['localhost', 3000, null],
  ['calendly.com.localhost', 4010, null],
  ['127.0.0.1', 4010, null],
  ['db.internal', 80, 'bad-name'],
  ['postgres', 5432, 'bad-name'],
  ['169.254.169.254', 80, 'private-address'],
])('in development %s:%i', (host, port, objection) => {
  expect(objectTo({ host, port }, { allowPrivate: true, ports: [80, 443] })).toBe(objection);
});

const isName = (host: string) => !host.endsWith('.inner.test');

test.each(INSIDE_HOSTS.filter(([host]) => isName(host)))('http://%s/ is no start', (host, error) => {
  expect(checkStartUrl(`http://${host}/`, { allowPrivate: false })).toEqual({ ok: false, error });
});

test.each([
  ['file:///etc/passwd', 'bad-scheme'],
  ['FILE:///etc/passwd', 'bad-scheme'],
  ['data:text/html,hello', 'bad-scheme'],
  ['blob:https://example.com/1', 'bad-scheme'],
  ['chrome://version', 'bad-scheme'],
  ['view-source:https://example.com', 'bad-scheme'],
  ['view-source:file:///etc/passwd', 'bad-scheme'],
  ['ftp://example.com/', 'bad-scheme'],
  ['javascript:alert(1)', 'bad-scheme'],
  ['JaVaScRiPt:alert(1)', 'bad-scheme'],
  ['about:blank', 'bad-scheme'],
  ['ws://example.com/', 'bad-scheme'],
  ['intent://example.com/', 'bad-scheme'],
  ['mailto:a@example.com', 'bad-scheme'],
  [' https://example.com/', 'bad-request'],
  ['https://example.com/\n', 'bad-request'],
  ['java\nscript:alert(1)', 'bad-request'],
  ['fi\tle:///etc/passwd', 'bad-request'],
  ['\u0000https://example.com/', 'bad-request'],
  ['https:\\\\example.com', 'bad-request'],
  ['https://exam ple.com/', 'bad-request'],
  ['example.com', 'bad-request'],
  ['', 'bad-request'],
  [`https://example.com/${'a'.repeat(5_000)}`, 'bad-request'],
  ['http://user:pass@example.com/', 'userinfo'],
  ['https://example.com@127.0.0.1/', 'userinfo'],
  ['https://example.com:8443/', 'bad-port'],
  ['http://example.com:22/', 'bad-port'],
])('%j is no start', (text, error) => {
  expect(checkStartUrl(text, { allowPrivate: false })).toEqual({ ok: false, error });
});

test.each(['https://calendly.com/dana/30min?month=2026-11', 'http://example.com/', 'HTTPS://EXAMPLE.COM/'])(
  '%s is a start',
  text => {
    expect(checkStartUrl(text, { allowPrivate: false })).toMatchObject({ ok: true });
  },
);

test('in development a simulator’s page is a start, a file is not', () => {
  expect(checkStartUrl('http://calendly.com.localhost:4010/dana', { allowPrivate: true }).ok).toBe(true);
  expect(checkStartUrl('file:///etc/passwd', { allowPrivate: true })).toEqual({ ok: false, error: 'bad-scheme' });
});
