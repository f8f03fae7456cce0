/** An attempt on a lead's own scheduler, as the database has it. */
export interface AttemptRow {
  id: string;
  lead_id: string;
  name: string;
  route: string;
  status: string;
  kind: string | null;
  note: string | null;
  /** Of our own hold; `null` where there was none. */
  booking_status: string | null;
  /** When its request was let go, epoch milliseconds. */
  released: number | null;
  starts: number | null;
  has_ended: boolean;
  /** How often its release was written down. */
  releases: number;
  /** What the open review task about the lead is filed under. */
  campaign: string | null;
  /** For how many days from now the first of its files to go is kept; `null` where there is none. */
  evidence_days: number | null;
}

/** What a scheduler knows itself. Epoch milliseconds. */
export interface PageRecord {
  bookings: { start: number; email: string }[];
  /** Requests that asked for a booking, whatever came of them. */
  posts: number[];
}

export interface Told {
  /** Leads who gave their link, by token. */
  invited: string[];
  /** By the lead's token. */
  records: ReadonlyMap<string, PageRecord>;
  guestEmail: string;
}

const AT_AN_END = ['booked', 'needs-person', 'failed', 'refused', 'called-off'];
const BEFORE_A_PERSON = ['needs-person', 'failed'];
/** What was sent is proved for 90 days; the rest is for the time that a season takes. */
const PROVED_DAYS = 89;
const NONE: PageRecord = { bookings: [], posts: [] };

/** What became of our own hold, where the attempt ended so. */
const HOLD_AT_THE_END: Record<string, readonly (string | null)[]> = {
  booked: ['confirmed'],
  'needs-person': [null, 'released'],
  failed: [null, 'released'],
  refused: [null, 'released'],
  'called-off': [null, 'released'],
};

/**
 * What is wrong with attempts on leads' own schedulers once everything has come to rest: none lost, none doubled, none
 * submitted unasked, none called booked that is not, and no hold of ours left behind. Empty: nothing.
 */
export function auditLinks({ invited, records, guestEmail }: Told, attempts: readonly AttemptRow[]): string[] {
  const wrong: string[] = [];
  for (const token of invited) {
    const theirs = attempts.filter(attempt => attempt.name.endsWith(` ${token}`));
    if (theirs.length === 0) wrong.push(`${token}: their link led to no attempt`);
    if (theirs.length > 1) wrong.push(`${token}: their link led to ${theirs.length} attempts`);
    const record = records.get(token) ?? NONE;
    if (record.bookings.length > 1) wrong.push(`${token}: their scheduler has ${record.bookings.length} bookings`);
    if (record.posts.length > 1) wrong.push(`${token}: their scheduler was asked ${record.posts.length} times`);
    if (record.bookings.some(booking => booking.email !== guestEmail)) wrong.push(`${token}: booked by a stranger`);
    for (const attempt of theirs) wrong.push(...auditOne(token, attempt, record));
  }
  return wrong;
}

function* auditOne(token: string, attempt: AttemptRow, { bookings, posts }: PageRecord): Generator<string> {
  const { status, kind, released, starts, booking_status: hold } = attempt;
  const said = `${token} (${attempt.route}, ${status}, ${kind}, our time ${hold}, “${attempt.note}”)`;
  if (!AT_AN_END.includes(status)) yield `${said}: never came to its end`;
  if (BEFORE_A_PERSON.includes(status) && attempt.campaign !== 'lead_scheduler_link') yield `${said}: nobody was asked`;
  if (attempt.releases > 1) yield `${said}: was let go ${attempt.releases} times`;
  const [post] = posts;
  if (post !== undefined && released === null) yield `${said}: was submitted without a release`;
  // The database notes when the release's transaction began, on the clock of this machine.
  if (post !== undefined && released !== null && post < released) yield `${said}: was submitted before its release`;
  if (released !== null && attempt.evidence_days !== null && attempt.evidence_days < PROVED_DAYS)
    yield `${said}: its evidence goes after ${Math.round(attempt.evidence_days)} days`;
  const [meeting] = bookings;
  if (status === 'booked' && !meeting) yield `${said}: is booked here, and not there`;
  if (status === 'booked' && meeting && meeting.start !== starts) yield `${said}: is booked there at another time`;
  if (meeting && status !== 'booked' && hold !== 'needs-person') yield `${said}: is booked there, and nobody knows`;
  const isOpen = status === 'needs-person' && !attempt.has_ended;
  const ends = isOpen ? ['needs-person'] : HOLD_AT_THE_END[status];
  if (ends && !ends.includes(hold)) yield `${said}: its hold is not where it should be`;
}
