import { at, type Driver } from './driver.ts';

/** HighLevel's booking widget, both skins. Hooks: several independent public tests. */
export const gohighlevel: Driver = {
  family: 'gohighlevel',
  hooks: {
    evidence: '#hl_widget,#appointment_widgets--revamp,#cal_servicemenu_widgets,.widgets-time-slots',
    next: '.vdpHeader .arrowNext,button.vdpArrowNext',
    day: 'td.vdpCell.selectable',
    time: 'li.widgets-time-slot',
    proceed: 'button.selected-slot',
    submit: 'button.btn-schedule,#schedule-meeting-button',
  },
  wire: /\/free-slots|\/appengine\/appointment|\/widget\/booking/,
  hosts: /(?:^|\.)(?:leadconnectorhq|msgsndr|gohighlevel)\.com$/,
  isBooking: ({ method, url }) => method === 'POST' && /appointment/i.test(url),
  veto(answer) {
    const status =
      at(answer, 'appointment', 'appointmentStatus') ?? at(answer, 'appointmentStatus') ?? at(answer, 'status');
    return ['new', 'unconfirmed', 'pending'].includes(String(status))
      ? { kind: 'pending-approval', says: 'The appointment is in and waits for the host to confirm it.' }
      : null;
  },
};
