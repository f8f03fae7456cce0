import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { ProviderSimulator } from '../provider.ts';
import type { World } from '../world.ts';
import { refuse, twilioWording } from './errors.ts';
import { type Account, createMessage, type SmsMessage, twilioState } from './state.ts';
import { messageView, pageView, segments } from './view.ts';

const E164 = /^\+[1-9]\d{6,14}$/;
const LONGEST_BODY = 1600;

const messageSchema = z.object({
  To: z.string().optional(),
  From: z.string().optional(),
  MessagingServiceSid: z.string().optional(),
  Body: z.string().optional(),
  MediaUrl: z.union([z.string(), z.array(z.string())]).optional(),
  StatusCallback: z.url().optional(),
});
type MessageOrder = z.infer<typeof messageSchema>;

const listSchema = z.object({
  To: z.string().optional(),
  From: z.string().optional(),
  DateSent: z.string().optional(),
  'DateSent>': z.string().optional(),
  'DateSent<': z.string().optional(),
  PageSize: z.coerce.number().int().min(1).max(1000).default(50),
  Page: z.coerce.number().int().min(0).default(0),
});

type Scoped = { Params: { account: string; sid: string } };

/** Twilio's Messages: base URL `/twilio`, form bodies, basic auth. */
export function twilioSimulator(world: World): ProviderSimulator {
  const { accounts, messages } = twilioState(world.store);
  const accountOf = (request: FastifyRequest<Scoped>): Account => {
    const basic = /^Basic (.+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '';
    const [sid = '', ...secret] = Buffer.from(basic, 'base64').toString().split(':');
    const account = accounts.get(sid);
    if (!account || account.authToken !== secret.join(':') || request.params.account !== sid) {
      throw refuse(401, 20003, 'Authenticate');
    }
    return account;
  };
  return {
    name: 'twilio',
    prefix: '/twilio',
    wording: twilioWording,
    routes(scope) {
      scope.post<Scoped>(
        '/2010-04-01/Accounts/:account/Messages.json',
        { config: { kinds: ['message'] } },
        (request, reply) => {
          const account = accountOf(request);
          const order = messageSchema.parse(request.body ?? {});
          return reply.code(201).send(sendMessage(world, account, order));
        },
      );

      scope.get<Scoped>('/2010-04-01/Accounts/:account/Messages.json', request => {
        const { accountSid } = accountOf(request);
        const query = listSchema.parse(request.query);
        const found = messages.filter(one => one.accountSid === accountSid && isListed(one, query)).toReversed();
        return pageView(
          found.map(one => messageView(one)),
          query,
          accountSid,
        );
      });

      scope.get<Scoped>('/2010-04-01/Accounts/:account/Messages/:sid', request => {
        const { accountSid } = accountOf(request);
        const message = messages.get(request.params.sid.replace(/\.json$/, ''));
        if (message?.accountSid !== accountSid) throw twilioNotFound(request.url);
        return messageView(message);
      });
    },
  };
}

const twilioNotFound = (url: string) =>
  refuse(404, 20404, `The requested resource ${url.replace(/^\/twilio/, '')} was not found`);

function sendMessage(world: World, account: Account, order: MessageOrder): object {
  const { to, from, body } = checked(world, account, order);
  return world.store.atomically(() => {
    const message = createMessage(world.store, {
      accountSid: account.accountSid,
      direction: 'outbound-api',
      from,
      to,
      body,
      messagingServiceSid: order.MessagingServiceSid ?? null,
      status: 'delivered',
    });
    const response = { ...messageView(message), status: 'queued', date_sent: null };
    world.ledger.record({ provider: 'twilio', kind: 'message', request: order, response });
    if (order.StatusCallback) announceStatus(world, account, message, order.StatusCallback);
    return response;
  });
}

function checked(world: World, account: Account, order: MessageOrder): { to: string; from: string; body: string } {
  const { To: to, Body: body = '', MediaUrl: media } = order;
  const from = order.From ?? (order.MessagingServiceSid ? account.numbers[0] : undefined);
  if (!to) throw refuse(400, 21604, "A 'To' phone number is required.");
  if (!from) throw refuse(400, 21603, "A 'From' phone number is required.");
  if (!body && !media) throw refuse(400, 21602, 'Message body is required.');
  if (body.length > LONGEST_BODY) {
    throw refuse(400, 21617, 'The concatenated message body exceeds the 1600 character limit');
  }
  if (!E164.test(to)) throw refuse(400, 21211, `Invalid 'To' Phone Number: ${to}`);
  if (!account.numbers.includes(from)) {
    throw refuse(
      400,
      21606,
      `The 'From' phone number provided (${from}) is not a valid message-capable Twilio phone number for this destination/account`,
    );
  }
  if (twilioState(world.store).optOuts.get(`${account.accountSid}/${to}`)) {
    throw refuse(400, 21610, 'Attempt to send to unsubscribed recipient');
  }
  return { to, from, body };
}

function announceStatus(world: World, account: Account, message: SmsMessage, url: string): void {
  for (const status of ['sent', 'delivered']) {
    const form = new URLSearchParams({
      AccountSid: account.accountSid,
      ApiVersion: '2010-04-01',
      From: message.from,
      MessageSid: message.sid,
      MessageStatus: status,
      SmsSid: message.sid,
      SmsStatus: status,
      To: message.to,
    });
    sendForm(world, { account, url, event: `message.${status}`, about: message.to, form });
  }
}

interface FormWebhook {
  account: Account;
  url: string;
  event: string;
  about: string;
  form: URLSearchParams;
}

/** Posts a form to the product, signed with the account's auth token over the URL and the form. */
export function sendForm(world: World, { account, url, event, about, form }: FormWebhook): string {
  return world.deliveries.send({
    provider: 'twilio',
    event,
    url,
    body: form.toString(),
    contentType: 'application/x-www-form-urlencoded',
    headers: { 'i-twilio-idempotency-token': form.get('MessageSid') ?? '' },
    about,
    signing: { scheme: 'twilio', authToken: account.authToken },
  });
}

/** The form of an inbound message, as Twilio posts it. */
export function inboundForm(message: SmsMessage): URLSearchParams {
  return new URLSearchParams({
    ToCountry: 'US',
    SmsMessageSid: message.sid,
    NumMedia: '0',
    SmsSid: message.sid,
    SmsStatus: 'received',
    Body: message.body,
    FromCountry: 'US',
    To: message.to,
    NumSegments: String(segments(message.body)),
    MessageSid: message.sid,
    AccountSid: message.accountSid,
    From: message.from,
    ApiVersion: '2010-04-01',
  });
}

function isListed(message: SmsMessage, query: z.infer<typeof listSchema>): boolean {
  const day = message.createdAt.slice(0, 10);
  const { DateSent: on, 'DateSent>': from, 'DateSent<': to } = query;
  return (
    (!query.To || message.to === query.To) &&
    (!query.From || message.from === query.From) &&
    (!on || day === on.slice(0, 10)) &&
    (!from || day >= from.slice(0, 10)) &&
    (!to || day <= to.slice(0, 10))
  );
}
