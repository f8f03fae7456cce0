import { slotFrom } from '@overlap/domain/slot';
import { expect, test } from 'vitest';
import { ability, error, inDays, kind, losingFirstAnswer, type Scene, value } from '../conformance-world.ts';

const REASON = 'The lead asked us to';
const REFUSED = { kind: 'rejected', message: expect.stringMatching(/^[A-Z].{9,}/) };

/** Cancelling and moving, both of which may be repeated. */
export function changeCases(scene: () => Scene): void {
  test('cancels, and cancelling twice is no failure', async () => {
    const { provider, newRun, requestAt, bookAt, standing } = scene();
    const cancel = ability(provider, 'cancel');
    if (!cancel) return;
    const { ids } = await bookAt(inDays(6));
    value(await cancel(newRun(), ids, REASON));
    value(await cancel(newRun(), ids, REASON));
    expect(await standing()).toEqual([]);
    expect(value(await provider.find(newRun(), requestAt(inDays(6))))).toBeNull();
  });

  test('what was cancelled at the provider counts as cancelled', async () => {
    const { world, provider, newRun, bookAt } = scene();
    const cancel = ability(provider, 'cancel');
    if (!cancel) return;
    const { ids } = await bookAt(inDays(6));
    await world.cancelElsewhere(inDays(6));
    value(await cancel(newRun(), ids, REASON));
    expect((await world.ledger()).map(({ isCancelled }) => isCancelled)).toEqual([true]);
  });

  test('a cancellation whose answer was lost is made once', async () => {
    const { world, provider, newRun, bookAt } = scene();
    const cancel = ability(provider, 'cancel');
    if (!cancel) return;
    const { ids } = await bookAt(inDays(6));
    const first = await cancel(newRun({ fetch: losingFirstAnswer() }), ids, REASON);
    if (!first.ok) expect(['unreachable', 'outcome-unknown']).toContain(kind(first));
    value(await cancel(newRun(), ids, REASON));
    expect((await world.ledger()).map(({ isCancelled }) => isCancelled)).toEqual([true]);
  });

  test('cancels that one meeting and no other of the guest', async () => {
    const { provider, newRun, requestAt, freeAt, bookAt, standing } = scene();
    const cancel = ability(provider, 'cancel');
    if (!cancel) return;
    const { ids } = await bookAt(inDays(6));
    value(await provider.book(newRun({ idempotencyKey: 'booking-2' }), requestAt(await freeAt(inDays(7)))));
    value(await cancel(newRun(), ids, REASON));
    expect((await standing()).map(({ start }) => start)).toEqual([inDays(7)]);
  });

  test('a time that was cancelled can be booked again', async () => {
    const { provider, newRun, requestAt, freeAt, bookAt, standing } = scene();
    const cancel = ability(provider, 'cancel');
    if (!cancel) return;
    const first = await bookAt(inDays(6));
    value(await cancel(newRun(), first.ids, REASON));
    await freeAt(inDays(6));
    const again = value(await provider.book(newRun({ idempotencyKey: 'booking-2' }), requestAt(inDays(6))));
    expect(again.ids).not.toEqual(first.ids);
    expect(await standing()).toHaveLength(1);
  });

  test('cancels nothing without ids', async () => {
    const { provider, newRun, bookAt, standing } = scene();
    const cancel = ability(provider, 'cancel');
    if (!cancel) return;
    await bookAt(inDays(6));
    expect(error(await cancel(newRun(), {}, REASON))).toMatchObject(REFUSED);
    expect(await standing()).toHaveLength(1);
  });

  test('moves a booking, and moving twice is no failure', async () => {
    const { world, provider, newRun, requestAt, freeAt, bookAt, standing } = scene();
    const reschedule = ability(provider, 'reschedule');
    if (!reschedule) return;
    const { ids } = await bookAt(inDays(6));
    const slot = slotFrom(await freeAt(inDays(7)), world.minutes);
    expect(value(await reschedule(newRun(), ids, slot))).toMatchObject(slot);
    expect(value(await reschedule(newRun(), ids, slot))).toMatchObject(slot);
    expect(await standing()).toMatchObject([slot]);
    expect(value(await provider.find(newRun(), requestAt(inDays(7))))).toMatchObject(slot);
  });

  test('a meeting stays where it was when the new time is taken', async () => {
    const { world, provider, newRun, freeAt, bookAt, standing } = scene();
    const reschedule = ability(provider, 'reschedule');
    if (!reschedule) return;
    const { ids } = await bookAt(inDays(6));
    await world.bookElsewhere(await freeAt(inDays(7)));
    expect(kind(await reschedule(newRun(), ids, slotFrom(inDays(7), world.minutes)))).toBe('slot-taken');
    expect((await standing()).map(({ start }) => start)).toEqual([inDays(6)]);
  });

  test.each(['cancelled by us', 'cancelled at the provider'])('a meeting %s is not moved', async by => {
    const { world, provider, newRun, freeAt, bookAt, standing } = scene();
    const reschedule = ability(provider, 'reschedule');
    const cancel = ability(provider, 'cancel');
    if (!reschedule || !cancel) return;
    const { ids } = await bookAt(inDays(6));
    if (by === 'cancelled by us') value(await cancel(newRun(), ids, REASON));
    else await world.cancelElsewhere(inDays(6));
    const slot = slotFrom(await freeAt(inDays(7)), world.minutes);
    expect(error(await reschedule(newRun(), ids, slot))).toMatchObject(REFUSED);
    expect(await standing()).toEqual([]);
  });

  test('a move whose answer was lost is made once', async () => {
    const { world, provider, newRun, freeAt, bookAt, standing } = scene();
    const reschedule = ability(provider, 'reschedule');
    if (!reschedule) return;
    const { ids } = await bookAt(inDays(6));
    const slot = slotFrom(await freeAt(inDays(7)), world.minutes);
    const first = await reschedule(newRun({ fetch: losingFirstAnswer() }), ids, slot);
    if (!first.ok) expect(kind(first)).toBe('outcome-unknown');
    expect(value(await reschedule(newRun(), ids, slot))).toMatchObject(slot);
    expect(await standing()).toMatchObject([slot]);
  });

  test('moves nothing without ids', async () => {
    const { world, provider, newRun, freeAt, bookAt, standing } = scene();
    const reschedule = ability(provider, 'reschedule');
    if (!reschedule) return;
    await bookAt(inDays(6));
    const slot = slotFrom(await freeAt(inDays(7)), world.minutes);
    expect(error(await reschedule(newRun(), {}, slot))).toMatchObject(REFUSED);
    expect((await standing()).map(({ start }) => start)).toEqual([inDays(6)]);
  });

  test('a moved meeting is cancelled by the ids of the move', async () => {
    const { world, provider, newRun, freeAt, bookAt, standing } = scene();
    const reschedule = ability(provider, 'reschedule');
    const cancel = ability(provider, 'cancel');
    if (!reschedule || !cancel) return;
    const { ids } = await bookAt(inDays(6));
    const moved = value(await reschedule(newRun(), ids, slotFrom(await freeAt(inDays(7)), world.minutes)));
    value(await cancel(newRun(), moved.ids, REASON));
    expect(await standing()).toEqual([]);
  });
}
