/**
 * The wording of one part. In the templates `{a}` and `{b}` stand for slots or times, `{person}` for a first name,
 * `{zone}`, `{phone}`, `{link}` and `{day}` for what they say. No two parts share a template.
 */
export interface Phrases {
  accept: readonly string[];
  acceptAsking: readonly string[];
  either: readonly string[];
  any: readonly string[];
  negated: readonly string[];
  preferred: readonly string[];
  corrected: readonly string[];
  condition: readonly string[];
  doubt: readonly string[];
  vague: readonly string[];
  zone: readonly string[];
  twoMeetings: readonly string[];
  propose: readonly string[];
  proposeTwo: readonly string[];
  proposeRanked: readonly string[];
  change: readonly string[];
  rejectAll: readonly string[];
  rejectOne: readonly string[];
  recurring: readonly string[];
  otherPerson: readonly string[];
  twoProposed: readonly string[];
  duration: readonly string[];
  coarse: readonly string[];
  interested: readonly string[];
  question: readonly string[];
  notInterested: readonly string[];
  notNow: readonly string[];
  unsubscribe: readonly string[];
  wrongPerson: readonly string[];
  referral: readonly string[];
  call: readonly string[];
  link: readonly string[];
  cancel: readonly string[];
  reschedule: readonly string[];
  injection: readonly string[];
  thanks: readonly string[];
  decoy: readonly string[];
  guest: readonly string[];
  stillFree: readonly string[];
  people: readonly string[];
}
