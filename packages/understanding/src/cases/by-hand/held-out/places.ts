import type { Scene } from '../../scene.ts';

const tara: Scene['seller'] = { first: 'Tara', last: 'Winslow', address: 'tara@brightlane.example' };
const felix: Scene['seller'] = { first: 'Felix', last: 'Arden', address: 'felix@brightlane.example' };
const miriam: Scene['seller'] = { first: 'Miriam', last: 'Stone', address: 'miriam@brightlane.example' };

type Person = Scene['lead'];

function person(name: string, role: string, company: string, phone: string, e164: string, link: string): Person {
  const [first = '', ...rest] = name.split(' ');
  return { first, last: rest.join(' '), role, company, phone, e164, link };
}

const gus = person(
  'Gus Lindahl',
  'Plant Manager',
  'Fox Valley Castings',
  '920-555-0136',
  '+19205550136',
  'https://calendly.com/gus-lindahl',
);
const eleanor = person(
  'Eleanor Whitcombe',
  'Partner',
  'Whitcombe Sayre LLP',
  '(617) 555-0173',
  '+16175550173',
  'https://calendly.com/ewhitcombe',
);
const devon = person(
  'Devon Ashby',
  'Co-founder',
  'Rocketry',
  '415-555-0119',
  '+14155550119',
  'https://cal.com/devon-ashby/30',
);
const marlene = person(
  'Marlene Trujillo',
  'School Administrator',
  'Juniper Ridge Elementary',
  '(303) 555-0126',
  '+13035550126',
  'https://koalendar.com/e/marlene-trujillo',
);
const fraser = person(
  'Fraser McAllan',
  'Builder',
  'McAllan & Sons',
  '07700 900462',
  '+447700900462',
  'https://calendly.com/fraser-mcallan',
);
const buck = person(
  'Buck Hollis',
  'Owner',
  'Hollis Cattle Co.',
  '806-555-0148',
  '+18065550148',
  'https://tidycal.com/buckhollis',
);
const solene = person(
  'Solene Marchand',
  'Acheteuse senior',
  'Marchand Textiles',
  '+33 1 99 00 41 07',
  '+33199004107',
  'https://calendly.com/solene-marchand',
);
const vikram = person(
  'Vikram Joshi',
  'Head of Procurement',
  'Sahyadri Pumps Ltd.',
  '+91 98765 43244',
  '+919876543244',
  'https://calendly.com/vikram-joshi-sahyadri',
);
const keisha = person(
  'Keisha Barlow',
  'RN',
  'Penn Square Hospital',
  '215-555-0143',
  '+12155550143',
  'https://calendly.com/keisha-barlow',
);
const nuala = person(
  'Nuala Feeney',
  'Owner',
  "Feeney's Seafood Bar",
  '+353 20 910 4412',
  '+353209104412',
  'https://zcal.co/nualafeeney',
);
const jochen = person(
  'Jochen Reinhardt',
  'Leiter Konstruktion',
  'Reinhardt Antriebe GmbH',
  '+49 30 23125 447',
  '+493023125447',
  'https://calendly.com/jochen-reinhardt',
);
const weiling = person(
  'Wei Ling Tan',
  'Chief Financial Officer',
  'Straits Logistics Pte Ltd',
  '+65 6555 0142',
  '+6565550142',
  'https://calendly.com/weiling-tan',
);
const colette = person(
  'Colette Ames',
  'Executive Assistant',
  'Hartmann Group',
  '(646) 555-0187',
  '+16465550187',
  'https://calendly.com/colette-ames/hartmann-external',
);
const zeke = person(
  'Zeke Ocampo',
  'Student',
  'Bay Makers Club',
  '510-555-0122',
  '+15105550122',
  'https://cal.com/zekeo',
);
const alistair = person(
  'Alistair Penrose',
  'Principal Consultant',
  'Penrose Advisory',
  '020 7946 0421',
  '+442079460421',
  'https://savvycal.com/penrose/talk',
);
const rosalind = person(
  'Rosalind Kerr',
  'General Manager',
  'Timberline Lodge & Spa',
  '(970) 555-0158',
  '+19705550158',
  'https://app.simplymeet.me/rosalind-kerr',
);
const hemi = person(
  'Hemi Walker',
  'Operations Lead',
  'Kauri Freight',
  '+64 9 555 0142',
  '+6495550142',
  'https://savvycal.com/hemiw/yarn',
);
const priscilla = person(
  'Priscilla Hargreave',
  'Managing Director',
  'Hargreave Mills',
  '0113 496 0317',
  '+441134960317',
  'https://calendly.com/p-hargreave',
);

