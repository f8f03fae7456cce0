/**
 * What Chromium is told beyond Playwright's own switches. Measured one by one; the tests beside this file fail when one
 * stops working. No `--disable-features` here: a second one displaces Playwright's list, to which the launcher script
 * adds ours.
 */
export const CHROMIUM_FLAGS: readonly string[] = [
  // WebRTC speaks UDP past every HTTP proxy, and looks its servers up by DNS. The full browser knows the first spelling
  // only, the headless shell the second only.
  '--webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--disable-quic',
  // The wall looks names up. The browser can not, so it has no way round by name.
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
];

/**
 * The full browser keeps pages of its own ready for every context: the pop-ups below an address bar that nobody sees.
 * Without them a context takes half the memory (measured: 44 MB for 86 MB).
 */
export const DISABLED_FEATURES: readonly string[] = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
];

const DISABLING = 'PLAYWRIGHT_DISABLE_FORCED_CHROMIUM_PROXIED_LOOPBACK';

/**
 * Throws when something would let the browser reach this machine directly: Playwright sends loopback and 169.254/16
 * through the proxy only while this variable is unset.
 */
export function refuseWaysRound(environment: NodeJS.ProcessEnv): void {
  if (environment[DISABLING])
    throw new Error(`${DISABLING} is set, which opens this machine to every page. Unset it to start a browser.`);
}

/** All that the browser learns of our environment. Its home and temporary files are in a folder that goes with it. */
export function browserEnvironment(own: NodeJS.ProcessEnv, folder: { home: string; tmp: string }) {
  const { PATH = '/usr/bin:/bin', SystemRoot } = own;
  return {
    PATH,
    HOME: folder.home,
    TMPDIR: folder.tmp,
    LANG: 'C.UTF-8',
    // Windows starts no program without it.
    ...(SystemRoot && { SystemRoot, TEMP: folder.tmp, USERPROFILE: folder.home }),
  };
}
