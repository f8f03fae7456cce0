import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { type Case, parseCase } from './case.ts';
import type { Part } from './dressing.ts';
import { generateCase } from './grammar/generate-case.ts';
import { mulberry32 } from './grammar/mulberry32.ts';
import { phrasesOf } from './grammar/plot.ts';
import { processOf } from './labels.ts';
import { listCases, listWrittenCases } from './list-cases.ts';

const parts: readonly Part[] = ['tuning', 'validation', 'held-out'];
const listed = Object.fromEntries(parts.map(part => [part, listCases(part)])) as Record<Part, Case[]>;
const all = parts.flatMap(part => listed[part]);

function sample(part: Part, count: number): Case[] {
  const random = mulberry32(99);
  return Array.from({ length: count }, () => generateCase(random, part));
}

const made = parts.flatMap(part => sample(part, 1500));

/** What stands in the way of a meeting at this start, worked out anew rather than with the code that made the label. */
function obstacle(start: string, labelled: Case): string | null {
  const from = DateTime.fromISO(start, { zone: labelled.workingHours.timeZone });
  const until = from.plus({ minutes: labelled.durationMinutes });
  const { days, start: opens, end: closes } = labelled.workingHours;
  const clock = (text: string) => from.startOf('day').set({ hour: +text.slice(0, 2), minute: +text.slice(3) });
  if (!days.includes(from.weekday === 7 ? 0 : from.weekday)) return 'no working day';
  if (from < clock(opens) || until > clock(closes)) return 'out of hours';
  if (from < DateTime.fromISO(labelled.receivedAt).plus({ hours: 1 })) return 'too soon';
  const meets = labelled.busy.some(
    taken => from < DateTime.fromISO(taken.end) && until > DateTime.fromISO(taken.start),
  );
  return meets ? 'busy' : null;
}

function insideProposal(start: string, { expected, durationMinutes }: Case): boolean {
  const from = Date.parse(start);
  const until = from + durationMinutes * 60_000;
  return expected.proposed.some(window => Date.parse(window.start) <= from && until <= Date.parse(window.end));
}

const decisionsOf: Record<string, readonly string[]> = {
  accept_slot: ['auto_book', 'escalate'],
  propose_time: ['auto_book', 'escalate'],
  interested: ['send_link', 'escalate'],
  call_request: ['call_task', 'escalate'],
  scheduler_link: ['scheduler_link_review'],
  question: ['escalate'],
  not_interested: ['none'],
  not_now: ['none'],
  unsubscribe: ['none', 'escalate'],
  out_of_office: ['none'],
  wrong_person: ['none', 'escalate'],
  reschedule: ['escalate'],
  cancel: ['escalate'],
  other: ['none', 'escalate'],
};

describe.each([
  ['listed', all],
  ['generated', made],
])('%s cases', (_, cases) => {
  const failing = (holds: (labelled: Case) => boolean) =>
    cases.filter(labelled => !holds(labelled)).map(({ id }) => id);

  it('satisfy the schema', () => {
    for (const labelled of cases) expect(() => parseCase(labelled), labelled.id).not.toThrow();
  });

  it('have ids of their own', () => {
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
  });

  it('offer slots that are still ahead', () => {
    const ahead = (it: Case) => it.offeredSlots.every(slot => Date.parse(slot) > Date.parse(it.receivedAt));
    expect(failing(it => ahead(it) || it.expected.tags.includes('past_slot'))).toEqual([]);
  });

  it('have a start to book exactly when they book', () => {
    expect(failing(it => (it.expected.bookableStart !== null) === (it.expected.decision === 'auto_book'))).toEqual([]);
  });

  it('book only where the calendar allows it', () => {
    const faults = cases.flatMap(it => {
      const fault = it.expected.bookableStart && obstacle(it.expected.bookableStart, it);
      return fault ? [`${it.id}: ${fault}`] : [];
    });
    expect(faults).toEqual([]);
  });

  it('book the accepted slot or inside a proposed window', () => {
    expect(
      failing(({ expected, ...it }) => {
        if (!expected.bookableStart) return true;
        if (expected.intent === 'accept_slot') return expected.bookableStart === expected.acceptedSlot;
        return expected.intent === 'propose_time' && insideProposal(expected.bookableStart, { expected, ...it });
      }),
    ).toEqual([]);
  });

  it('accept only what was offered', () => {
    expect(
      failing(it => it.expected.acceptedSlot === null || it.offeredSlots.includes(it.expected.acceptedSlot)),
    ).toEqual([]);
  });

  it('escalate an accepted slot only because it is taken', () => {
    expect(
      failing(({ expected, ...it }) => {
        if (!expected.acceptedSlot || expected.decision === 'auto_book') return true;
        return obstacle(expected.acceptedSlot, { expected, ...it }) !== null;
      }),
    ).toEqual([]);
  });

  it('say the process and a decision that belong to the intent', () => {
    expect(failing(it => it.expected.process === (processOf[it.expected.intent] ?? null))).toEqual([]);
    expect(failing(it => decisionsOf[it.expected.intent]?.includes(it.expected.decision) ?? false)).toEqual([]);
  });

  it('have intervals that end after they start', () => {
    const forward = ({ start, end }: { start: string; end: string }) => Date.parse(start) < Date.parse(end);
    expect(failing(it => it.busy.every(forward) && it.expected.proposed.every(forward))).toEqual([]);
  });

  it('have a subject in mails only, and tags', () => {
    expect(failing(it => (it.subject !== null) === (it.channel === 'email'))).toEqual([]);
    expect(failing(it => it.expected.tags.length > 0 || it.body.length > 0)).toEqual([]);
  });

  it('name a link or a number that can be found', () => {
    expect(failing(({ expected, body }) => !expected.schedulerLink || body.includes(expected.schedulerLink))).toEqual(
      [],
    );
    expect(
      failing(
        it =>
          (it.expected.decision === 'call_task') ===
          (it.expected.intent === 'call_request' && it.expected.phone !== null),
      ),
    ).toEqual([]);
  });
});

describe('the parts', () => {
  it('share no body', () => {
    const partsOf = new Map<string, Set<string>>();
    for (const part of parts) {
      for (const { body } of listed[part]) {
        if (body.trim()) partsOf.set(body, (partsOf.get(body) ?? new Set()).add(part));
      }
    }
    expect([...partsOf].filter(([, shared]) => shared.size > 1).map(([body]) => body)).toEqual([]);
  });

  it('share no template', () => {
    const tables = parts.map(part =>
      Object.entries<readonly string[]>({ ...phrasesOf[part] }).flatMap(([list, words]) =>
        words.map(it => `${list}: ${it}`),
      ),
    );
    const shared = tables.flatMap((table, at) =>
      table.filter(it => tables.some((other, to) => to > at && other.includes(it))),
    );
    expect(shared).toEqual([]);
  });

  it('hold every intent', () => {
    for (const part of parts) {
      expect(new Set(listWrittenCases(part).map(({ expected }) => expected.intent)).size).toBe(14);
    }
  });
});

describe('generateCase', () => {
  it('gives the same cases for the same stream', () => {
    expect(sample('tuning', 50)).toEqual(sample('tuning', 50));
  });

  it('gives many different replies', () => {
    expect(new Set(made.map(({ body }) => body)).size).toBeGreaterThan(made.length * 0.9);
  });
});

describe('parseCase', () => {
  it('names the field that is missing', () => {
    const { receivedAt, ...rest } = listed.tuning[0] as Case;
    expect(receivedAt).toBeTruthy();
    expect(() => parseCase(rest)).toThrow('field "receivedAt" is missing');
  });
});
