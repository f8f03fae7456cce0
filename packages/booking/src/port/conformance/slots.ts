import { slotFrom } from '@overlap/domain/slot';
import { expect, test } from 'vitest';
import { endOfGap, error, inDays, later, repeatedHour, type Scene, value } from '../conformance-world.ts';

/** 15:00 UTC of the day that the tables below write their starts on. */
const DAY = inDays(5);
const at = (time: string): string => `${DAY.slice(0, 10)}T${time}`;
const utc = (hour: number, minute = 0): string => later(inDays(5, hour), minute);

const ANSWERS: [name: string, answered: string[], listed: string[]][] = [
  ['unsorted', [at('17:00:00Z'), at('15:00:00Z'), at('16:00:00Z')], [utc(15), utc(16), utc(17)]],
  ['doubled', [at('15:00:00Z'), at('15:00:00Z'), at('15:00:00.000000Z')], [utc(15)]],
  ['one instant in three zones', [at('15:00:00Z'), at('20:45:00+05:45'), at('11:30:00-03:30')], [utc(15)]],
  ['overlapping', [at('15:15:00Z'), at('15:00:00Z'), at('15:30:00Z')], [utc(15), utc(15, 15), utc(15, 30)]],
  ['at +05:45', [at('21:45:00+05:45'), at('20:45:00+05:45')], [utc(15), utc(16)]],
  ['at -03:30', [at('11:30:00-03:30'), at('12:00:00-03:30')], [utc(15), utc(15, 30)]],
  ['without an offset', [at('15:00:00'), at('16:00:00Z'), `${DAY.slice(0, 10)} 17:00:00`], [utc(16)]],
  ['in the past', [inDays(-1), at('15:00:00Z')], [utc(15)]],
  ['beyond the range', [inDays(5), inDays(7), inDays(300)], [utc(15)]],
  ['garbage', ['', 'soon', 'null', at('25:61:00Z'), '2026-02-30', at('15:00:00Z')], [utc(15)]],
  ['nothing at all', [], []],
];

/** What is listed as free, whatever the provider's answer looks like. */
export function slotCases(scene: () => Scene): void {
  test('lists a free slot with its exact start and end', async () => {
    const { provider, newRun, freeAt, world } = scene();
    const start = await freeAt(inDays(5));
    const query = { from: inDays(5), to: inDays(5, 16), guestTimeZone: 'Asia/Kolkata' };
    expect(value(await provider.findSlots(newRun(), query))).toContainEqual(slotFrom(start, world.minutes));
  });

  test('lists a range of more than 31 days, sorted, each slot once', async () => {
    const { freeAt, startsIn } = scene();
    const wanted = [await freeAt(inDays(75)), await freeAt(inDays(40)), await freeAt(inDays(3))];
    const starts = await startsIn(inDays(2), inDays(80));
    expect(starts).toEqual([...new Set(starts)].sort());
    expect(starts).toEqual(expect.arrayContaining(wanted));
  });

  test('leaves the end of a range out', async () => {
    const { freeAt, startsIn } = scene();
    const start = await freeAt(inDays(5));
    expect(await startsIn(inDays(4), start)).not.toContain(start);
  });

  test('lists nothing for an empty range', async () => {
    expect(await scene().startsIn(inDays(5), inDays(5))).toEqual([]);
  });

  test('lists nothing for a range in the past', async () => {
    expect(await scene().startsIn(inDays(-40), inDays(-2))).toEqual([]);
  });

  test('lists nothing past for a range that began yesterday', async () => {
    const { freeAt, startsIn } = scene();
    const start = await freeAt(inDays(2));
    const starts = await startsIn(inDays(-1), inDays(3));
    expect(starts).toContain(start);
    expect(starts.filter(one => Date.parse(one) < Date.now())).toEqual([]);
  });

  test('no longer lists a slot that somebody took', async () => {
    const { world, freeAt, startsIn } = scene();
    const start = await freeAt(inDays(5));
    await world.bookElsewhere(start);
    expect(await startsIn(inDays(4), inDays(6))).not.toContain(start);
  });

  test.each(ANSWERS)('an answer %s: sorted, each once, UTC', async (_name, answered, listed) => {
    const { world, provider, newRun } = scene();
    await world.answerSlots(answered);
    const query = { from: utc(0), to: inDays(6, 0), guestTimeZone: 'America/New_York' };
    const slots = value(await provider.findSlots(newRun(), query));
    expect(slots).toEqual(listed.map(start => slotFrom(start, world.minutes)));
  });

  test.each(['Asia/Kathmandu', 'America/St_Johns', 'Pacific/Chatham', 'Pacific/Kiritimati', 'Etc/GMT+12'])(
    'lists the same instants to a guest in %s',
    async zone => {
      const { freeAt, startsIn } = scene();
      const start = await freeAt(inDays(5));
      expect(await startsIn(start, later(start, 1), zone)).toEqual([start]);
    },
  );

  test.each(['Mars/Olympus', 'Eastern Standard Time', ''])('a guest in the zone %j: listed or refused', async zone => {
    const { provider, newRun, freeAt } = scene();
    const start = await freeAt(inDays(5));
    const query = { from: start, to: later(start, 1), guestTimeZone: zone };
    const answer = await provider.findSlots(newRun(), query);
    if (answer.ok) expect(answer.value.map(slot => slot.start)).toEqual([start]);
    else expect(error(answer).kind).toBe('rejected');
  });

  test('keeps both hours of a night in which clocks go back', async () => {
    const { freeAt, startsIn, provider, newRun, requestAt, world } = scene();
    const [first, second] = repeatedHour('America/New_York');
    await freeAt(first);
    await freeAt(second);
    const starts = await startsIn(first, later(second, 60), 'America/New_York');
    expect(starts).toEqual(expect.arrayContaining([first, second]));
    const booked = value(await provider.book(newRun(), requestAt(second)));
    expect([booked.start, booked.end]).toEqual([second, later(second, world.minutes)]);
  });

  test('keeps the hours on both sides of the gap in which clocks go forward', async () => {
    const { freeAt, startsIn, provider, newRun, requestAt, world } = scene();
    const after = endOfGap('America/New_York');
    const before = await freeAt(later(after, -60));
    await freeAt(after);
    const starts = await startsIn(before, later(after, 60), 'America/New_York');
    expect(starts).toEqual(expect.arrayContaining([before, after]));
    const booked = value(await provider.book(newRun(), requestAt(before)));
    expect([booked.start, booked.end]).toEqual([before, later(before, world.minutes)]);
  });
}
