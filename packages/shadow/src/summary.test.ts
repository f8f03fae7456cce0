import { describe, expect, it } from 'vitest';
import type { ShadowReply } from './shadow-reply.ts';
import { summarise } from './summary.ts';
import { isPersonsWork } from './verdict.ts';

const reply = (
  verdict: ShadowReply['verdict'],
  action: ShadowReply['now']['action'],
  change: Partial<ShadowReply> = {},
) =>
  ({
    verdict,
    now: { action, withoutPerson: !isPersonsWork(action) },
    before: null,
    gaps: [],
    ...change,
  }) as unknown as ShadowReply;
const through = { before: { withoutPerson: true } } as Partial<ShadowReply>;

describe('the summary', () => {
  it('counts verdicts, what needs nobody, and bookings that differ', () => {
    const replies = [
      reply('same', 'book', through),
      reply('would-have-booked', 'book', { gaps: ['lead-as-now'] }),
      reply('would-have-booked-otherwise', 'book', { gaps: ['lead-as-now'] }),
      reply('new-action', 'book'),
      reply('would-have-asked', 'ask-person', through),
      reply('same', 'call-task'),
      reply('same', 'none', through),
      reply('not-comparable', 'scheduler-link-review'),
    ];
    expect(summarise(replies)).toMatchObject({
      replies: 8,
      verdicts: {
        same: 3,
        'would-have-booked': 1,
        'would-have-booked-otherwise': 1,
        'would-have-asked': 1,
        'new-action': 1,
        'not-comparable': 1,
      },
      withoutPerson: { now: 5, before: 3, share: 5 / 8 },
      bookings: { now: 4, compared: 3, differing: 1, share: 1 / 3 },
      gaps: { 'lead-as-now': 2, 'second-reader': 0 },
    });
  });

  it('has no shares of nothing', () => {
    expect(summarise([])).toMatchObject({ replies: 0, withoutPerson: { share: 0 }, bookings: { share: 0 } });
  });
});