const mail = { channel: 'email', durationMinutes: 30, hours: ['09:00', '17:00'] } as const;

/** A plant manager on his phone at ten to seven. */
export const forge: Scene = {
  name: 'forge',
  channel: 'sms',
  lead: gus,
  seller: tara,
  leadTimeZone: 'America/Chicago',
  workspaceTimeZone: 'America/Chicago',
  received: '2026-04-14 06:50',
  offered: { wed830: '2026-04-15 08:30', wed330: '2026-04-15 15:30', fri10: '2026-04-17 10:00' },
  durationMinutes: 20,
  busy: ['2026-04-16 08:00-12:00'],
  hours: ['08:00', '17:00'],
  subject: '',
  invitation: 'Morning Gus, Tara at Brightlane. 20 min on downtime tracking?',
  list: 'sentence',
};

/** A law firm's partner; the calendar is an hour behind. */
export const chambers: Scene = {
  ...mail,
  name: 'chambers',
  lead: eleanor,
  seller: felix,
  leadTimeZone: 'America/New_York',
  workspaceTimeZone: 'America/Chicago',
  received: '2026-10-05 11:20',
  offered: { thu930: '2026-10-08 09:30', tue2: '2026-10-13 14:00', wed4: '2026-10-14 16:00' },
  durationMinutes: 45,
  busy: ['2026-10-09 09:00-11:00'],
  hours: ['08:00', '17:00'],
  subject: 'Re: Matter intake',
  invitation: 'Might I offer one of these for 45 minutes on matter intake?',
  list: 'numbered',
};

/** A founder late at night. */
export const rocket: Scene = {
  ...mail,
  name: 'rocket',
  channel: 'linkedin',
  lead: devon,
  seller: tara,
  leadTimeZone: 'America/Los_Angeles',
  workspaceTimeZone: 'America/Los_Angeles',
  received: '2027-01-20 21:40',
  offered: { fri1130: '2027-01-22 11:30', mon3: '2027-01-25 15:00' },
  busy: ['2027-01-21 13:00-15:00'],
  subject: '',
  invitation: 'Hey Devon, love what you are building. Half an hour on usage billing?',
  list: 'sentence',
};

/** Four offers, two of them on one day, on the third and the first of a month. */
export const schoolhouse: Scene = {
  ...mail,
  name: 'schoolhouse',
  lead: marlene,
  seller: miriam,
  leadTimeZone: 'America/Denver',
  workspaceTimeZone: 'America/Denver',
  received: '2026-08-27 10:05',
  offered: {
    fri845: '2026-08-28 08:45',
    tue1: '2026-09-01 13:00',
    tue245: '2026-09-01 14:45',
    thu10: '2026-09-03 10:00',
  },
  busy: ['2026-08-31 09:00-12:00', '2026-09-02 13:00-14:00'],
  hours: ['08:00', '16:30'],
  subject: 'Re: Parent sign-ups',
  invitation: 'Could we show you the parent sign-ups at one of these times?',
  list: 'numbered',
};

