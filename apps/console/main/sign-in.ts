import type { SessionState } from '../shared/channels.ts';
import { failureOfStatus, type SignInOutcome } from '../shared/sign-in-outcome.ts';
import type { SessionStore } from './session-store.ts';

/** How long a link asked for here may be followed; the server lets it expire after the same time. */
const LINK_MINUTES = 10;
const LINK = /^overlap:\/\/sign-in\/?\?token=([A-Za-z0-9_-]{16,128})$/;
const NO_SERVER = { ok: false, reason: 'no-server' } as const;

export interface SignInParts {
  fetch(url: string, init: RequestInit): Promise<Response>;
  server(): string | null;
  store: SessionStore;
  now(): number;
  onChange(state: SessionState): void;
}

export interface SignIn {
  state(): Promise<SessionState>;
  token(): string | null;
  withPassword(credentials: { email: string; password: string }): Promise<SignInOutcome>;
  sendLink(request: { email: string }): Promise<SignInOutcome>;
  /** Follows `overlap://sign-in?token=…`, and only when a link was asked for in this app a moment ago. */
  followLink(link: string): Promise<SignInOutcome>;
  signOut(): Promise<void>;
  /** The server turned this token down. */
  expire(token: string): Promise<void>;
  /** The address of the server changed: whoever was signed in there is not signed in here. */
  serverChanged(): Promise<void>;
}

/** Signs in for the renderer, which never sees the token. */
export function createSignIn(parts: SignInParts): SignIn {
  const { store } = parts;
  let linkAskedAt: number | null = null;

  const token = () => {
    const session = store.current();
    return session && session.server === parts.server() ? session.token : null;
  };
  const state = async () => ({ signedIn: token() !== null, server: parts.server(), isKept: await store.isKept() });
  const tell = async () => parts.onChange(await state());

  const call = (server: string, path: string, init: RequestInit) =>
    parts.fetch(`${server}/api/auth${path}`, { credentials: 'omit', redirect: 'error', ...init }).catch(() => null);
  const post = (server: string, path: string, body: object, headers: Record<string, string> = {}) =>
    call(server, path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: server, ...headers },
      body: JSON.stringify(body),
    });

  async function keepFrom(server: string, response: Response | null): Promise<SignInOutcome> {
    if (!response) return { ok: false, reason: 'unreachable' };
    const failure = failureOfStatus(response.status);
    if (failure) return { ok: false, reason: failure };
    const fresh = response.headers.get('set-auth-token');
    if (!fresh) return { ok: false, reason: 'server-problem' };
    await store.save({ token: fresh, server });
    await tell();
    return { ok: true };
  }

  return {
    state,
    token,

    async withPassword(credentials) {
      const server = parts.server();
      return server ? keepFrom(server, await post(server, '/sign-in/email', credentials)) : NO_SERVER;
    },

    async sendLink({ email }) {
      const server = parts.server();
      if (!server) return NO_SERVER;
      const response = await post(server, '/sign-in/magic-link', { email, metadata: { client: 'desktop' } });
      if (!response) return { ok: false, reason: 'unreachable' };
      const failure = failureOfStatus(response.status);
      if (failure) return { ok: false, reason: failure };
      linkAskedAt = parts.now();
      return { ok: true };
    },

    async followLink(link) {
      const found = LINK.exec(link)?.[1];
      const isExpected = linkAskedAt !== null && parts.now() - linkAskedAt < LINK_MINUTES * 60_000;
      const server = parts.server();
      if (!found || !isExpected || !server) return { ok: false, reason: 'link-invalid' };
      linkAskedAt = null;
      const outcome = await keepFrom(
        server,
        await call(server, `/magic-link/verify?token=${found}`, { method: 'GET' }),
      );
      return outcome.ok || outcome.reason === 'unreachable' ? outcome : { ok: false, reason: 'link-invalid' };
    },

    async signOut() {
      const [session, held] = [store.current(), token()];
      await store.clear();
      await tell();
      if (session && held) await post(session.server, '/sign-out', {}, { authorization: `Bearer ${held}` });
    },

    async expire(rejected) {
      if (store.current()?.token !== rejected) return;
      await store.clear();
      await tell();
    },

    async serverChanged() {
      if (store.current() && !token()) await store.clear();
      await tell();
    },
  };
}
