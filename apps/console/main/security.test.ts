import { expect, test } from 'vitest';
import { CONTENT_SECURITY_POLICY, FUSES, isOurPage, webPreferences } from './security.ts';

test('pages are isolated, sandboxed and without Node', () => {
  expect(webPreferences('/app/preload.cjs', true)).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    devTools: false,
  });
});

test('developer tools exist in unpackaged builds only', () => {
  expect(webPreferences('p', false).devTools).toBe(true);
  expect(webPreferences('p', true).devTools).toBe(false);
});

test('no Blink features are switched on', () => {
  expect(webPreferences('p', true)).not.toHaveProperty('enableBlinkFeatures');
});

test.each([
  ['app://bundle/console/', true],
  ['app://bundle/console/inbox', true],
  ['app://other/console/', false],
  ['app://bundle.evil.example/', false],
  ['https://bundle/', false],
  ['file:///etc/passwd', false],
  ['other://bundle/', false],
  ['nonsense', false],
  ['', false],
])('%s is ours: %s', (address, ours) => {
  expect(isOurPage(address)).toBe(ours);
});

test('the policy starts from nothing and runs only our own scripts', () => {
  const rules = CONTENT_SECURITY_POLICY.split('; ');
  expect(rules).toContain("default-src 'none'");
  expect(rules).toContain("script-src 'self'");
  expect(rules).toContain("connect-src 'self'");
  for (const name of ['base-uri', 'form-action', 'frame-ancestors', 'object-src'])
    expect(rules).toContain(`${name} 'none'`);
  expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe-eval|\*|http:/);
});

test('the binary loses what an attacker would use', () => {
  expect(FUSES).toEqual({
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
    loadBrowserProcessSpecificV8Snapshot: false,
  });
});
