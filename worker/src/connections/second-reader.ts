import { type Database, type WorkspaceTx, withWorkspace } from '@overlap/database/client';
import type { KeyRing } from '@overlap/database/secret-box';
import { findIntegration } from '@overlap/database/stores/integrations';
import {
  findModelAnswer,
  keepModelAnswer,
  reserveModelTokens,
  settleModelTokens,
} from '@overlap/database/stores/model-answers';
import { type ModelConfig, modelConfigSchema } from '@overlap/language-model/config';
import type { ModelPorts } from '@overlap/language-model/reader';

/** A workspace's language model, as configured; `null` while none is. Throws where what is configured makes no sense. */
export async function connectSecondReader(tx: WorkspaceTx, keyRing: KeyRing): Promise<ModelConfig | null> {
  const integration = await findIntegration(tx, keyRing, 'language-model');
  if (!integration) return null;
  const { baseUrl, config, secrets } = integration;
  return modelConfigSchema.parse({ ...config, ...secrets, baseUrl });
}

/** What the reader works with, kept in the workspace. Each step is a short transaction of its own: none spans the call. */
export function portsFor(
  database: Database,
  workspaceId: string,
  { dailyTokens: limit }: ModelConfig,
): Omit<ModelPorts, 'log'> {
  return {
    fetch,
    now: Date.now,
    cache: {
      find: key => withWorkspace(database, workspaceId, tx => findModelAnswer(tx, key)),
      keep: (key, answer) => withWorkspace(database, workspaceId, tx => keepModelAnswer(tx, key, answer)),
    },
    budget: {
      async reserve(tokens) {
        const day = new Date().toISOString().slice(0, 10);
        const has = await withWorkspace(database, workspaceId, tx => reserveModelTokens(tx, { day, tokens, limit }));
        const settle = (used: number) =>
          withWorkspace(database, workspaceId, tx => settleModelTokens(tx, { day, reserved: tokens, used }));
        return has ? { settle } : null;
      },
    },
  };
}
