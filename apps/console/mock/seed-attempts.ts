import { randomUUID } from 'node:crypto';
import { type LinkAttemptStatus, linkActionsOf } from '@overlap/domain/link-attempt';
import { endingSays, type PageEnding } from '@overlap/domain/page-booking';
import { schedulerName } from '@overlap/domain/scheduler-name';
import { formatInstantShort } from '@overlap/domain/time';
import type { Attempt, AttemptStory, Thread } from '../renderer/api/types.ts';
import { ago, dayAt, decisionOf, finding, intentOf, leadOf, messageOf, plus, taskOf, threadOf } from './build.ts';

/** Attempts on leads' own schedulers, one in every state, each with the conversation that led to it. */

interface Situation {
  name: string;
  company: string;
  url: string;
  family: string;
  status: LinkAttemptStatus;
  zone?: string;
  kind?: PageEnding;
  attempt?: Partial<Attempt>;
  story?: Partial<AttemptStory>;
  /** Steps of its last run; each may have a picture. */
  steps?: [step: string, says: string, hasPicture: boolean][];
  task?: string;
}

const OPENED: Situation['steps'] = [
  ['opened', '30 Minute Meeting', true],
  ['declined-cookies', 'Reject all', false],
  ['found-time', 'The first time that suits both, by selector and by text', false],
  ['time-chosen', 'Chosen: 10:00am', true],
];
const FILLED: Situation['steps'] = [...OPENED, ['before-submit', 'Filled in and read back.', true]];
const WAITING = 'awaiting-approval';

const SITUATIONS: Situation[] = [
  {
    name: 'Marta Lindholm',
    company: 'Norrsken Labs',
    url: 'https://calendly.com/marta-lindholm/30min',
    family: 'calendly',
    zone: 'Europe/Stockholm',
    status: WAITING,
    kind: 'ready',
    steps: FILLED,
    attempt: { isLeadTime: true },
    task: 'Book Marta Lindholm on their scheduler?',
  },
  {
    name: 'Theo Baptiste',
    company: 'Harbour & Vale',
    url: 'https://book.harbourvale.example/theo/an-intro-call-with-quite-a-long-name-to-cut',
    family: 'unknown',
    zone: 'Europe/London',
    status: WAITING,
    kind: 'ready',
    steps: FILLED,
    attempt: {
      lockedBy: 'user:ann',
      lockedUntil: plus(ago(0), 8),
      wanted: [{ start: dayAt(2, 9), end: dayAt(2, 11) }],
    },
    story: { zoneSigns: ['text'] },
    task: 'Book Theo Baptiste on their scheduler?',
  },
  {
    name: 'Ines Carvalho',
    company: 'Rio Verde',
    url: 'https://cal.com/ines/intro',
    family: 'cal-com',
    zone: 'America/Sao_Paulo',
    status: WAITING,
    kind: 'ready',
    attempt: { route: 'api', waitsUntil: ago(3) },
    task: 'Book Ines Carvalho on their scheduler?',
  },
  { name: 'Planned Pia', company: 'Stage One', url: 'https://calendly.com/pia', family: 'calendly', status: 'planned' },
  {
    name: 'Running Ravi',
    company: 'Stage Two',
    url: 'https://calendly.com/ravi',
    family: 'calendly',
    status: 'running',
  },
  {
    name: 'Approved Ada',
    company: 'Stage Three',
    url: 'https://calendly.com/ada',
    family: 'calendly',
    status: 'approved',
    kind: 'ready',
    steps: FILLED,
    attempt: { approvedBy: 'user:ann', approvedAt: ago(1) },
  },
  {
    name: 'Released Rolf',
    company: 'Stage Four',
    url: 'https://calendly.com/rolf',
    family: 'calendly',
    status: 'released',
    steps: [...FILLED, ['armed', 'The intent to submit is written down.', false]],
    attempt: { wasReleased: true, approvedBy: 'user:ann', approvedAt: ago(2) },
  },
  {
    name: 'Booked Bea',
    company: 'Stage Five',
    url: 'https://meetings.hubspot.com/bea',
    family: 'hubspot',
    status: 'booked',
    kind: 'confirmed',
    steps: [
      ...FILLED,
      ['armed', 'The intent to submit is written down.', false],
      ['submitted', 'POST /meetings/book', false],
      ['confirmed', 'You are booked with Bea', true],
    ],
    attempt: { wasReleased: true, approvedBy: 'user:ann', approvedAt: ago(3) },
    story: {
      signs: ['text', 'answer', 'address'],
      finalUrl: 'https://meetings.hubspot.com/bea/confirmed',
      manageUrl: 'https://meetings.hubspot.com/manage/8f2c',
    },
  },
  {
    name: 'Captcha Carl',
    company: 'Wary GmbH',
    url: 'https://calendly.com/carl',
    family: 'calendly',
    zone: 'Europe/Berlin',
    status: 'needs-person',
    kind: 'captcha',
    steps: [...OPENED, ['ended-captcha', 'hCaptcha', true]],
    task: 'Captcha Carl: book on their scheduler by hand',
  },
  {
    name: 'Unsure Uma',
    company: 'Monsoon',
    url: 'https://calendly.com/uma',
    family: 'calendly',
    zone: 'Asia/Kolkata',
    status: 'needs-person',
    kind: 'outcome-unknown',
    steps: [
      ...FILLED,
      ['submitted', 'POST /api/booking/invitees', false],
      ['ended-outcome-unknown', 'Only one sign of a booking: address.', true],
    ],
    attempt: { wasReleased: true, endedAt: null, approvedBy: 'user:ann', approvedAt: ago(9) },
    story: { signs: ['address'] },
    task: 'Unsure Uma: was it booked on their scheduler? Look before anything else',
  },
  {
    name: 'Asking Abe',
    company: 'Paperwork Inc',
    url: 'https://calendly.com/abe',
    family: 'calendly',
    status: 'needs-person',
    kind: 'unknown-question',
    steps: [...OPENED, ['ended-unknown-question', 'How many seats do you need?', true]],
    attempt: { question: 'How many seats do you need?' },
    task: 'Asking Abe: book on their scheduler by hand',
  },
  {
    name: 'Dead-link Dora',
    company: 'Gone Ltd',
    url: 'https://calendly.com/dora-old',
    family: 'calendly',
    status: 'failed',
    kind: 'dead-link',
    steps: [
      ['opened', 'This page is not available', true],
      ['ended-dead-link', 'Status 404', true],
    ],
    attempt: { start: null, end: null, alternatives: [] },
    task: 'Dead-link Dora: book on their scheduler by hand',
  },
  {
    name: 'Refused Rosa',
    company: 'No Thanks',
    url: 'https://calendly.com/rosa',
    family: 'calendly',
    status: 'refused',
    kind: 'ready',
    steps: FILLED,
    attempt: { note: 'They are a competitor.' },
  },
  {
    name: 'Called-off Cleo',
    company: 'Late Again',
    url: 'https://calendly.com/cleo',
    family: 'calendly',
    status: 'called-off',
    kind: 'ready',
    steps: FILLED,
    attempt: { note: 'Nobody approved it in time. Our time was given back; nothing was submitted.' },
    task: 'Called-off Cleo: book on their scheduler by hand',
  },
];

