import type { House } from '../bench/stage.ts';

/** Calls the simulators' control plane. */
export type Sim = (at: string, body?: object, method?: string) => Promise<unknown>;
/** Calls `/api/v1` with the workspace's key. */
export type Api = (at: string, body?: object) => Promise<{ status: number; body: Record<string, unknown> }>;

export const simOf =
  (simulatorUrl: string): Sim =>
  async (at, body, method = body ? 'POST' : 'GET') => {
    const response = await fetch(`${simulatorUrl}/_sim${at}`, {
      method,
      ...(body ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {}),
    });
    if (!response.ok) throw new Error(`${at}: ${response.status} ${await response.text()}`);
    const text = await response.text();
    return text === '' ? null : JSON.parse(text);
  };

export const apiOf =
  ({ serverUrl, planted }: House): Api =>
  async (at, body) => {
    const response = await fetch(`${serverUrl}/api/v1${at}`, {
      method: body ? 'POST' : 'GET',
      headers: { authorization: `Bearer ${planted.apiKey}`, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
