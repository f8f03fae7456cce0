export const NOTICE_EVENTS = [
  'meeting-booked',
  'meeting-moved',
  'meeting-cancelled',
  'call-requested',
  'lead-interested',
  'scheduler-link-received',
  'needs-person',
] as const;
export type NoticeEvent = (typeof NOTICE_EVENTS)[number];

export const NOTICE_CHANNELS = ['slack', 'email'] as const;
export type NoticeChannel = (typeof NOTICE_CHANNELS)[number];