const DRAFT = (name: string) =>
  `Hi ${name.split(' ')[0]},\n\nthank you! It is easiest for us if you choose a time here:\nhttps://book.northwind.example/intro\n\nBest,\nSam`;

export function seedAttempts(): { threads: Thread[]; attempts: AttemptStory[] } {
  const pairs = SITUATIONS.map(situation => fromSituation(situation));
  return { threads: pairs.map(([thread]) => thread), attempts: pairs.map(([, story]) => story) };
}

function fromSituation(situation: Situation): [Thread, AttemptStory] {
  const { name, company, url, status, zone = 'America/New_York', kind = null, steps = [] } = situation;
  const lead = leadOf({ name, company, timeZone: zone, externalSchedulingLink: url });
  const own = `Sounds good. Please grab a time on my page: ${url}`;
  const intent = intentOf(own, {
    kind: 'scheduler_link',
    schedulerLink: { url, invited: true },
    findings: [
      finding(own, 'scheduler.invited', 'They invite us to book on their own scheduler.', 'grab a time on my page'),
      finding(own, 'scheduler.link', 'Their scheduler link.', url),
    ],
  });
  const decision = decisionOf(lead, {
    action: 'scheduler-link-review',
    status: status === WAITING ? 'awaiting-approval' : 'handed-over',
    process: 'scheduler-link',
    reasons: [{ rule: 'scheduler-link', weight: 'for', says: 'They ask us to book on their own scheduler link.' }],
  });
  const start = dayAt(4, 10);
  const wasReleased = situation.attempt?.wasReleased ?? false;
  const isOver = ['booked', 'needs-person', 'failed', 'refused', 'called-off'].includes(status);
  const attempt: Attempt = {
    id: randomUUID(),
    leadId: lead.id,
    leadName: name,
    company,
    leadTimeZone: zone,
    decisionId: decision.id,
    bookingId: null,
    url,
    family: situation.family,
    route: 'browser',
    level: 'ask',
    reasons: [
      `A reviewer approves every booking on ${situation.family === 'unknown' ? 'unknown schedulers' : schedulerName(situation.family)}.`,
    ],
    status,
    statusAt: ago(4),
    actions: linkActionsOf({ status, wasReleased: wasReleased || kind === 'outcome-unknown' }),
    kind,
    note: kind && isOver ? endingSays(kind) : null,
    start: status === 'planned' || status === 'running' ? null : start,
    end: status === 'planned' || status === 'running' ? null : plus(start, 30),
    guestTimeZone: zone,
    wanted: [],
    isLeadTime: false,
    isCorrected: false,
    alternatives: [start, plus(start, 30), dayAt(5, 9), dayAt(5, 14, 30), dayAt(6, 11)],
    question: null,
    wasReleased,
    approvedBy: null,
    approvedAt: null,
    waitsUntil: status === WAITING ? plus(ago(0), 60 * 20) : null,
    lockedBy: null,
    lockedUntil: null,
    runs: 1,
    createdAt: ago(30 + SITUATIONS.indexOf(situation)),
    endedAt: isOver ? ago(4) : null,
    ...situation.attempt,
  };
  const pictures = steps.filter(([, , hasPicture]) => hasPicture).map(([step]) => step);
  const files = [
    ...pictures.map((step, index) => `${String(index + 1).padStart(2, '0')}-${step}.png`),
    ...(steps.length ? ['page.txt'] : []),
  ];
  const story: AttemptStory = {
    attempt,
    link: { url, source: 'text', firstSeenAt: ago(40), lastSeenAt: ago(40) },
    signs: [],
    zoneSigns: ['selector', 'text'],
    pageTimeZone: attempt.route === 'browser' && steps.length > 2 ? 'America/New_York' : null,
    finalUrl: isOver && steps.length ? url : null,
    manageUrl: null,
    steps: steps.map(([step, says, hasPicture], index) => ({
      at: plus(ago(6), index * 0.04),
      step,
      says,
      url,
      file: hasPicture ? (files[pictures.indexOf(step)] ?? null) : null,
    })),
    evidence: files.map((file, index) => ({
      id: randomUUID(),
      run: 1,
      name: file,
      contentType: file.endsWith('.png') ? 'image/png' : 'text/plain; charset=utf-8',
      bytes: 48_000,
      sha256: 'a'.repeat(64),
      createdAt: plus(ago(6), index * 0.1),
      expiresAt: plus(ago(0), 40_000),
    })),
    history: [
      { at: ago(8), actor: 'overlap', action: 'link-attempt-planned', detail: { family: situation.family } },
      ...(kind === 'ready'
        ? [{ at: ago(5), actor: 'overlap', action: 'link-attempt-prepared', detail: { start } }]
        : []),
      ...(attempt.approvedBy
        ? [{ at: ago(3), actor: attempt.approvedBy, action: 'link-attempt-approved', detail: { start } }]
        : []),
      ...(status === 'refused'
        ? [{ at: ago(2), actor: 'user:ann', action: 'link-attempt-refused', detail: { reason: attempt.note } }]
        : []),
    ],
    ...situation.story,
  };
  const tasks = situation.task
    ? [
        taskOf(lead, {
          kind: 'scheduler-link-review',
          title: situation.task,
          decisionId: decision.id,
          detail: {
            campaignName: 'lead_scheduler_link',
            schedulerLink: url,
            family: situation.family,
            why: status === WAITING ? `Everything is filled in on their page; nothing was submitted.` : attempt.note,
            words: own,
            timeZone: zone,
            overlap: attempt.alternatives.map(each => ({
              start: each,
              here: formatInstantShort(each, 'America/New_York'),
              there: formatInstantShort(each, zone),
            })),
            attemptId: attempt.id,
            status,
            route: attempt.route,
            ...(attempt.question ? { question: attempt.question } : {}),
            recommendation: 'Or send them your own booking link: the reply is drafted.',
            draft: DRAFT(name),
          },
          createdAt: ago(5),
        }),
      ]
    : [];
  const message = messageOf(lead, {
    text: own,
    subject: 'Re: Your scheduling',
    at: attempt.createdAt,
    intent,
    decision,
  });
  return [threadOf(lead, { messages: [message], tasks }), story];
}
