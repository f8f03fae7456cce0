import type { NewIntegration } from '@overlap/database/stores/integrations';
import type { LocalSecrets } from './secrets.ts';

/** The demo's accounts in the outside world; the same ids on both sides. */
export const ACCOUNTS = {
  emailbisonWorkspace: 7,
  emailbisonSender: { id: 3, name: 'Alex Moreno', email: 'alex@northbeam.example' },
  gohighlevel: {
    locationId: 'locNorthbeam0001',
    calendarId: 'calIntroCallNorthbeam01',
    userId: 'usrAlexMoreno00000001',
  },
  calendly: {
    userId: 'USRNORTHBEAM0001',
    organizationId: 'ORGNORTHBEAM0001',
    eventTypeId: 'EVTINTROCALL0001',
    slug: 'intro-call',
  },
  calcom: { userId: 51, username: 'northbeam', eventTypeId: 7001, slug: 'intro-call' },
  hubspot: { portalId: 4410, ownerId: '42', linkId: '9001', slug: 'northbeam/intro-call' },
  slack: { teamId: 'T0NORTHBM', channelId: 'C0MEETINGS', channelName: 'meetings' },
  twilioNumber: '+12125550190',
} as const;

export const TIME_ZONE = 'America/New_York';
export const MEETING_MINUTES = 30;

/** How the workspace is connected: pointing one at the real service changes its base URL and its secrets, nothing else. */
export function integrations(
  simulatorUrl: string,
  secrets: LocalSecrets,
  gohighlevelPublicKey: string,
): NewIntegration[] {
  const { gohighlevel, calendly } = ACCOUNTS;
  const calendlyUri = (kind: string, id: string) => `${simulatorUrl}/calendly/${kind}/${id}`;
  return [
    {
      provider: 'emailbison',
      baseUrl: `${simulatorUrl}/emailbison`,
      config: { workspaceId: String(ACCOUNTS.emailbisonWorkspace) },
      secrets: { token: secrets.emailbisonToken },
    },
    {
      provider: 'gohighlevel',
      baseUrl: `${simulatorUrl}/gohighlevel`,
      config: {
        locationId: gohighlevel.locationId,
        calendarId: gohighlevel.calendarId,
        assignedUserId: gohighlevel.userId,
        publicKey: gohighlevelPublicKey,
      },
      secrets: { token: secrets.gohighlevelToken },
    },
    {
      provider: 'calendly',
      baseUrl: `${simulatorUrl}/calendly`,
      config: {
        eventTypeUri: calendlyUri('event_types', calendly.eventTypeId),
        ownerUri: calendlyUri('users', calendly.userId),
      },
      secrets: { token: secrets.calendlyToken, signingKey: secrets.calendlySigningKey },
    },
    {
      provider: 'cal-com',
      baseUrl: `${simulatorUrl}/calcom`,
      config: { eventTypeId: String(ACCOUNTS.calcom.eventTypeId) },
      secrets: { token: secrets.calcomToken, webhookSecret: secrets.calcomWebhookSecret },
    },
    {
      provider: 'hubspot',
      baseUrl: `${simulatorUrl}/hubspot`,
      config: { slug: ACCOUNTS.hubspot.slug },
      secrets: { token: secrets.hubspotToken },
    },
    {
      provider: 'twilio',
      baseUrl: `${simulatorUrl}/twilio`,
      config: { accountSid: secrets.twilioAccountSid },
      secrets: { authToken: secrets.twilioAuthToken },
    },
    { provider: 'slack', baseUrl: `${simulatorUrl}/slack/api`, config: {}, secrets: { token: secrets.slackToken } },
    {
      provider: 'resend',
      baseUrl: `${simulatorUrl}/resend`,
      config: { from: 'Overlap <notices@northbeam.example>' },
      secrets: { apiKey: secrets.resendApiKey },
    },
    {
      provider: 'generic',
      baseUrl: `${simulatorUrl}/linkedin`,
      config: {},
      secrets: { token: secrets.linkedinToken, webhookSecret: secrets.genericWebhookSecret },
    },
  ];
}
