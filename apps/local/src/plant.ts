import type { Auth } from '@overlap/auth/auth';
import { createWorkspaceKey, provisionMember, provisionWorkspace } from '@overlap/auth/provision';
import { scheduleFromWorkingHours } from '@overlap/availability/rules/from-working-hours';
import { type Database, type WorkspaceTx, withWorkspace } from '@overlap/database/client';
import type { KeyRing } from '@overlap/database/secret-box';
import { listCalendarLinks, saveCalendarLink } from '@overlap/database/stores/calendar-links';
import { getOrCreateEndpointToken, saveIntegration } from '@overlap/database/stores/integrations';
import { saveCampaign, saveLead } from '@overlap/database/stores/leads';
import { findFirstTouch, findLastInbound, orderMessage } from '@overlap/database/stores/messages';
import { listOpenOffers, recordOffers, withdrawOffers } from '@overlap/database/stores/offers';
import { saveOwnCalendar } from '@overlap/database/stores/own-calendars';
import { findSettings, saveSettings } from '@overlap/database/stores/workspaces';
import { type Autonomy, NEW_WORKSPACE_AUTONOMY } from '@overlap/domain/policy';
import { ROLES, type Role } from '@overlap/domain/role';
import { slotFrom } from '@overlap/domain/slot';
import { ACCOUNTS, integrations, MEETING_MINUTES, TIME_ZONE } from './accounts.ts';
import { firstMessage } from './first-message.ts';
import { CAMPAIGNS, type Scenario } from './scenarios/scenario.ts';
import { slotStarts } from './scenarios/slots.ts';
import type { LocalSecrets } from './secrets.ts';

export interface Planter {
  database: Database;
  authDatabase: Database;
  auth: Auth;
  keyRing: KeyRing;
  secrets: LocalSecrets;
  simulatorUrl: string;
  serverUrl: string;
  gohighlevelPublicKey: string;
}

export interface PlantedLead {
  scenario: Scenario;
  /** Still open. */
  offeredSlots: string[];
  /** What the campaign wrote to them. */
  first: { subject: string; body: string };
}

export interface Planted {
  workspaceId: string;
  apiKey: string;
  users: { email: string; password: string; role: Role }[];
  webhooks: Record<'emailbison' | 'gohighlevel' | 'calendly' | 'twilio' | 'generic', string>;
  leads: PlantedLead[];
}

/** Processes 2 to 4 act by themselves in the demo, and so does 1; a workspace of a user's own starts on review. */
const DEMO_AUTONOMY: Autonomy = {
  ...NEW_WORKSPACE_AUTONOMY,
  'link-first': 'auto',
  'offered-time': 'auto',
  'lead-times': 'auto',
  'call-me': 'auto',
};

const SOURCES = ['emailbison', 'gohighlevel', 'calendly', 'twilio', 'generic'] as const;

/** Sets up the demo's workspace. Planting again changes nothing but what has gone stale: addresses and past offers. */
export async function plant(planter: Planter, scenarios: Scenario[]): Promise<Planted> {
  const { auth, authDatabase, database, secrets, serverUrl, keyRing } = planter;
  const workspaceId = await provisionWorkspace(authDatabase, { name: 'Northbeam (demo)', slug: 'northbeam-demo' });
  const users = ROLES.map(role => ({ email: `${role}@northbeam.example`, password: secrets.password, role }));
  const ids: string[] = [];
  for (const user of users)
    ids.push(await provisionMember(auth, authDatabase, workspaceId, { ...user, name: NAMES[user.role] }));
  const apiKey = secrets.apiKey ?? (await createWorkspaceKey(auth, workspaceId, ids[0] ?? '', 'Demo'));
  const connections = integrations(planter.simulatorUrl, secrets, planter.gohighlevelPublicKey);
  return withWorkspace(database, workspaceId, async tx => {
    await plantSettings(tx);
    await plantCalendars(tx);
    const webhooks: Partial<Planted['webhooks']> = {};
    for (const connection of connections) {
      const integrationId = await saveIntegration(tx, keyRing, connection);
      const source = SOURCES.find(each => each === connection.provider);
      if (!source) continue;
      const token = await getOrCreateEndpointToken(tx, keyRing, source, integrationId);
      webhooks[source] = `${serverUrl}/webhooks/${source}/${token}`;
    }
    const leads = await plantLeads(tx, scenarios);
    return { workspaceId, apiKey, users, webhooks: webhooks as Planted['webhooks'], leads };
  });
}

const NAMES: Record<Role, string> = {
  admin: 'Ada Admin',
  'inbox-manager': 'Iggy Inbox',
  setter: 'Sam Setter',
  reviewer: 'Rae Reviewer',
};

const WORKING_HOURS = { days: [1, 2, 3, 4, 5], start: '09:00', end: '17:00', timeZone: TIME_ZONE };

/** Set at the first start only: what a person changed since stays. */
async function plantSettings(tx: WorkspaceTx): Promise<void> {
  if (await findSettings(tx)) return;
  const slack = [{ channel: 'slack' as const, destination: ACCOUNTS.slack.channelId }];
  await saveSettings(tx, {
    timeZone: TIME_ZONE,
    meetingMinutes: MEETING_MINUTES,
    meetingTitle: 'Intro call',
    meetingBookingProvider: 'ghl',
    bookingLink: 'https://calendly.com/northbeam-demo/intro-call',
    workingHours: WORKING_HOURS,
    autonomy: DEMO_AUTONOMY,
    noticeRules: {
      'meeting-booked': slack,
      'meeting-cancelled': slack,
      'call-requested': [...slack, { channel: 'email', destination: 'team@northbeam.example' }],
      'lead-interested': slack,
      'scheduler-link-received': slack,
    },
  });
}

