import { boot } from '../shared/page.js';

const page = { 'x-page': `${boot.user}/${boot.slug}` };
const json = body => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...page },
  body: JSON.stringify(body),
});
const form = body => ({ method: 'POST', headers: page, body: new URLSearchParams(body) });
const one = start => ({ start, seats: 1 });

/** The other end of the server's wires: where times are read, and how a booking is sent. */
export const WIRES = {
  'all-on-one-page': {
    slots: '/api/slots',
    book: '/api/book',
    read: ({ slots }) => slots.map(slot => one(Date.parse(slot))),
    post: ({ start, ...rest }) => json({ slot: new Date(start).toISOString(), ...rest }),
    startOf: body => Date.parse(body?.slot),
  },
  'form-first': {
    slots: '/availability.json',
    book: '/bookings',
    read: seconds => seconds.map(second => one(second * 1000)),
    post: ({ start, name, email, ...rest }) => json({ at: start / 1000, fullName: name, mail: email, ...rest }),
    startOf: body => body?.at * 1000,
  },
  'week-of-links': {
    slots: '/week',
    book: '/appointments/new',
    read: days => Object.values(days).flatMap(list => list.map(slot => one(Date.parse(slot)))),
    post: ({ start, name, email, ...rest }) =>
      json({ appointment: new Date(start).toISOString(), visitor: name, address: email, ...rest }),
    startOf: body => Date.parse(body?.confirmation?.startsAt),
  },
  selects: {
    slots: '/openings',
    book: '/reserve',
    read: openings => openings.map(({ begin }) => one(Date.parse(begin))),
    post: ({ start, name, email, answers, ...rest }) =>
      form({
        time: new Date(start).toISOString(),
        contact_name: name,
        contact_email: email,
        answers: JSON.stringify(answers),
        ...rest,
      }),
    startOf: body => Date.parse(body?.begin),
  },
  'web-component': {
    slots: '/graphql',
    book: '/graphql',
    query: variables => ({ operationName: 'Slots', query: 'query Slots { slots { startsAt } }', variables }),
    read: ({ data }) => data.slots.map(({ startsAt }) => one(Date.parse(startsAt))),
    post: ({ start, name, ...rest }) => {
      const input = { startsAt: new Date(start).toISOString(), displayName: name, ...rest };
      return json({ operationName: 'CreateBooking', query: 'mutation CreateBooking', variables: { input } });
    },
    startOf: body => Date.parse(body?.data?.createBooking?.startsAt),
  },
  'day-list': {
    slots: '/times',
    book: '/times/take',
    read: times => times.map(({ t, free }) => ({ start: t, seats: free })),
    post: ({ start, name, email, ...rest }) => json({ t: start, who: name, reply_to: email, ...rest }),
    startOf: body => body?.appointment?.time * 1000,
  },
  iframe: {
    slots: '/embed/slots',
    book: '/embed/book',
    read: pairs => pairs.map(([start]) => one(start * 1000)),
    post: ({ start, name, email, answers, ...rest }) =>
      form({
        start_ts: start / 1000,
        attendee: name,
        attendee_email: email,
        answers: JSON.stringify(answers),
        ...rest,
      }),
    startOf: body => body?.start_ts * 1000,
  },
};
