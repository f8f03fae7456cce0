import { firstZone, whenZoneChanges } from '../shared/clock.js';
import { booksOnClick, boot, jsonBody, prefilled, readJson, variant, words } from '../shared/page.js';
import { leavesForThankYou, submitOnce } from '../shared/submission.js';
import { enter } from '../shared/walls.js';
import { WIRES } from './wires.js';

const wire = WIRES[boot.design];

/** What every design keeps, however it draws it. */
export const state = {
  zone: firstZone(),
  minutes: boot.durations[0],
  /** `{ start, seats }` in epoch milliseconds, in order. */
  slots: [],
  start: null,
  error: null,
};

/** Loads the times and draws; draws anew when the zone turns out to be another. `choose` takes the preselected time. */
export async function begin({ draw, choose, main }) {
  if (!enter({ main })) return;
  await load();
  if (variant.preselectedTime && state.slots[0]) choose(state.slots[0].start);
  draw();
  whenZoneChanges(async zone => {
    state.zone = zone;
    await load();
    draw();
  });
}

export async function load() {
  const asked = { user: boot.user, slug: boot.slug, zone: state.zone, minutes: state.minutes };
  const body = wire.query
    ? await readJson(wire.slots, jsonBody(wire.query(asked)))
    : await readJson(`${wire.slots}?${new URLSearchParams(asked)}`);
  state.slots = wire.read(body);
}

/** A click on a time: chooses it, or books it at once where everything is filled in beforehand. */
export async function pick(start, { choose, onDone, draw }) {
  if (!booksOnClick()) return choose(start);
  state.start = start;
  const fields = {
    name: prefilled('name'),
    email: prefilled('email'),
    answers: {},
    phone: '',
    terms: false,
    marketing: false,
    website: '',
  };
  return book(fields, { onDone, draw });
}

/** Sends the booking. `onDone` is told the start and whether the host has to agree; a refusal is drawn with the times anew. */
export async function book(fields, { onDone, draw }) {
  const { start, minutes, zone } = state;
  const post = () => fetch(wire.book, wire.post({ ...fields, start, minutes, zone }));
  const answer = await submitOnce({ post, email: fields.email, phone: fields.phone });
  if (answer === null) return;
  const said = JSON.stringify(answer.body ?? '');
  const isRefused = !answer.ok || /internal_error|invalid_/.test(said);
  if (/slot_taken/.test(said)) Object.assign(state, { start: null, error: words.taken });
  else if (/already_booked/.test(said)) state.error = `${words.existing}. ${words.reschedule}?`;
  else if (isRefused) state.error = words.failed;
  else
    return (
      leavesForThankYou() ||
      onDone({
        start: wire.startOf(answer.body) || start,
        isPending: /:"(pending|requested)"|([pP]ending|tentative)":true/.test(said),
      })
    );
  if (state.start === null) await load();
  draw();
}

/** What a page says once it has booked. */
export const resultWords = ({ isPending }) =>
  isPending ? [words.pending, words.pendingNote] : [words.confirmed, words.invitationSent];
