import path from 'node:path';
import type { CustomScheme, Protocol } from 'electron';
import type { ApiProxy } from './proxy.ts';
import { HOST, RESPONSE_HEADERS, SCHEME } from './security.ts';

/** To be registered once, before the app is ready. */
export const PRIVILEGED_SCHEMES: CustomScheme[] = [
  {
    scheme: SCHEME,
    privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
  },
];

const PAGES = '/console/';

/** The file behind a path of ours; `null` when the path tries to leave the folder or is not readable at all. */
export function findFile(root: string, pathname: string): string | null {
  if (!pathname.startsWith(PAGES)) return null;
  const name = decode(pathname.slice(PAGES.length));
  if (name === null || name.includes('\0') || name.includes('\\')) return null;
  const file = path.join(root, name);
  const inside = path.relative(root, file);
  if (inside === '..' || inside.startsWith(`..${path.sep}`) || path.isAbsolute(inside)) return null;
  // A path without an extension is a page of the router: they all start from the one document.
  return path.extname(file) ? file : path.join(root, 'index.html');
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

export interface ProtocolParts {
  rendererRoot: string;
  /** Reads a file of the bundle with its media type; rejects when it is not there. */
  fetchFile(file: string): Promise<Response>;
  proxy: Pick<ApiProxy, 'covers' | 'forward'>;
}

const refuse = (status: number) => new Response(null, { status, headers: RESPONSE_HEADERS });

/** Answers one request to `app://bundle`: the API by proxy, everything else from the bundle, nothing from elsewhere. */
export async function answer(request: Request, parts: ProtocolParts): Promise<Response> {
  const url = new URL(request.url);
  if (url.host !== HOST) return refuse(404);
  if (parts.proxy.covers(url.pathname)) return parts.proxy.forward(request);
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405);
  const file = findFile(parts.rendererRoot, url.pathname);
  if (!file) return refuse(404);
  const found = await parts.fetchFile(file).catch(() => null);
  if (!found?.ok) return refuse(404);
  const headers = new Headers(RESPONSE_HEADERS);
  headers.set('content-type', found.headers.get('content-type') ?? 'application/octet-stream');
  return new Response(found.body, { status: 200, headers });
}

export function setupProtocol(protocol: Pick<Protocol, 'handle'>, parts: ProtocolParts): void {
  protocol.handle(SCHEME, request => answer(request, parts));
}
