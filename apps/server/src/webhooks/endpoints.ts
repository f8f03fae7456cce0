import { type Database, withSystem, withWorkspace } from '@overlap/database/client';
import type { KeyRing } from '@overlap/database/secret-box';
import { type Endpoint, findEndpoint, findIntegration } from '@overlap/database/stores/integrations';
import type { SourceKeys } from '@overlap/intake/delivery';
import type { Source } from '@overlap/intake/sources';

export interface KnownEndpoint extends Endpoint {
  keys: SourceKeys;
}

/** A rotated key is taken up this soon. */
const KEPT_MS = 10_000;
/** More addresses than one server has in use at a time. */
const KEPT_MOST = 5_000;

/** Finds the workspace and keys behind a webhook's path. Answers are kept for ten seconds; unknown paths are not kept. */
export function createEndpoints(database: Database, keyRing: KeyRing) {
  const kept = new Map<string, { until: number; endpoint: KnownEndpoint }>();

  async function load(source: Source, token: string): Promise<KnownEndpoint | null> {
    const endpoint = await withSystem(database, tx => findEndpoint(tx, source, token));
    if (!endpoint) return null;
    const integration = await withWorkspace(database, endpoint.workspaceId, tx => findIntegration(tx, keyRing, source));
    return integration && { ...endpoint, keys: { config: integration.config, secrets: integration.secrets } };
  }

  return async function find(source: Source, token: string): Promise<KnownEndpoint | null> {
    const name = `${source}/${token}`;
    const known = kept.get(name);
    if (known && known.until > Date.now()) return known.endpoint;
    kept.delete(name);
    const endpoint = await load(source, token);
    if (!endpoint) return null;
    if (kept.size >= KEPT_MOST) kept.clear();
    kept.set(name, { until: Date.now() + KEPT_MS, endpoint });
    return endpoint;
  };
}
