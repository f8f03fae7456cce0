import { request } from 'node:http';

export interface Answered {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of any shape
  body: any;
}

/** What the tests of pages ask for, of the server at `url()`. */
export function pageCalls(url: () => string) {
  /** As a browser asks that takes every `*.localhost` for this machine: names that `fetch` would have to look up. */
  const ask = (address: string, body?: unknown, headers: Record<string, string> = {}, verb?: string) => {
    const { host, pathname, search } = new URL(address);
    const text = body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body);
    const type =
      text === null ? {} : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(text)) };
    return new Promise<Answered>((resolve, reject) => {
      const options = {
        port: new URL(url()).port,
        path: pathname + search,
        method: verb ?? (text === null ? 'GET' : 'POST'),
        headers: { host, ...type, ...headers },
      };
      const call = request(options, async response => {
        const chunks: Buffer[] = [];
        for await (const chunk of response) chunks.push(chunk as Buffer);
        const said = Buffer.concat(chunks).toString();
        const isJson = String(response.headers['content-type']).includes('json');
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: isJson ? JSON.parse(said) : said,
        });
      });
      call.on('error', reject);
      call.end(text ?? undefined);
    });
  };
  const about = (page: string, what: 'bookings' | 'openings') =>
    ask(`${url()}/_sim/pages/${what}?url=${encodeURIComponent(page)}`);
  return {
    ask,
    make: async (order: object): Promise<string> => (await ask(`${url()}/_sim/pages`, order)).body.url,
    recordOf: async (page: string) => (await about(page, 'bookings')).body,
    openingsOf: async (page: string): Promise<string[]> =>
      (await about(page, 'openings')).body.openings.map(({ start }: { start: string }) => start),
  };
}