/** A builder in Fife, in summer. */
export const bothy: Scene = {
  name: 'bothy',
  channel: 'sms',
  lead: fraser,
  seller: felix,
  leadTimeZone: 'Europe/London',
  workspaceTimeZone: 'Europe/London',
  received: '2026-06-08 18:15',
  offered: { wed8: '2026-06-10 08:00', fri1230: '2026-06-12 12:30' },
  durationMinutes: 15,
  busy: ['2026-06-11 10:00-12:00'],
  hours: ['08:00', '17:30'],
  subject: '',
  invitation: 'Hi Fraser, Felix from Brightlane about the quoting tool.',
  list: 'sentence',
};

/** A rancher on a Friday. */
export const ranch: Scene = {
  ...mail,
  name: 'ranch',
  lead: buck,
  seller: tara,
  leadTimeZone: 'America/Chicago',
  workspaceTimeZone: 'America/New_York',
  received: '2027-04-09 07:10',
  offered: { mon8: '2027-04-12 08:00', wed2: '2027-04-14 14:00' },
  busy: ['2027-04-13 08:00-10:00'],
  hours: ['08:00', '18:00'],
  subject: 'Re: Herd records',
  invitation: 'Would you have half an hour to see how others keep their herd records?',
  list: 'sentence',
};

export const lyon: Scene = {
  ...mail,
  name: 'lyon',
  lead: solene,
  seller: felix,
  leadTimeZone: 'Europe/Paris',
  workspaceTimeZone: 'Europe/London',
  received: '2027-02-02 15:35',
  offered: { thu10: '2027-02-04 10:00', fri1430: '2027-02-05 14:30', mon16: '2027-02-08 16:00' },
  busy: ['2027-02-03 14:00-16:00'],
  subject: 'Re: Fabric sourcing',
  invitation: 'Which of these would be good for a first exchange?',
  list: 'dashes',
};

export const pune: Scene = {
  ...mail,
  name: 'pune',
  lead: vikram,
  seller: felix,
  leadTimeZone: 'Asia/Kolkata',
  workspaceTimeZone: 'Europe/London',
  received: '2026-11-18 12:25',
  offered: { thu1530: '2026-11-19 15:30', fri1700: '2026-11-20 17:00', mon1430: '2026-11-23 14:30' },
  busy: ['2026-11-20 15:00-16:00'],
  subject: 'Re: Spare parts tendering',
  invitation: 'Would any of the below be feasible for a short introduction?',
  list: 'dashes',
};

/** A nurse texting on a break. */
export const ward: Scene = {
  name: 'ward',
  channel: 'sms',
  lead: keisha,
  seller: miriam,
  leadTimeZone: 'America/New_York',
  workspaceTimeZone: 'America/New_York',
  received: '2026-12-02 13:12',
  offered: { thu9: '2026-12-03 09:00', fri4: '2026-12-04 16:00' },
  durationMinutes: 15,
  busy: ['2026-12-04 09:00-10:00'],
  hours: ['09:00', '17:00'],
  subject: '',
  invitation: 'Hi Keisha, Miriam at Brightlane re: shift swaps, 15 min?',
  list: 'sentence',
};

/** Two of the three offers are at the same hour. */
export const galway: Scene = {
  ...mail,
  name: 'galway',
  lead: nuala,
  seller: miriam,
  leadTimeZone: 'Europe/Dublin',
  workspaceTimeZone: 'Europe/Dublin',
  received: '2027-05-24 10:45',
  offered: { tue1130: '2027-05-25 11:30', wed3: '2027-05-26 15:00', thu1130: '2027-05-27 11:30' },
  busy: ['2027-05-28 09:00-12:00'],
  subject: 'Re: Table deposits',
  invitation: 'Would you have a half hour this week for a look at table deposits?',
  list: 'dashes',
};

