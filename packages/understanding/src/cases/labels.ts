export const caseIntents = [
  'accept_slot',
  'propose_time',
  'interested',
  'call_request',
  'scheduler_link',
  'question',
  'not_interested',
  'not_now',
  'unsubscribe',
  'out_of_office',
  'wrong_person',
  'reschedule',
  'cancel',
  'other',
] as const;

export const caseDecisions = [
  'auto_book',
  'escalate',
  'send_link',
  'call_task',
  'scheduler_link_review',
  'none',
] as const;

export type CaseIntent = (typeof caseIntents)[number];
export type CaseDecision = (typeof caseDecisions)[number];

/** The process number is no label of its own: it says again what the intent is. */
export const processOf: Readonly<Partial<Record<CaseIntent, number>>> = {
  interested: 1,
  accept_slot: 2,
  propose_time: 3,
  call_request: 4,
  scheduler_link: 5,
};
