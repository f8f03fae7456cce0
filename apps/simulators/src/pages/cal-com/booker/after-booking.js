import { boot } from '../../shared/page.js';
import { drawMeeting } from './meeting-card.js';

/** Where a visitor finds themselves after a booking: its page, a payment, or a decoy of a booking that there is not. */
export function goOn(booking) {
  // The component itself leaves for the host's own site.
  if (boot.thankYouUrl) return;
  const { uid, paymentUid } = booking;
  if (paymentUid) return location.assign(`/payment/${paymentUid}?${ofPage()}`);
  if (booking.isShortCircuitedBooking) {
    sessionStorage.setItem(`decoy-${uid}`, JSON.stringify(meetingFrom(booking)));
    return location.assign(`/booking-successful/${uid}?${ofPage()}`);
  }
  if (!uid) return drawMeeting(document.getElementById('main'), meetingFrom(booking), { isReal: true });
  const query = new URLSearchParams({
    'flag.coep': 'false',
    isSuccessBookingPage: 'true',
    email: booking.attendees[0].email,
    eventTypeSlug: boot.slug,
  });
  location.assign(`/booking/${uid}?${query}`);
}

const ofPage = () => new URLSearchParams({ user: boot.user, eventTypeSlug: boot.slug });

/** What the page itself knows of a meeting that the server says little of. */
function meetingFrom({ title = boot.title, startTime, endTime, attendees }) {
  const form = new FormData(document.querySelector('form') ?? undefined);
  const slot = new URLSearchParams(location.search).get('slot') ?? '';
  const end = new Date(Date.parse(slot) + boot.durations[0] * 60_000).toISOString();
  return {
    uid: '',
    title,
    status: 'accepted',
    start: startTime ?? slot,
    end: endTime ?? end,
    timeZone: localStorage.getItem('timeOption.preferredTimeZone') ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    host: { name: boot.hostName, email: '' },
    attendee: attendees?.[0] ?? { name: form.get('name'), email: form.get('email') },
    where: boot.location,
    answers: [],
  };
}
