import type { SeedDocument } from '@overlap/simulators/seed';
import { ACCOUNTS, MEETING_MINUTES, TIME_ZONE } from './accounts.ts';
import { type Planted, type PlantedLead, profileOf } from './plant.ts';
import { CAMPAIGNS } from './scenarios/scenario.ts';
import type { LocalSecrets } from './secrets.ts';

const HOURS = { days: [1, 2, 3, 4, 5], start: '09:00', end: '17:00' };

/** The same accounts as the outside world has them, with our webhooks registered. */
export function outsideWorld(planted: Planted, secrets: LocalSecrets, serverUrl: string): SeedDocument {
  const { gohighlevel, calendly, calcom, hubspot, slack } = ACCOUNTS;
  const { webhooks, leads } = planted;
  return {
    emailbison: [
      {
        token: secrets.emailbisonToken,
        workspaceId: ACCOUNTS.emailbisonWorkspace,
        workspaceName: 'Northbeam',
        senderEmails: [ACCOUNTS.emailbisonSender],
        campaigns: CAMPAIGNS.filter(campaign => campaign.sender === 'emailbison').map(({ id, name }) => ({ id, name })),
        leads: leads.filter(lead => lead.scenario.channel === 'email').map(toEmailBisonLead),
        webhookUrls: [webhooks.emailbison],
      },
    ],
    gohighlevel: [
      {
        token: secrets.gohighlevelToken,
        locationId: gohighlevel.locationId,
        appWebhookUrl: webhooks.gohighlevel,
        calendars: [
          {
            id: gohighlevel.calendarId,
            name: 'Intro call',
            slug: 'intro-call',
            timeZone: TIME_ZONE,
            slotMinutes: MEETING_MINUTES,
            ...HOURS,
            assignedUserId: gohighlevel.userId,
          },
        ],
      },
    ],
    calendly: [
      {
        token: secrets.calendlyToken,
        user: { id: calendly.userId, name: 'Alex Moreno', email: 'alex@northbeam.example', timeZone: TIME_ZONE },
        organizationId: calendly.organizationId,
        eventTypes: [
          {
            id: calendly.eventTypeId,
            name: 'Intro call',
            slug: calendly.slug,
            minutes: MEETING_MINUTES,
            ...HOURS,
            locations: [{ kind: 'zoom_conference' }],
          },
        ],
        webhooks: [{ url: webhooks.calendly, signingKey: secrets.calendlySigningKey }],
      },
    ],
    calcom: [
      {
        token: secrets.calcomToken,
        user: {
          id: calcom.userId,
          name: 'Alex Moreno',
          email: 'alex@northbeam.example',
          username: calcom.username,
          timeZone: TIME_ZONE,
        },
        eventTypes: [
          { id: calcom.eventTypeId, slug: calcom.slug, title: 'Intro call', minutes: MEETING_MINUTES, ...HOURS },
        ],
      },
    ],
    hubspot: [
      {
        token: secrets.hubspotToken,
        portalId: hubspot.portalId,
        owners: [{ userId: hubspot.ownerId, name: 'Alex Moreno', email: 'alex@northbeam.example' }],
        links: [
          {
            id: hubspot.linkId,
            slug: hubspot.slug,
            name: 'Intro call',
            minutes: [MEETING_MINUTES],
            timeZone: TIME_ZONE,
            ...HOURS,
            members: [hubspot.ownerId],
          },
        ],
      },
    ],
    slack: [
      { token: secrets.slackToken, teamId: slack.teamId, channels: [{ id: slack.channelId, name: slack.channelName }] },
    ],
    resend: [{ apiKey: secrets.resendApiKey }],
    twilio: [
      {
        accountSid: secrets.twilioAccountSid,
        authToken: secrets.twilioAuthToken,
        numbers: [ACCOUNTS.twilioNumber],
        inboundWebhookUrl: webhooks.twilio,
        leads: leads.filter(lead => lead.scenario.channel === 'sms').map(toTextLead),
      },
    ],
    linkedin: [
      {
        token: secrets.linkedinToken,
        webhookUrl: webhooks.generic,
        webhookSecret: secrets.genericWebhookSecret,
        threads: leads.filter(lead => lead.scenario.channel === 'linkedin').map(toThread),
      },
    ],
    product: { storyUrl: `${serverUrl}/api/v1/story`, apiKey: planted.apiKey, consoleUrl: `${serverUrl}/console/` },
  };
}

function toEmailBisonLead(lead: PlantedLead, index: number) {
  const { email, name, company, campaign } = lead.scenario;
  const [firstName = name, ...rest] = name.split(' ');
  return {
    id: 101 + index,
    email,
    firstName,
    lastName: rest.join(' '),
    company,
    campaignId: CAMPAIGNS.find(each => each.name === campaign)?.id ?? 1,
    firstEmail: lead.first,
  };
}

function toTextLead(lead: PlantedLead) {
  const { name, phone, email, company, campaign } = lead.scenario;
  return { name, phone: phone ?? '', email, company, campaign, firstMessage: lead.first.body };
}

function toThread(lead: PlantedLead) {
  const { name, email, company, campaign } = lead.scenario;
  return {
    threadId: `thread-${email}`,
    name,
    profileUrl: profileOf(lead.scenario) ?? '',
    email,
    company,
    campaign: CAMPAIGNS.find(each => each.name === campaign)?.id.toString() ?? campaign,
    firstMessage: lead.first.body,
  };
}
