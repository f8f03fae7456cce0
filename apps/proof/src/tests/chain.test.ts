import { inZone } from '@overlap/domain/time';
import { eventually } from '@overlap/testing/eventually';
import { freshDatabase } from '@overlap/testing/fresh-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorld, type World } from '../world.ts';

let world: World;
let drop: () => Promise<void>;

beforeAll(async () => {
  const fresh = await freshDatabase();
  drop = fresh.drop;
  world = await startWorld({ fresh });
});
afterAll(async () => {
  await world.stop();
  await drop();
});

interface LeadAnswer {
  id: string;
  status: string;
  bookedSlot: string | null;
  offeredSlots: string[];
  externalSchedulingLink: string | null;
}

const leadOf = async (email: string): Promise<LeadAnswer> => {
  const answer = (await (await world.api(`/leads?email=${email}`)).json()) as { data: LeadAnswer[] };
  const [lead] = answer.data;
  if (!lead) throw new Error(`No lead ${email}`);
  return lead;
};
const booked = (email: string) =>
  eventually(
    () => leadOf(email),
    lead => lead.bookedSlot !== null,
  );
const offersOf = (email: string) => world.planted.leads.find(lead => lead.scenario.email === email)?.offeredSlots ?? [];
const toldSlack = (name: string) =>
  eventually(
    async () =>
      (await world.ledger({ provider: 'slack', kind: 'notice' })).filter(entry =>
        JSON.stringify(entry.request).includes(name),
      ),
    notices => notices.length > 0,
  );
const sentTo = (email: string) =>
  eventually(
    async () =>
      (await world.ledger({ provider: 'emailbison', kind: 'message' })).filter(entry =>
        JSON.stringify(entry.request).includes(email),
      ),
    messages => messages.length > 0,
  );
const tasksOf = (name: string, kind: string) =>
  eventually(
    async () => {
      const { data } = (await (await world.api('/tasks')).json()) as {
        data: { kind: string; leadName: string; detail: Record<string, unknown>; id: string }[];
      };
      return data.filter(task => task.leadName === name && task.kind === kind);
    },
    tasks => tasks.length > 0,
  );

describe('an offered time, picked by e-mail', () => {
  it('is booked once on GoHighLevel, and everybody hears of it', async () => {
    const email = 'dana@larkspur.example';
    const [first] = offersOf(email);
    await world.answers(email, 'The first one works for me.\n\nDana');
    const lead = await booked(email);
    expect(lead).toMatchObject({ status: 'meeting-booked', bookedSlot: first, offeredSlots: [] });
    const bookings = await world.ledger({ provider: 'gohighlevel', kind: 'booking' });
    expect(bookings).toHaveLength(1);
    expect(new Date(String(bookings[0]?.request.startTime)).toISOString()).toBe(first);
    expect(await toldSlack('Dana Whitfield')).toHaveLength(1);
    expect(await sentTo(email)).toHaveLength(1);
  });

  it('is booked on Calendly with our key in its tracking', async () => {
    const email = 'priya@quillcap.example';
    const [, second] = offersOf(email);
    await world.answers(email, 'Let’s do the second one.');
    expect((await booked(email)).bookedSlot).toBe(second);
    const bookings = await world.ledger({ provider: 'calendly', kind: 'booking' });
    expect(bookings).toHaveLength(1);
    const { data } = (await (await world.api('/bookings')).json()) as {
      data: { id: string; providerIds: Record<string, string>; provider: string }[];
    };
    const booking = data.find(each => each.provider === 'calendly');
    expect(bookings[0]?.request.tracking).toMatchObject({ utm_content: booking?.id });
    expect(booking?.providerIds).toMatchObject({
      inviteeUri: expect.any(String),
      scheduledEventUri: expect.any(String),
    });
  });

  it('is the earliest free one when the lead leaves the choice to us', async () => {
    const email = 'ken@harborpoint.example';
    await world.answers(email, 'Both work, you pick.');
    expect((await booked(email)).bookedSlot).toBe(offersOf(email)[0]);
  });

  it('is not booked when two could be meant', async () => {
    await world.answers('oliver@baxterhaul.example', 'Sounds good!');
    await tasksOf('Oliver Baxter', 'clarify');
    expect((await leadOf('oliver@baxterhaul.example')).bookedSlot).toBeNull();
  });
});

