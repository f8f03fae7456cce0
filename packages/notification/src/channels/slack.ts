import type { SendFailure } from '@overlap/domain/failure';
import { err, ok } from '@overlap/domain/result';
import {
  type ChatPostMessageArguments,
  LogLevel,
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebClient,
} from '@slack/web-api';
import type { Channel, NoticeOrder } from '../channel.ts';

const EVENT_TYPE = 'overlap_notice';
/** Slack refuses a section of more than 3,000 characters. */
const LONGEST = 3_000;

/** Errors that another try cannot mend, with what mends them. */
const NEEDS_PERSON: Record<string, string> = {
  not_in_channel: 'The Slack app is not in that channel. Invite it there: /invite @Overlap.',
  channel_not_found: 'Slack knows no such channel, or it is private and the app was not invited to it.',
  is_archived: 'That Slack channel is archived. Choose another one.',
  invalid_auth: 'Slack refuses the token. Connect Slack again.',
  account_inactive: 'The Slack app was removed. Connect Slack again.',
  token_revoked: 'The Slack token was revoked. Connect Slack again.',
  missing_scope: 'The Slack app lacks a permission. Install it again.',
};

const SLOW_DOWN = ['ratelimited', 'rate_limited', 'message_limit_exceeded'];

/** Posts to Slack channels with a workspace's bot token. `baseUrl` is Slack's own or what stands in for it. */
export function createSlackChannel(options: { token: string; baseUrl: string }): Channel {
  // No retries here: the queue does them, with the lookup in between that Slack's missing idempotency key calls for.
  const client = new WebClient(options.token, {
    slackApiUrl: options.baseUrl.endsWith('/') ? options.baseUrl : `${options.baseUrl}/`,
    timeout: 10_000,
    rejectRateLimitedCalls: true,
    retryConfig: { retries: 0 },
    // Failures are told to the caller, who logs them.
    logLevel: LogLevel.ERROR,
  });
  return {
    async send(order) {
      try {
        const answer = await client.chat.postMessage(toMessage(order));
        return ok({ ref: `${answer.channel}:${answer.ts}` });
      } catch (error) {
        return err(toFailure(error));
      }
    },
    async check(destinations) {
      try {
        const { team } = await client.auth.test();
        for (const channel of destinations) {
          const { channel: found } = await client.conversations.info({ channel });
          if (found?.is_archived) return err({ kind: 'never', message: NEEDS_PERSON.is_archived ?? '' });
          if (found?.is_member === false) return err({ kind: 'never', message: NEEDS_PERSON.not_in_channel ?? '' });
        }
        return ok(team ?? 'Slack');
      } catch (error) {
        return err(toFailure(error));
      }
    },
    async find(order, since) {
      try {
        const oldest = String(Math.floor(since.getTime() / 1000) - 5);
        const history = await client.conversations.history({
          channel: order.destination,
          oldest,
          limit: 200,
          include_all_metadata: true,
        });
        const found = history.messages?.find(message => readSendId(message.metadata) === order.sendId);
        return ok(found?.ts ? { ref: `${order.destination}:${found.ts}` } : null);
      } catch (error) {
        return err(toFailure(error));
      }
    },
  };
}

function toMessage({ sendId, destination, text }: NoticeOrder): ChatPostMessageArguments {
  return {
    channel: destination,
    text: `${escapeText(text.title)}\n${escapeText(text.body)}`,
    blocks: [
      {
        type: 'section',
        text: { type: 'mrkdwn', text: `*${escapeText(text.title)}*\n${escapeText(text.body)}`.slice(0, LONGEST) },
      },
    ],
    unfurl_links: false,
    metadata: { event_type: EVENT_TYPE, event_payload: { send_id: sendId } },
  };
}

/** Slack's own three escapes; everything else is literal (docs: "Formatting text for app surfaces"). */
const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function readSendId(metadata: unknown): unknown {
  const payload = (metadata as { event_payload?: { send_id?: unknown } } | undefined)?.event_payload;
  return payload?.send_id;
}

function toFailure(error: unknown): SendFailure {
  if (error instanceof WebAPIRateLimitedError) {
    return { kind: 'later', message: 'Slack asks us to slow down.', retryAfterSeconds: error.retryAfter };
  }
  if (error instanceof WebAPIPlatformError) {
    const code = String(error.data.error);
    // Its client passes a body that is no JSON on as an error of that name.
    if (!/^[a-z_]+$/.test(code)) return { kind: 'unknown', message: 'Slack did not answer clearly.' };
    const isTransient = ['internal_error', 'fatal_error', 'service_unavailable', 'request_timeout'].includes(code);
    if (SLOW_DOWN.includes(code)) return { kind: 'later', message: 'Slack asks us to slow down.' };
    if (isTransient) return { kind: 'unknown', message: `Slack answered "${code}".` };
    return { kind: 'never', message: NEEDS_PERSON[code] ?? `Slack refused the message: ${code}.` };
  }
  if (error instanceof WebAPIHTTPError && error.statusCode < 500) {
    return { kind: 'never', message: `Slack answered with status ${error.statusCode}.` };
  }
  return { kind: 'unknown', message: 'Slack did not answer.' };
}
