import type { Page } from 'playwright-core';

/** What the page's own requests were answered, by method and address; read before the page itself gets to see it. */
export interface Overheard {
  /** Parsed JSON of the first answer to such a request; `undefined` where there is none. */
  json(method: string, url: string): unknown;
  stop(): Promise<void>;
}

const LARGEST_BODY = 2_000_000;

/**
 * Reads the answers to what a page writes as they come in. A page that goes on to another address in the same moment
 * takes its answers with it: from then on the browser gives them to nobody.
 */
export async function overhear(page: Page): Promise<Overheard> {
  const bodies = new Map<string, unknown>();
  const session = await page.context().newCDPSession(page);
  session.on('Fetch.requestPaused', async ({ requestId, request, responseHeaders }) => {
    const length = responseHeaders?.find(({ name }) => name.toLowerCase() === 'content-length')?.value;
    const key = `${request.method} ${request.url}`;
    if (request.method !== 'GET' && !bodies.has(key) && Number(length ?? 0) < LARGEST_BODY) {
      const read = await session.send('Fetch.getResponseBody', { requestId }).catch(() => null);
      const text = read?.base64Encoded ? Buffer.from(read.body, 'base64').toString('utf8') : (read?.body ?? '');
      bodies.set(key, parsed(text));
    }
    // Gone with its page: nothing is left to go on.
    await session.send('Fetch.continueRequest', { requestId }).catch(() => undefined);
  });
  await session.send('Fetch.enable', {
    patterns: (['XHR', 'Fetch'] as const).map(resourceType => ({
      urlPattern: '*',
      requestStage: 'Response' as const,
      resourceType,
    })),
  });
  return {
    json: (method, url) => bodies.get(`${method} ${url}`),
    stop: () => session.detach().catch(() => undefined),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
