import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DateTime } from 'luxon';
import type { SeedDocument } from './seed.ts';
import { createSimulators, type SimulatorOptions, type Simulators } from './simulators.ts';

/** One webhook that the product received. */
export interface Received {
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** A stand-in for the product's webhook endpoints. */
export interface Receiver {
  url: string;
  received: Received[];
  /** Statuses to answer next; 200 when there are none. */
  answers: number[];
  /** Resolves when so many webhooks have arrived. */
  until(count: number): Promise<Received[]>;
  close(): Promise<void>;
}

export async function startReceiver(): Promise<Receiver> {
  const received: Received[] = [];
  const answers: number[] = [];
  let waiting: { count: number; resolve: (all: Received[]) => void }[] = [];
  const server: Server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    received.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks).toString() });
    response.writeHead(answers.shift() ?? 200, { connection: 'close' }).end();
    for (const one of waiting.filter(({ count }) => received.length >= count)) one.resolve(received);
    waiting = waiting.filter(({ count }) => received.length < count);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    answers,
    until: count =>
      received.length >= count
        ? Promise.resolve(received)
        : new Promise(resolve => {
            waiting.push({ count, resolve });
          }),
    async close() {
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
    },
  };
}

export interface Answered {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of any shape
  body: any;
  headers: Headers;
}

export interface TestWorld {
  simulators: Simulators;
  url: string;
  call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answered>;
  /** What a provider's own client would call: with its token and headers. */
  as: Record<'emailbison' | 'calendly' | 'calcom' | 'hubspot' | 'slack' | 'resend' | 'linkedin', Caller> & {
    calendars: Caller;
    contacts: Caller;
    twilio(method: string, path: string, form?: Record<string, string>): Promise<Answered>;
  };
  control: Caller;
  close(): Promise<void>;
}

