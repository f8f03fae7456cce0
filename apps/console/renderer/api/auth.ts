import type { Bridge } from '../../shared/bridge.ts';
import { failureOfStatus, type SignInOutcome } from '../../shared/sign-in-outcome.ts';

declare global {
  interface Window {
    overlap?: Bridge;
  }
}

/** The desktop's bridge; `undefined` in a browser. */
export const bridge = (): Bridge | undefined => window.overlap;

/** Signing in and out, the same for the pages wherever they run. */
export interface Auth {
  withPassword(credentials: { email: string; password: string }): Promise<SignInOutcome>;
  sendLink(request: { email: string }): Promise<SignInOutcome>;
  signOut(): Promise<void>;
}

/** In a browser the server sets a cookie that no script can read. */
export function createBrowserAuth(fetch: typeof globalThis.fetch): Auth {
  const post = async (path: string, body: object): Promise<SignInOutcome> => {
    const response = await fetch(`/api/auth${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      credentials: 'same-origin',
      body: JSON.stringify(body),
    }).catch(() => null);
    if (!response) return { ok: false, reason: 'unreachable' };
    const reason = failureOfStatus(response.status);
    return reason ? { ok: false, reason } : { ok: true };
  };
  return {
    withPassword: credentials => post('/sign-in/email', credentials),
    sendLink: ({ email }) =>
      post('/sign-in/magic-link', { email, callbackURL: '/console/', errorCallbackURL: '/console/sign-in' }),
    signOut: async () => {
      await post('/sign-out', {});
    },
  };
}

const createDesktopAuth = (desktop: Bridge): Auth => ({
  withPassword: credentials => desktop.signIn(credentials),
  sendLink: request => desktop.sendLink(request),
  signOut: async () => {
    await desktop.signOut();
  },
});

export function getAuth(): Auth {
  const desktop = bridge();
  return desktop ? createDesktopAuth(desktop) : createBrowserAuth((...args) => window.fetch(...args));
}