/** Where the workspace can be booked; GoHighLevel's calendar says when it is open. Set at the first start only. */
async function plantCalendars(tx: WorkspaceTx): Promise<void> {
  if ((await listCalendarLinks(tx)).length > 0) return;
  const calendarId = await saveOwnCalendar(tx, {
    name: 'Northbeam team',
    slug: 'northbeam-team',
    mode: 'round-robin',
    rules: {
      durationMinutes: MEETING_MINUTES,
      gridMinutes: 30,
      bufferBeforeMinutes: 0,
      bufferAfterMinutes: 10,
      minimumNoticeMinutes: 60,
      windowDays: 60,
      dailyCap: 8,
      weeklyCap: null,
    },
    hosts: ['Alex Moreno', 'Robin Hale'].map(name => ({
      name,
      email: `${name.split(' ')[0]?.toLowerCase()}@northbeam.example`,
      schedule: scheduleFromWorkingHours(WORKING_HOURS),
      weight: 1,
    })),
  });
  const none = { url: null, minutes: MEETING_MINUTES, isDefault: false };
  const { gohighlevel, calendly, calcom, hubspot } = ACCOUNTS;
  const links = [
    { ...none, provider: 'ghl', name: 'Intro call', isDefault: true, config: { calendarId: gohighlevel.calendarId } },
    {
      ...none,
      provider: 'calendly',
      name: 'Intro call',
      url: `https://calendly.com/northbeam-demo/${calendly.slug}`,
      config: {},
    },
    {
      ...none,
      provider: 'cal-com',
      name: 'Intro call',
      url: `https://cal.com/${calcom.username}/${calcom.slug}`,
      config: {},
    },
    {
      ...none,
      provider: 'hubspot',
      name: 'Intro call',
      url: `https://meetings.hubspot.com/${hubspot.slug}`,
      config: {},
    },
    { ...none, provider: 'own', name: 'Northbeam team', config: { calendarId } },
  ] as const;
  for (const link of links) await saveCalendarLink(tx, link);
}

/** Campaigns, leads, their first message and what it offered. */
export async function plantLeads(tx: WorkspaceTx, scenarios: Scenario[]): Promise<PlantedLead[]> {
  const campaignIds = new Map<string, string>();
  for (const { id, name, sender, channel, provider, questions } of CAMPAIGNS) {
    const campaign = {
      name,
      sender,
      channel,
      externalId: String(id),
      bookingProvider: provider,
      bookingLink: null,
      qualificationQuestions: [...questions],
    };
    campaignIds.set(name, await saveCampaign(tx, campaign));
  }
  const planted: PlantedLead[] = [];
  for (const scenario of scenarios)
    planted.push(await plantLead(tx, scenario, campaignIds.get(scenario.campaign) ?? null));
  return planted;
}

const DAY_MS = 86_400_000;

async function plantLead(tx: WorkspaceTx, scenario: Scenario, campaignId: string | null): Promise<PlantedLead> {
  const { email, name, company, phone, timeZone, channel } = scenario;
  const lead = await saveLead(tx, {
    email,
    name,
    company,
    phone,
    timeZone,
    campaignId,
    externalId: null,
    profileUrl: profileOf(scenario),
  });
  const open = (await listOpenOffers(tx, lead.id)).map(offer => offer.start);
  const isUntouched = !lead.bookedSlot && !(await findLastInbound(tx, lead.id));
  const isStale = open.some(start => Date.parse(start) < Date.now() + DAY_MS);
  const known = await findFirstTouch(tx, lead.id);
  if (known && (!isUntouched || !isStale)) {
    return { scenario, offeredSlots: open, first: { subject: known.subject ?? '', body: known.text } };
  }
  const starts = slotStarts(scenario.offers, TIME_ZONE, new Date());
  const { subject, body } = firstMessage(scenario, starts, timeZone ?? TIME_ZONE);
  await withdrawOffers(tx, lead.id);
  await recordOffers(
    tx,
    lead.id,
    starts.map(start => slotFrom(start, MEETING_MINUTES)),
  );
  await orderMessage(tx, {
    leadId: lead.id,
    channel,
    sender: CAMPAIGNS.find(campaign => campaign.name === scenario.campaign)?.sender ?? 'generic',
    thread: {},
    subject: channel === 'email' ? subject : null,
    text: body,
    orderKey: `first-touch:${lead.id}:${starts[0] ?? 'none'}`,
    sendStatus: 'sent',
    sentAt: new Date(Date.now() - DAY_MS),
  });
  return { scenario, offeredSlots: starts, first: { subject: channel === 'email' ? subject : '', body } };
}

export const profileOf = (scenario: Scenario): string | null =>
  scenario.channel === 'linkedin'
    ? `https://www.linkedin.com/in/${scenario.name.toLowerCase().replaceAll(' ', '-')}`
    : null;