export const werk: Scene = {
  ...mail,
  name: 'werk',
  lead: jochen,
  seller: felix,
  leadTimeZone: 'Europe/Berlin',
  workspaceTimeZone: 'Europe/Berlin',
  received: '2026-09-07 08:20',
  offered: { tue13: '2026-09-08 13:00', wed9: '2026-09-09 09:00', fri1115: '2026-09-11 11:15' },
  durationMinutes: 45,
  busy: ['2026-09-10 09:00-12:00'],
  hours: ['08:30', '17:00'],
  subject: 'Re: Drawing exchange',
  invitation: 'May I show you the drawing exchange in 45 minutes?',
  list: 'numbered',
};

export const merlion: Scene = {
  ...mail,
  name: 'merlion',
  lead: weiling,
  seller: tara,
  leadTimeZone: 'Asia/Singapore',
  workspaceTimeZone: 'Asia/Singapore',
  received: '2027-07-15 09:05',
  offered: { fri11: '2027-07-16 11:00', mon5: '2027-07-19 17:00', tue930: '2027-07-20 09:30' },
  busy: ['2027-07-16 14:00-15:30'],
  hours: ['09:00', '18:00'],
  subject: 'Re: Freight accruals',
  invitation: 'Could I take 30 minutes of your time on freight accruals?',
  list: 'numbered',
};

/** An executive assistant; the calendar is on the other coast. */
export const suite: Scene = {
  ...mail,
  name: 'suite',
  lead: colette,
  seller: miriam,
  leadTimeZone: 'America/New_York',
  workspaceTimeZone: 'America/Los_Angeles',
  received: '2026-05-26 14:30',
  offered: { thu1: '2026-05-28 13:00', fri12: '2026-05-29 12:00', mon330: '2026-06-01 15:30' },
  busy: ['2026-05-27 14:00-15:00'],
  hours: ['08:00', '17:00'],
  subject: 'Re: Board packs',
  invitation: 'Would Ms. Hartmann have 30 minutes for board packs?',
  list: 'dashes',
};

/** A student on a Sunday, a week before the clocks go forward. */
export const dorm: Scene = {
  name: 'dorm',
  channel: 'sms',
  lead: zeke,
  seller: tara,
  leadTimeZone: 'America/Los_Angeles',
  workspaceTimeZone: 'America/Los_Angeles',
  received: '2027-03-07 15:50',
  offered: { mon1: '2027-03-08 13:00', tue430: '2027-03-09 16:30' },
  durationMinutes: 20,
  busy: ['2027-03-09 10:00-11:00'],
  hours: ['09:00', '17:00'],
  subject: '',
  invitation: 'Hey Zeke, Tara here about the club software!',
  list: 'sentence',
};

/** A consultant with much to say; an hour's meeting. */
export const advisory: Scene = {
  ...mail,
  name: 'advisory',
  lead: alistair,
  seller: felix,
  leadTimeZone: 'Europe/London',
  workspaceTimeZone: 'America/New_York',
  received: '2027-09-16 16:50',
  offered: { mon1430: '2027-09-20 14:30', wed16: '2027-09-22 16:00' },
  durationMinutes: 60,
  busy: ['2027-09-21 15:00-16:00'],
  subject: 'Re: Partner programme',
  invitation: 'Shall we take an hour for the partner programme?',
  list: 'dashes',
};

/** Nothing offered; the calendar two hours ahead. */
export const lodge: Scene = {
  ...mail,
  name: 'lodge',
  lead: rosalind,
  seller: miriam,
  leadTimeZone: 'America/Denver',
  workspaceTimeZone: 'America/New_York',
  received: '2027-10-20 11:15',
  offered: {},
  busy: ['2027-10-21 10:00-11:30'],
  hours: ['09:00', '18:00'],
  subject: 'Re: Housekeeping rota',
  invitation: 'Would you be up for a quick look at how other lodges plan housekeeping?',
  list: 'sentence',
};

