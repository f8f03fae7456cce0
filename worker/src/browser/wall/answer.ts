import { type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Refusal } from './refusal.ts';

type Status = 400 | 403 | 407 | 502;

/** The few fixed answers that the wall itself gives. */
export function statusOf(refusal: Refusal): Status {
  if (refusal === 'unauthorised') return 407;
  if (refusal === 'bad-request' || refusal === 'bad-scheme') return 400;
  return refusal === 'unresolvable' || refusal === 'unreachable' ? 502 : 403;
}

const challenge = (status: Status) => (status === 407 ? { 'proxy-authenticate': 'Basic realm="wall"' } : {});

/** To a plain request: without a header by which a page could take it for the site's own answer. */
export function answer(response: ServerResponse, status: Status): void {
  const body = 'Not let through.\n';
  response.writeHead(status, {
    'content-type': 'text/plain',
    'content-length': body.length,
    connection: 'close',
    ...challenge(status),
  });
  response.end(body);
}

/** To a CONNECT, and to what is no request. */
export function answerRaw(socket: Duplex, status: Status): void {
  const headers = { 'content-length': '0', connection: 'close', ...challenge(status) };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  // Not `end` alone: the other side may keep its half open for ever.
  if (!socket.writable) socket.destroy();
  else socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n`, () => socket.destroy());
}
