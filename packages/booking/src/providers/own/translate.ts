import type { Confirmation } from '@overlap/domain/booking';
import type { BookingRequest, ProviderMeeting, Run } from '../../port/booking-provider.ts';
import type { KeptMeeting, NewMeeting } from './calendar.ts';

export const toConfirmation = ({ id, start, end }: KeptMeeting): Confirmation => ({
  provider: 'own',
  start,
  end,
  ids: { meetingId: id },
  joinUrl: null,
  manageUrl: null,
});

/** A move keeps a meeting's id, so that none of them replaces another. */
export const toMeeting = (meeting: KeptMeeting): ProviderMeeting => ({
  ids: { meetingId: meeting.id },
  start: meeting.start,
  end: meeting.end,
  state: meeting.status,
  key: meeting.key,
  guestEmail: meeting.guestEmail,
  guestTimeZone: meeting.guestTimeZone,
  movedFrom: null,
  joinUrl: null,
  manageUrl: null,
});

/** The meeting that a request asks for; its length is the calendar's. */
export const toNewMeeting = (
  { idempotencyKey }: Run,
  { title, guest, note }: BookingRequest,
  slot: { start: string; end: string },
): NewMeeting => ({
  key: idempotencyKey,
  ...slot,
  title,
  guestName: guest.name,
  guestEmail: guest.email,
  guestPhone: guest.phone,
  guestTimeZone: guest.timeZone,
  note,
});