/** Nothing offered, in a chat from Auckland. */
export const kauri: Scene = {
  ...mail,
  name: 'kauri',
  channel: 'linkedin',
  lead: hemi,
  seller: tara,
  leadTimeZone: 'Pacific/Auckland',
  workspaceTimeZone: 'Australia/Sydney',
  received: '2026-07-21 10:00',
  offered: {},
  durationMinutes: 20,
  busy: ['2026-07-22 11:00-12:00'],
  hours: ['08:00', '17:00'],
  subject: '',
  invitation: 'Kia ora Hemi, open to a quick yarn about route planning?',
  list: 'sentence',
};

/** Nothing offered, on a Friday, nine days before the clocks go forward. */
export const mill: Scene = {
  ...mail,
  name: 'mill',
  lead: priscilla,
  seller: felix,
  leadTimeZone: 'Europe/London',
  workspaceTimeZone: 'Europe/London',
  received: '2026-03-20 09:30',
  offered: {},
  busy: ['2026-03-24 13:00-16:00'],
  subject: 'Re: Yarn forecasting',
  invitation: 'Might we have a conversation about yarn forecasting?',
  list: 'sentence',
};

/** Nobody knows where this lead is. */
export const ferry: Scene = {
  ...mail,
  name: 'ferry',
  lead: alistair,
  seller: felix,
  leadTimeZone: null,
  workspaceTimeZone: 'Europe/London',
  received: '2026-11-12 12:00',
  offered: { mon11: '2026-11-16 11:00', tue3: '2026-11-17 15:00' },
  busy: [],
  subject: 'Re: Crew rosters',
  invitation: 'Could either of these suit?',
  list: 'numbered',
};

/** A single offer. */
export const clinic: Scene = {
  ...mail,
  name: 'clinic',
  lead: keisha,
  seller: miriam,
  leadTimeZone: 'America/New_York',
  workspaceTimeZone: 'America/New_York',
  received: '2026-06-22 09:00',
  offered: { wed10: '2026-06-24 10:00' },
  busy: ['2026-06-25 13:00-15:00'],
  subject: 'Re: Bed planning',
  invitation: 'Half an hour about bed planning?',
  list: 'sentence',
};

/** A single offer in a text message. */
export const truck: Scene = {
  ...clinic,
  name: 'truck',
  channel: 'sms',
  lead: gus,
  leadTimeZone: 'America/Denver',
  workspaceTimeZone: 'America/Denver',
  received: '2027-08-03 12:00',
  offered: { thu230: '2027-08-05 14:30' },
  busy: [],
  subject: '',
};

/** Canada, where 3/4 is either. */
export const rideau: Scene = {
  ...mail,
  name: 'rideau',
  lead: marlene,
  seller: tara,
  leadTimeZone: 'America/Toronto',
  workspaceTimeZone: 'America/Toronto',
  received: '2027-03-01 10:00',
  offered: { thu10: '2027-03-04 10:00', fri2: '2027-03-05 14:00' },
  busy: [],
  subject: 'Re: Bus contracts',
  invitation: 'Would one of these do for a chat about bus contracts?',
  list: 'dashes',
};

/** Answered late: the first offer is over. */
export const late: Scene = {
  ...mail,
  name: 'late',
  lead: eleanor,
  seller: miriam,
  leadTimeZone: 'America/New_York',
  workspaceTimeZone: 'America/New_York',
  received: '2026-10-21 15:30',
  offered: { wed11: '2026-10-21 11:00', thu4: '2026-10-22 16:00' },
  busy: [],
  subject: 'Re: Conflict checks',
  invitation: 'Would one of these suit for conflict checks?',
  list: 'numbered',
};

/** Two offers in Madrid. */
export const prado: Scene = {
  ...lyon,
  name: 'prado',
  lead: { ...solene, first: 'Lucia', last: 'Arroyo', role: 'Directora de compras', company: 'Arroyo Textil' },
  leadTimeZone: 'Europe/Madrid',
  workspaceTimeZone: 'Europe/Madrid',
  received: '2026-06-02 10:40',
  offered: { thu12: '2026-06-04 12:00', fri10: '2026-06-05 10:00' },
  busy: [],
};
