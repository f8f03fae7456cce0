import type { WorkspaceTx } from '@overlap/database/client';
import type { KeyRing } from '@overlap/database/secret-box';
import { findIntegration } from '@overlap/database/stores/integrations';
import type { NoticeChannel } from '@overlap/domain/notice';
import type { Channel } from '@overlap/notification/channel';
import { createEmailChannel } from '@overlap/notification/channels/email';
import { createSlackChannel } from '@overlap/notification/channels/slack';

/** How a workspace tells its people; `null` while that way is not connected. */
export async function connectChannel(tx: WorkspaceTx, keyRing: KeyRing, name: NoticeChannel): Promise<Channel | null> {
  const integration = await findIntegration(tx, keyRing, name === 'slack' ? 'slack' : 'resend');
  if (!integration) return null;
  const { baseUrl, config, secrets } = integration;
  return name === 'slack'
    ? createSlackChannel({ baseUrl, token: secrets.token ?? '' })
    : createEmailChannel({ baseUrl, apiKey: secrets.apiKey ?? '', from: config.from ?? '' });
}
