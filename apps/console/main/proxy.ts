/**
 * The renderer speaks to `/trpc` on its own origin, and shows pictures of leads' pages from `/evidence`; this carries both
 * to the server and adds the token. Only these paths: the sign-in routes are main's own, because their answers hold the
 * token (in the body as well as in a header).
 */
const FORWARDED_PATHS = ['/trpc/', '/evidence/'];

/** Everything else the page sends stays here: host, origin, referer, cookies, `sec-*`, and any authorization of its own. */
const REQUEST_HEADERS = ['accept', 'content-type', 'trpc-accept', 'last-event-id'];
/** `set-cookie` and `set-auth-token` above all are not in this list. */
const RESPONSE_HEADERS = [
  'content-type',
  'cache-control',
  'retry-after',
  // What keeps a foreign page's files from being anything but pictures and plain text.
  'content-disposition',
  'content-security-policy',
  'x-content-type-options',
];

export interface ProxyParts {
  fetch(url: string, init: RequestInit): Promise<Response>;
  /** Origin of the configured server, `null` when none is chosen. */
  server(): string | null;
  token(): string | null;
  /** The server no longer knows this token. There is nothing to refresh it with, so the session is over. */
  onRejected(token: string): void;
}

export interface ApiProxy {
  covers(pathname: string): boolean;
  forward(request: Request): Promise<Response>;
  /** Ends what a page left open: an upstream stream outlives its EventSource (electron/electron#47097). */
  abortAll(): void;
}

const pick = (from: Headers, names: readonly string[]): Headers =>
  new Headers(names.flatMap(name => (from.has(name) ? [[name, from.get(name) ?? ''] as [string, string]] : [])));

export function createProxy(parts: ProxyParts): ApiProxy {
  const running = new Set<AbortController>();

  async function send(request: Request, server: string, abort: AbortController): Promise<Response> {
    const { pathname, search } = new URL(request.url);
    const token = parts.token();
    const headers = pick(request.headers, REQUEST_HEADERS);
    if (token) headers.set('authorization', `Bearer ${token}`);
    const hasBody = request.method !== 'GET' && request.method !== 'HEAD';
    const response = await parts.fetch(`${server}${pathname}${search}`, {
      method: request.method,
      headers,
      signal: abort.signal,
      credentials: 'omit',
      redirect: 'error',
      ...(hasBody ? { body: await request.arrayBuffer() } : {}),
    });
    if (response.status === 401 && token) parts.onRejected(token);
    return response;
  }

  return {
    covers: pathname => FORWARDED_PATHS.some(prefix => pathname.startsWith(prefix)),

    async forward(request) {
      const server = parts.server();
      if (!server) return Response.error();
      const abort = new AbortController();
      running.add(abort);
      request.signal.addEventListener('abort', () => abort.abort(), { once: true });
      try {
        const response = await send(request, server, abort);
        const headers = pick(response.headers, RESPONSE_HEADERS);
        const body = response.body ? watchEnd(response.body, () => running.delete(abort)) : null;
        if (!body) running.delete(abort);
        return new Response(body, { status: response.status, headers });
      } catch {
        // To the page it looks as it would in a browser: the request failed, nobody answered.
        running.delete(abort);
        return Response.error();
      }
    },

    abortAll() {
      for (const abort of running) abort.abort();
      running.clear();
    },
  };
}

/** Passes a body through and tells when it ended or was given up. */
function watchEnd(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  onEnd: () => void,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const reader = body.getReader();
  return new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      try {
        const { done, value } = await reader.read();
        if (!done) return controller.enqueue(value);
        onEnd();
        controller.close();
      } catch (error) {
        onEnd();
        controller.error(error);
      }
    },
    cancel(reason) {
      onEnd();
      return reader.cancel(reason);
    },
  });
}
