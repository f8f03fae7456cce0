import { AwsClient } from 'aws4fetch';
import { checkedKey, type EvidenceStore } from './store.ts';

export interface S3Config {
  /** The bucket's own address, e.g. `https://fly.storage.tigris.dev/evidence`; path style, no slash at its end needed. */
  bucketUrl: string;
  accessKeyId: string;
  secretAccessKey: string;
  /** `auto` where the store has none. */
  region: string;
  fetch?: typeof fetch;
}

const WITHIN_MS = 20_000;

/**
 * Evidence in a bucket that speaks S3 (AWS, Tigris, R2, MinIO): three plain calls, signed by Signature Version 4. The
 * signer is one small file; Amazon's own client brings some fifty packages for the same three calls.
 */
export function openS3Store(config: S3Config): EvidenceStore {
  const { accessKeyId, secretAccessKey, region } = config;
  const signer = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 0 });
  const send = config.fetch ?? fetch;
  const base = config.bucketUrl.replace(/\/+$/, '');

  async function call(method: 'PUT' | 'GET' | 'DELETE', key: string, body?: Buffer, contentType?: string) {
    const signed = await signer.sign(`${base}/${checkedKey(key)}`, {
      method,
      ...(body ? { body: new Uint8Array(body) } : {}),
      headers: contentType ? { 'content-type': contentType } : {},
    });
    const answer = await send(signed, { signal: AbortSignal.timeout(WITHIN_MS) });
    if (answer.ok || (answer.status === 404 && method !== 'PUT')) return answer;
    await answer.body?.cancel();
    throw new Error(`The evidence store answered ${answer.status} to ${method}.`);
  }

  return {
    async put(key, content, contentType) {
      const answer = await call('PUT', key, content, contentType);
      await answer.body?.cancel();
    },
    async get(key) {
      const answer = await call('GET', key);
      if (answer.status !== 404) return Buffer.from(await answer.arrayBuffer());
      await answer.body?.cancel();
      return null;
    },
    async delete(key) {
      const answer = await call('DELETE', key);
      await answer.body?.cancel();
    },
  };
}
