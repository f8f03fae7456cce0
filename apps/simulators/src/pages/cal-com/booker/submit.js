import { boot, jsonBody, variant } from '../../shared/page.js';
import { showAlert, submitOnce } from '../../shared/submission.js';
import { goOn } from './after-booking.js';

/** What a host's own script does between the click and the answer. E-mail codes and payments are the component's own. */
const OWN_SUBMITS = ['failsSilently', 'dialogs', 'captcha', 'doubleSend', 'resends'];

/** The component's hooks for a host that sends the booking itself; none where the component sends it. */
export function submitsItself() {
  if (!OWN_SUBMITS.some(name => variant[name])) return {};
  return { handleCreateBooking: send('/v2/bookings'), handleCreateRecurringBooking: send('/v2/bookings/recurring') };
}

const send = path => async input => {
  const { email } = (Array.isArray(input) ? input[0] : input).responses;
  const answer = await submitOnce({ post: () => fetch(path, jsonBody(input)), email });
  if (!answer) return;
  if (!answer.ok) return showAlert(`Could not book the meeting. ${answer.body?.error?.message ?? ''}`);
  if (boot.thankYouUrl) return location.assign(boot.thankYouUrl);
  const { data } = answer.body;
  goOn(Array.isArray(data) ? data[0] : data);
};
