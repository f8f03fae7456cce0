import type { WorkspaceTx } from '@overlap/database/client';
import type { KeyRing } from '@overlap/database/secret-box';
import { findIntegration, INTEGRATION_PROVIDERS } from '@overlap/database/stores/integrations';
import type { Sender } from '@overlap/intake/sender';
import { createEmailBison, type EmailBison } from '@overlap/intake/senders/emailbison/client';
import { createGenericSender } from '@overlap/intake/senders/generic/client';
import { createTwilio } from '@overlap/intake/senders/twilio/client';

export async function connectEmailBison(tx: WorkspaceTx, keyRing: KeyRing): Promise<EmailBison | null> {
  const integration = await findIntegration(tx, keyRing, 'emailbison');
  return integration && createEmailBison({ baseUrl: integration.baseUrl, token: integration.secrets.token ?? '' });
}

/** The outreach tool that a message came through; `null` when it is not connected or cannot be answered through. */
export async function connectSender(tx: WorkspaceTx, keyRing: KeyRing, name: string): Promise<Sender | null> {
  const provider = INTEGRATION_PROVIDERS.find(each => each === name);
  const integration = provider ? await findIntegration(tx, keyRing, provider) : null;
  if (!integration) return null;
  const { baseUrl, config, secrets } = integration;
  switch (integration.provider) {
    case 'emailbison':
      return createEmailBison({ baseUrl, token: secrets.token ?? '' });
    case 'twilio':
      return createTwilio({ baseUrl, accountSid: config.accountSid ?? '', authToken: secrets.authToken ?? '' });
    case 'generic':
      return createGenericSender({ baseUrl, token: secrets.token ?? '' });
    default:
      return null;
  }
}
