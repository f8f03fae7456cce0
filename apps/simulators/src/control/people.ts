import { emailbisonState, type Lead, renderFirstEmail } from '../emailbison/state.ts';
import type { GohighlevelMessage } from '../gohighlevel/public-page.ts';
import { type Contact, gohighlevelState } from '../gohighlevel/state.ts';
import { linkedinState, type Thread } from '../linkedin/state.ts';
import { type Account, twilioState } from '../twilio/state.ts';
import type { World } from '../world.ts';

/** Someone to write as on the lead's page. */
export interface Person {
  /** Names the person within the page. */
  key: string;
  channel: 'email' | 'linkedin' | 'sms';
  name: string;
  company: string | null;
  campaign: string;
  email: string | null;
  phone: string | null;
  /** What the product knows them by: asked for in the story. */
  lookup: string;
  /** The times that were offered to them, in words. */
  offered: string | null;
  /** Where and with what the page posts their message. */
  compose: { url: string; fixed: Record<string, string>; textField: string };
}

export interface ThreadMessage {
  at: string;
  from: 'lead' | 'us';
  subject: string | null;
  text: string;
  author: string;
}

type Found = { person: Person; messages(): ThreadMessage[] };

/** Everyone that can be written as, over all channels. */
export function listPeople(world: World): Found[] {
  const { leads } = emailbisonState(world.store);
  const { accounts: outreach } = linkedinState(world.store);
  const { accounts: phones } = twilioState(world.store);
  const { contacts, locations } = gohighlevelState(world.store);
  const texting = contacts.filter(
    ({ fields, locationId }) => Boolean(fields.phone) && Boolean(locations.get(locationId)?.appWebhookUrl),
  );
  return [
    ...leads.all().map(lead => emailPerson(world, lead)),
    ...outreach.all().flatMap(({ threads }) => threads.map(thread => linkedinPerson(world, thread))),
    ...phones.all().flatMap(account => account.leads.map(lead => smsPerson(world, account, lead))),
    ...texting.filter(isSeeded(world)).map(contact => contactPerson(world, contact)),
  ];
}

/** Contacts that the product made are leads of other channels; only seeded ones are people to write as. */
const isSeeded = (world: World) => (contact: Contact) =>
  world.store
    .collection<{ gohighlevel: { contacts: { id: string }[] }[] }>('seeds')
    .all()
    .some(({ gohighlevel }) => gohighlevel.some(account => account.contacts.some(({ id }) => id === contact.id)));

function emailPerson(world: World, lead: Lead): Found {
  const { workspaces, replies } = emailbisonState(world.store);
  const workspace = workspaces.get(String(lead.workspaceId));
  const name = `${lead.firstName} ${lead.lastName}`.trim();
  const campaign = workspace?.campaigns.find(({ id }) => id === lead.campaignId)?.name ?? String(lead.campaignId);
  const fixed = { leadEmail: lead.email, campaign };
  const person: Person = {
    key: `email-${lead.workspaceId}-${lead.id}`,
    channel: 'email',
    name,
    company: lead.company,
    campaign,
    email: lead.email,
    phone: null,
    lookup: lead.email,
    offered: lead.customVariables.find(one => one.name === 'availability_slot')?.value ?? null,
    compose: { url: '/_sim/emailbison/replies', fixed, textField: 'body' },
  };
  const first = () => {
    const { subject, body: text } = renderFirstEmail(lead);
    const author = workspace?.senderEmails[0]?.name ?? 'Us';
    return { at: lead.firstEmail.sentAt, from: 'us' as const, subject, text, author };
  };
  const later = () =>
    replies
      .filter(row => row.workspaceId === lead.workspaceId && row.leadId === lead.id)
      .map(row => ({
        at: row.at,
        from: row.folder === 'Inbox' ? ('lead' as const) : ('us' as const),
        subject: row.subject,
        text: row.textBody,
        author: row.fromName,
      }));
  return { person, messages: () => [first(), ...later()] };
}

function linkedinPerson(world: World, thread: Thread): Found {
  const { threadId, name, company, campaign, email = null, profileUrl, firstMessage } = thread;
  const person: Person = {
    key: `linkedin-${threadId}`,
    channel: 'linkedin',
    name,
    company,
    campaign,
    email,
    phone: null,
    lookup: email ?? profileUrl,
    offered: null,
    compose: { url: '/_sim/linkedin/messages', fixed: { threadId }, textField: 'text' },
  };
  const messages = () =>
    linkedinState(world.store)
      .messages.filter(one => one.threadId === threadId)
      .map(({ at, direction, text }) => messageOf(person, at, direction === 'inbound', text));
  return { person, messages: () => [...opening(person, firstMessage), ...messages()] };
}

function smsPerson(world: World, { accountSid, numbers }: Account, lead: Account['leads'][number]): Found {
  const { name, phone, email = null, company, campaign = 'SMS', firstMessage } = lead;
  const person: Person = {
    key: `sms-${phone}`,
    channel: 'sms',
    name,
    company,
    campaign,
    email,
    phone,
    lookup: email ?? phone,
    offered: null,
    compose: { url: '/_sim/twilio/messages', fixed: { from: phone, to: numbers[0] ?? '' }, textField: 'body' },
  };
  const messages = () =>
    twilioState(world.store)
      .messages.filter(one => one.accountSid === accountSid && (one.from === phone || one.to === phone))
      .map(({ createdAt, direction, body }) => messageOf(person, createdAt, direction === 'inbound', body));
  return { person, messages: () => [...opening(person, firstMessage), ...messages()] };
}

function contactPerson(world: World, { id, fields }: Contact): Found {
  const text = (value: unknown) => (typeof value === 'string' ? value : null);
  const name = [fields.firstName, fields.lastName].filter(Boolean).join(' ') || 'Contact';
  const email = text(fields.email);
  const phone = text(fields.phone);
  const person: Person = {
    key: `contact-${id}`,
    channel: 'sms',
    name,
    company: text(fields.companyName),
    campaign: 'GoHighLevel SMS',
    email,
    phone,
    lookup: email ?? phone ?? id,
    offered: null,
    compose: { url: '/_sim/gohighlevel/messages', fixed: { contactId: id }, textField: 'body' },
  };
  const messages = () =>
    world.store
      .collection<GohighlevelMessage>('gohighlevel.messages')
      .filter(({ contactId }) => contactId === id)
      .map(({ at, body }) => messageOf(person, at, true, body));
  return { person, messages };
}

const messageOf = ({ name }: Person, at: string, isLead: boolean, text: string): ThreadMessage => ({
  at,
  from: isLead ? 'lead' : 'us',
  subject: null,
  text,
  author: isLead ? name : 'Overlap',
});

function opening(person: Person, text: string | undefined): ThreadMessage[] {
  if (!text) return [];
  const at = new Date(Date.now() - 2 * 24 * 3_600_000).toISOString();
  return [{ ...messageOf(person, at, false, text), author: 'Your contact' }];
}
