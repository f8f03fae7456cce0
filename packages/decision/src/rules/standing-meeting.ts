import { formatInstant } from '@overlap/domain/time';
import { askPerson, because, type Rule } from '../rule.ts';

/** Moving or cancelling touches an agreed meeting: a person does it. */
export const changesMeeting: Rule = intent =>
  intent.kind === 'cancel' || intent.kind === 'reschedule'
    ? askPerson(null, [
        because('changes-meeting', 'against', 'They want to change an agreed meeting; a person does that.'),
      ])
    : null;

const WOULD_BOOK = ['accept_slot', 'propose_time', 'interested', 'scheduler_link'];

/** A lead who has a meeting, by any provider, is not booked or sent a link again. */
export const alreadyBooked: Rule = (intent, facts) => {
  if (!WOULD_BOOK.includes(intent.kind)) return null;
  const { bookedSlot, bookingUnderWay, timeZone } = facts.lead;
  if (bookedSlot) {
    const at = formatInstant(bookedSlot, timeZone ?? facts.workspaceTimeZone);
    return askPerson(null, [because('already-booked', 'against', `They already have a meeting on ${at}.`)]);
  }
  return bookingUnderWay
    ? askPerson(null, [because('booking-under-way', 'against', 'A booking for them is being made right now.')])
    : null;
};
