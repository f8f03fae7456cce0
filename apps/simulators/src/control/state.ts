import { calcomState } from '../calcom/state.ts';
import {
  bookingView,
  eventTypeView as calcomEventTypeView,
  subscriptionView as calcomSubscriptionView,
} from '../calcom/view.ts';
import { calendlyState } from '../calendly/state.ts';
import { eventTypeView, eventView, inviteeView, subscriptionView } from '../calendly/view.ts';
import { emailbisonState } from '../emailbison/state.ts';
import { gohighlevelState } from '../gohighlevel/state.ts';
import { hubspotState } from '../hubspot/state.ts';
import { linkedinState } from '../linkedin/state.ts';
import { productOf } from '../planting.ts';
import { slackState } from '../slack/state.ts';
import { twilioState } from '../twilio/state.ts';
import type { World } from '../world.ts';

/** Everything that is known, without tokens and secrets. */
export function stateOf(world: World): object {
  const { store } = world;
  const url = world.publicUrl();
  return {
    url,
    gohighlevelPublicKey: world.gohighlevelKeys.publicKey,
    consoleUrl: productOf(store)?.consoleUrl ?? null,
    baseUrls: {
      emailbison: `${url}/emailbison`,
      gohighlevel: `${url}/gohighlevel`,
      calendly: `${url}/calendly`,
      calcom: `${url}/calcom`,
      hubspot: `${url}/hubspot`,
      slack: `${url}/slack/api/`,
      resend: `${url}/resend`,
      twilio: `${url}/twilio`,
      linkedin: `${url}/linkedin`,
      openai: `${url}/openai/v1`,
      anthropic: `${url}/anthropic/v1`,
    },
    emailbison: emailbisonSection(world),
    gohighlevel: gohighlevelSection(world),
    calendly: calendlySection(world),
    calcom: calcomSection(world),
    hubspot: hubspotSection(world),
    slack: { teams: slackState(store).teams.all().map(without('token')), messages: slackState(store).messages.all() },
    twilio: {
      accounts: twilioState(store).accounts.all().map(without('authToken')),
      messages: twilioState(store).messages.all(),
    },
    linkedin: {
      accounts: linkedinState(store)
        .accounts.all()
        .map(({ token: _, webhookSecret: __, ...shown }) => shown),
      messages: linkedinState(store).messages.all().map(without('token')),
    },
  };
}

const without =
  <K extends string>(key: K) =>
  <T extends Record<K, unknown>>({ [key]: _, ...shown }: T): Omit<T, K> =>
    shown as Omit<T, K>;

function emailbisonSection({ store }: World): object {
  const { workspaces, leads, replies, webhooks, variables } = emailbisonState(store);
  return {
    workspaces: workspaces.all().map(without('token')),
    leads: leads.all(),
    replies: replies.all(),
    customVariables: variables.all(),
    webhooks: webhooks.all(),
  };
}

function gohighlevelSection({ store }: World): object {
  const { locations, calendars, contacts, appointments } = gohighlevelState(store);
  return {
    locations: locations.all().map(without('token')),
    calendars: calendars.all(),
    contacts: contacts.all(),
    appointments: appointments.all(),
  };
}

function calendlySection(world: World): object {
  const { users, eventTypes, events, subscriptions } = calendlyState(world.store);
  return {
    users: users.all().map(without('token')),
    eventTypes: eventTypes.all().map(one => eventTypeView(world, one)),
    events: events.all().map(one => ({ ...eventView(world, one), invitee: inviteeView(world, one) })),
    subscriptions: subscriptions.all().map(one => subscriptionView(world, one)),
  };
}

function hubspotSection({ store }: World): object {
  const { portals, links, contacts, meetings } = hubspotState(store);
  return {
    portals: portals.all().map(({ token: _, clientSecret: __, ...shown }) => shown),
    links: links.all(),
    contacts: contacts.all(),
    meetings: meetings.all(),
  };
}

function calcomSection(world: World): object {
  const { users, eventTypes, bookings, subscriptions } = calcomState(world.store);
  return {
    users: users.all().map(without('token')),
    eventTypes: eventTypes.all().map(one => calcomEventTypeView(world, one)),
    bookings: bookings.all().map(one => bookingView(world, one)),
    subscriptions: subscriptions.all().map(calcomSubscriptionView),
  };
}