describe('the other processes', () => {
  it('answers plain interest with the link and the question, and no time', async () => {
    await world.answers('nina@opalworks.example', 'Sounds interesting, tell me more!');
    const [message] = await sentTo('nina@opalworks.example');
    const text = JSON.stringify(message?.request);
    expect(text).toContain('https://calendly.com/northbeam-demo/intro-call');
    expect(text).toContain('How many people are in your sales team?');
    expect(text).not.toMatch(/\d{1,2}:\d{2}|\b(mon|tues|wednes|thurs|fri)day\b/i);
  });

  it('makes one call task and one notice of a call request', async () => {
    await world.answers('luis@cobaltfield.example', 'Please call me at (212) 555-0147.');
    const tasks = await tasksOf('Luis Ortega', 'call');
    expect(tasks).toHaveLength(1);
    expect(tasks[0]?.detail).toMatchObject({ phone: '+12125550147' });
    expect(await toldSlack('Luis Ortega')).toHaveLength(1);
    await world.answers('luis@cobaltfield.example', 'Hello? Please call me at (212) 555-0147.');
    const { data } = (await (await world.api('/tasks')).json()) as { data: { kind: string; leadName: string }[] };
    expect(data.filter(task => task.leadName === 'Luis Ortega' && task.kind === 'call')).toHaveLength(1);
  });

  it('keeps a scheduler link and makes one review task of it', async () => {
    await world.answers(
      'ruth@fernhill.example',
      'Happy to talk. Grab a slot here: https://calendly.com/ruth-adler/30min',
    );
    expect(await tasksOf('Ruth Adler', 'scheduler-link-review')).toHaveLength(1);
    expect((await leadOf('ruth@fernhill.example')).externalSchedulingLink).toContain('calendly.com/ruth-adler/30min');
  });

  it('hands times of the lead’s own to a person where they leave a doubt, and books them where they do not', async () => {
    const email = 'ben@stonebridge.example';
    // A working day two or more ahead that no offer is on: its name alone is plain on every day of the week.
    const today = inZone(new Date(), 'America/New_York');
    const offered = offersOf(email).map(offer => inZone(offer, 'America/New_York').weekday);
    const ahead = [2, 3, 4, 5, 6].map(days => today.plus({ days }));
    const day = ahead.find(each => each.weekday <= 5 && !offered.includes(each.weekday)) ?? today;
    await world.answers(email, `Neither suits me. Maybe ${day.toFormat('cccc')} at 3?`);
    expect(await tasksOf('Ben Okafor', 'lead-times')).toHaveLength(1);
    await world.answers(email, `${day.toFormat('cccc')} between 2 and 4 works for me.`);
    const start = inZone((await booked(email)).bookedSlot ?? '', 'America/New_York');
    expect(start.toISODate()).toBe(day.toISODate());
    expect(start.toFormat('HH:mm')).toMatch(/^(14:00|14:15|14:30|14:45|15:00|15:15|15:30)$/);
    const { data } = (await (await world.api('/tasks')).json()) as { data: { leadName: string }[] };
    expect(data.filter(task => task.leadName === 'Ben Okafor')).toEqual([]);
  });

  it('does nothing about a refusal but remember it', async () => {
    await world.answers('amy@willowcrest.example', 'Not interested, thanks.');
    await eventually(
      () => leadOf('amy@willowcrest.example'),
      lead => lead.status === 'not-interested',
    );
  });

  it('books an offered time picked by text message, and answers there', async () => {
    await world.sim('/twilio/messages', { from: '+12125550171', body: '1st one pls' });
    expect((await booked('sam@rivergate.example')).bookedSlot).toBe(offersOf('sam@rivergate.example')[0]);
    await eventually(
      () => world.ledger({ provider: 'twilio', kind: 'message' }),
      messages => messages.length === 1,
    );
  });

  it('stops at once for a lead who texts STOP', async () => {
    await world.sim('/twilio/messages', { from: '+12125550172', body: 'STOP' });
    await eventually(
      () => leadOf('jo@maplestreet.example'),
      lead => lead.status === 'unsubscribed',
    );
  });

  it('books an offered time picked on LinkedIn', async () => {
    await world.sim('/linkedin/messages', {
      leadEmail: 'iris@papercrane.example',
      text: 'The second one works great.',
    });
    expect((await booked('iris@papercrane.example')).bookedSlot).toBe(offersOf('iris@papercrane.example')[1]);
  });
});

describe('bookings that others make', () => {
  it('counts a lead as booked who books on the Calendly page by themselves', async () => {
    const email = 'nina@opalworks.example';
    const start = offersOf('sofia@brightmere.example')[1];
    await world.sim('/calendly/bookings', { eventType: 'intro-call', start, name: 'Nina Brandt', email });
    expect((await booked(email)).bookedSlot).toBe(start);
  });

  it('undoes a booking that the provider says was cancelled', async () => {
    const email = 'priya@quillcap.example';
    const { data } = (await (await world.api('/bookings')).json()) as {
      data: { providerIds: Record<string, string>; leadName: string }[];
    };
    const booking = data.find(each => each.leadName === 'Priya Nair');
    await world.sim('/calendly/cancellations', { id: booking?.providerIds.scheduledEventUri });
    const lead = await eventually(
      () => leadOf(email),
      each => each.bookedSlot === null,
    );
    expect(lead.status).toBe('active');
  });
});
