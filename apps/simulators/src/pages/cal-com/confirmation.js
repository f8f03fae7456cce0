import { boot } from '../shared/page.js';
import { drawMeeting } from './booker/meeting-card.js';

const main = document.getElementById('main');
if (boot.meeting) drawMeeting(main, boot.meeting, { isReal: true });
else drawDecoy();

/** A booking that there is not: its card lies in the browser that made it, and in no other. */
function drawDecoy() {
  const card = sessionStorage.getItem(`decoy-${location.pathname.split('/').at(-1)}`);
  if (card) drawMeeting(main, JSON.parse(card), { isReal: false });
  else location.replace('/404');
}
