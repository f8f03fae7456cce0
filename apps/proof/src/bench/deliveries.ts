import { createHmac, randomUUID } from 'node:crypto';

/** Where signed deliveries go, and with what they are signed. */
export interface Target {
  url: string;
  source: 'generic' | 'calendly';
  secret: string;
}

/** What a lead writes. */
export interface Reply {
  email: string;
  text: string;
}

export interface SignedRequest {
  headers: Record<string, string>;
  body: string;
}

/** A delivery that nobody has seen before, signed as its sender signs. */
export function signedDelivery(target: Target, reply: Reply): SignedRequest {
  return target.source === 'generic' ? genericDelivery(target.secret, reply) : calendlyDelivery(target.secret, reply);
}

/** Standard Webhooks: HMAC-SHA256 over `id.timestamp.body`, base64. */
function genericDelivery(secret: string, { email, text }: Reply): SignedRequest {
  const id = `msg_${randomUUID()}`;
  const at = new Date();
  const seconds = Math.floor(at.getTime() / 1000);
  const body = JSON.stringify({
    type: 'message.received',
    timestamp: at.toISOString(),
    data: {
      messageId: id,
      threadId: `thread-${email}`,
      channel: 'linkedin',
      from: { name: 'Bench Lead', email },
      campaign: '5',
      text,
      sentAt: at.toISOString(),
    },
  });
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64');
  const headers = {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': String(seconds),
    'webhook-signature': `v1,${signature}`,
  };
  return { headers, body };
}

/** Calendly: HMAC-SHA256 over `seconds.body`, hex. */
function calendlyDelivery(secret: string, { email }: Reply): SignedRequest {
  const at = new Date();
  const seconds = Math.floor(at.getTime() / 1000);
  const event = `https://api.calendly.com/scheduled_events/${randomUUID()}`;
  const body = JSON.stringify({
    event: 'invitee.created',
    created_at: at.toISOString(),
    created_by: 'https://api.calendly.com/users/USRBENCH',
    payload: {
      uri: `${event}/invitees/${randomUUID()}`,
      event,
      email,
      name: 'Bench Lead',
      status: 'active',
      timezone: 'America/New_York',
      rescheduled: false,
      tracking: { utm_content: null },
      scheduled_event: {
        uri: event,
        name: 'Intro call',
        start_time: '2030-01-15T15:00:00.000000Z',
        end_time: '2030-01-15T15:30:00.000000Z',
        location: { type: 'zoom', join_url: 'https://zoom.example/j/1' },
      },
    },
  });
  const signature = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
  const headers = {
    'content-type': 'application/json',
    'calendly-webhook-signature': `t=${seconds},v1=${signature}`,
  };
  return { headers, body };
}