type Caller = (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Answered>;

export const ACCOUNT_SID = `AC${'0'.repeat(32)}`;
export const AUTH_TOKEN = '12345678901234567890123456789012';
export const CALCOM_SECRET = 'calcom_test_secret_0123456789';
export const SIGNING_KEY = 'calendly_test_signing_key_0123456789';
export const CLIENT_SECRET = 'hubspot_test_client_secret_0123';
export const WEBHOOK_SECRET = 'whsec_Ym9va2luZy1iYWNrZW5kLXRlc3Qtc2VjcmV0LTAwMDE=';

/** Simulators on a free port, seeded with one account of each provider whose webhooks go to `hooks`. */
export async function startWorld(hooks: string, options: Partial<SimulatorOptions> = {}): Promise<TestWorld> {
  const simulators = await createSimulators({ store: ':memory:', webhookRetryScale: 0, ...options });
  const url = await simulators.listen(0);
  const call: TestWorld['call'] = async (method, path, body, headers = {}) => {
    const response = await fetch(url + path, {
      method,
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: readJson(text) };
  };
  const caller =
    (prefix: string, headers: Record<string, string>): Caller =>
    (method, path, body, more) =>
      call(method, prefix + path, body, { ...headers, ...more });
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
  const control = caller('/_sim', {});
  const seeded = await control('POST', '/seed', seedFor(hooks));
  if (seeded.status !== 200) throw new Error(JSON.stringify(seeded.body));
  return {
    simulators,
    url,
    call,
    control,
    as: {
      emailbison: caller('/emailbison', bearer('1|bison')),
      calendars: caller('/gohighlevel', { ...bearer('pit-1'), version: '2021-04-15' }),
      contacts: caller('/gohighlevel', { ...bearer('pit-1'), version: '2021-07-28' }),
      calendly: caller('/calendly', bearer('cal-token')),
      calcom: caller('/calcom', { ...bearer('cal_live_1'), 'cal-api-version': '2024-08-13' }),
      hubspot: caller('/hubspot', bearer('pat-1')),
      slack: caller('/slack/api', bearer('xoxb-1')),
      resend: caller('/resend', bearer('re_1')),
      linkedin: caller('/linkedin', bearer('li-1')),
      async twilio(method, path, form) {
        const response = await fetch(`${url}/twilio/2010-04-01/Accounts/${ACCOUNT_SID}${path}`, {
          method,
          headers: { authorization: `Basic ${Buffer.from(`${ACCOUNT_SID}:${AUTH_TOKEN}`).toString('base64')}` },
          ...(form ? { body: new URLSearchParams(form) } : {}),
        });
        return { status: response.status, headers: response.headers, body: readJson(await response.text()) };
      },
    },
    close: () => simulators.close(),
  };
}

function readJson(text: string): unknown {
  try {
    return text === '' ? null : JSON.parse(text);
  } catch {
    return text;
  }
}

/** A start within working hours: so many weeks ahead on Tuesday, at an hour of New York. */
export const tuesdayAt = (hour: number, weeks = 1): string =>
  DateTime.now()
    .setZone('America/New_York')
    .plus({ weeks })
    .set({ weekday: 2, hour, minute: 0, second: 0, millisecond: 0 })
    .toUTC()
    .toISO({ suppressMilliseconds: true }) ?? '';

export const seedFor = (hooks: string): SeedDocument => ({
  emailbison: {
    token: '1|bison',
    workspaceId: 7,
    workspaceName: 'Red Team',
    senderEmails: [{ id: 3, name: 'Sam', email: 'sam@send.test' }],
    campaigns: [{ id: 2, name: 'Fintech founders' }],
    leads: [
      {
        id: 11,
        email: 'ann@acme.test',
        firstName: 'Ann',
        lastName: 'Lead',
        company: 'Acme',
        campaignId: 2,
        firstEmail: { subject: 'Quick question', body: 'Hi {FIRST_NAME}, would {AVAILABILITY_SLOT} work?' },
        customVariables: { availability_slot: 'Tue 2:00 PM or Wed 10:30 AM ET' },
      },
    ],
    webhookUrls: [`${hooks}/bison`],
  },
  gohighlevel: {
    token: 'pit-1',
    locationId: 'loc_1',
    appWebhookUrl: `${hooks}/ghl`,
    calendars: [
      {
        id: 'calendarOneAAAAAAAAAA',
        name: 'Intro',
        slug: 'intro',
        timeZone: 'America/New_York',
        slotMinutes: 30,
        assignedUserId: 'user_1',
      },
    ],
    contacts: [{ id: 'con_seed', firstName: 'Tex', phone: '+14155550123' }],
  },
  calendly: {
    token: 'cal-token',
    user: { id: 'UUUU', name: 'Ada Host', email: 'ada@acme.test', timeZone: 'America/New_York' },
    organizationId: 'OOOO',
    eventTypes: [
      {
        id: 'AAAA',
        name: 'Intro call',
        slug: 'intro',
        minutes: 30,
        locations: [{ kind: 'zoom_conference' }],
        customQuestions: [{ name: 'Company?', required: true }],
      },
      { id: 'BBBB', name: 'Long call', slug: 'long', minutes: 60 },
    ],
  },
  hubspot: {
    token: 'pat-1',
    portalId: 300,
    owners: [
      { userId: '42', name: 'Ada Host', email: 'ada@acme.test' },
      { userId: '43', name: 'Grace Host', email: 'grace@acme.test' },
    ],
    links: [
      {
        id: '99',
        slug: 'team/demo',
        name: 'Demo',
        minutes: [30, 60],
        timeZone: 'America/New_York',
        members: ['42'],
        formFields: [{ name: 'company', label: 'Company', isRequired: true }],
      },
      {
        id: '98',
        slug: 'rota',
        name: 'Rota',
        type: 'ROUND_ROBIN_CALENDAR',
        minutes: [30],
        timeZone: 'America/New_York',
        members: ['42', '43'],
        consent: { checkboxes: [{ communicationTypeId: '7', label: 'News', required: true }] },
      },
    ],
    webhookUrl: `${hooks}/hubspot?ws=1`,
    clientSecret: CLIENT_SECRET,
  },
  calcom: {
    token: 'cal_live_1',
    user: { id: 5, name: 'Ada', email: 'ada@acme.test', username: 'ada', timeZone: 'America/New_York' },
    eventTypes: [
      { id: 123, slug: 'intro', title: 'Intro', minutes: 30 },
      { id: 124, slug: 'demo', title: 'Demo', minutes: 60, requiresConfirmation: true },
      { id: 125, slug: 'secret', title: 'Secret', minutes: 30, hidden: true },
      {
        id: 126,
        slug: 'form',
        title: 'Form',
        minutes: 30,
        teamSlug: 'acme',
        requiredFields: [{ slug: 'company', label: 'Company' }],
      },
    ],
  },
  slack: {
    token: 'xoxb-1',
    teamId: 'T0001',
    channels: [
      { id: 'C1', name: 'meetings' },
      { id: 'C2', name: 'elsewhere', isMember: false },
    ],
    users: [{ id: 'U1', name: 'Sam', email: 'sam@client.test' }],
  },
  resend: { apiKey: 're_1' },
  twilio: {
    accountSid: ACCOUNT_SID,
    authToken: AUTH_TOKEN,
    numbers: ['+14155550199'],
    inboundWebhookUrl: `${hooks}/twilio?src=sms`,
    leads: [{ name: 'Sid Text', phone: '+14155550100' }],
  },
  linkedin: {
    token: 'li-1',
    webhookUrl: `${hooks}/linkedin`,
    webhookSecret: WEBHOOK_SECRET,
    threads: [
      {
        threadId: 'th_1',
        name: 'Lin Ked',
        profileUrl: 'https://linkedin.test/in/lin',
        email: 'lin@corp.test',
        campaign: 'LI founders',
      },
    ],
  },
});
