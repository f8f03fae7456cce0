import { type IncomingMessage, request as requestFrom, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { pipeline } from 'node:stream';
import { withoutHopByHop } from './headers.ts';
import type { Target } from './target.ts';

export const MAX_HEADER_BYTES = 16_384;

interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  target: Target & { path: string };
  /** Connected and checked; it carries this one exchange. */
  upstream: Socket;
  /** The socket is in the hands of the HTTP client, so listeners may be added. */
  onTaken: () => void;
}

/**
 * One plain-HTTP exchange over a connection of its own. Never tried again: when the other side ends it before an
 * answer, the browser's side is ended too, so that no answer is made up.
 */
export function forwardRequest({ request, response, target, upstream, onTaken }: Exchange): void {
  const isChunked = request.headers['transfer-encoding'] !== undefined;
  const hasBody = isChunked || request.headers['content-length'] !== undefined;
  const outgoing = requestFrom({
    createConnection: () => upstream,
    method: request.method,
    path: target.path,
    setHost: false,
    headers: [
      'Host',
      hostHeader(target),
      ...withoutHopByHop(request.rawHeaders, ['host']),
      // Said again for this hop: without it a body on a GET would go out unframed, and be read as a second request.
      ...(isChunked ? ['Transfer-Encoding', 'chunked'] : []),
    ],
    maxHeaderSize: MAX_HEADER_BYTES,
    insecureHTTPParser: false,
  });
  outgoing.once('socket', onTaken);
  outgoing.on('error', () => request.socket.destroy());
  // Without an error too there may be no answer: when the server switches protocols, say.
  outgoing.once('close', () => {
    if (!response.headersSent) request.socket.destroy();
  });
  outgoing.once('response', answer => {
    const status = answer.statusCode ?? 0;
    // The parser takes any three digits, `writeHead` throws at some.
    if (status < 200 || status > 999) return void request.socket.destroy();
    response.sendDate = false;
    response.writeHead(status, answer.statusMessage, withoutHopByHop(answer.rawHeaders));
    // A body that breaks off must not look whole: pipeline destroys the browser's side with it.
    pipeline(answer, response, () => upstream.destroy());
  });
  request.socket.once('close', () => upstream.destroy());
  if (hasBody) pipeline(request, outgoing, () => {});
  else outgoing.end();
}

function hostHeader({ host, port }: Target): string {
  const name = host.includes(':') ? `[${host}]` : host;
  return port === 80 ? name : `${name}:${port}`;
}
