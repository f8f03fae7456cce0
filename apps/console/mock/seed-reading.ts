import type { Finding, Intent } from '@overlap/domain/intent';
import { formatInstant } from '@overlap/domain/time';
import type { Message, Thread } from '../renderer/api/types.ts';
import { ago, dayAt, decisionOf, finding, intentOf, leadOf, messageOf, plus, taskOf, threadOf } from './build.ts';

/** Situations that differ in how a reply was read. */

const half = (start: string) => ({ start, end: plus(start, 30) });
const offer = (start: string, status: Thread['offers'][number]['status'] = 'open') => ({ ...half(start), status });

interface Situation {
  name: string;
  company: string;
  timeZone: string | null;
  own: string;
  intent: Partial<Intent> & Pick<Intent, 'kind' | 'findings'>;
  minutesAgo: number;
  offers?: Thread['offers'];
  message?: Partial<Message>;
}

/** A reply that Overlap left to a person. */
function leftToPerson({ name, company, timeZone, own, intent, minutesAgo, offers = [], message }: Situation): Thread {
  const lead = leadOf({ name, company, timeZone });
  const decision = decisionOf(lead, {
    action: 'ask-person',
    status: 'handed-over',
    process: intent.kind === 'propose_time' ? 'lead-times' : intent.kind === 'accept_slot' ? 'offered-time' : null,
    reasons: [{ rule: 'unclear', weight: 'against', says: 'It is not clear which time they mean; a person reads it.' }],
  });
  const read = intentOf(own, { certain: false, ...intent });
  return threadOf(lead, {
    offers,
    messages: [messageOf(lead, { text: own, at: ago(minutesAgo), intent: read, decision, ...message })],
    tasks: [
      taskOf(lead, {
        kind: 'clarify',
        title: `${name}: read and answer`,
        decisionId: decision.id,
        detail: { why: 'It is not clear which time they mean.', words: own.slice(0, 200) },
        createdAt: ago(minutesAgo),
      }),
    ],
  });
}

/** Taken, turned down and left open in one reply; some of the words say two things. */
export function mixedWords(): Thread {
  const [first, second] = [dayAt(3, 10), dayAt(4, 15)];
  const zone = 'America/Denver';
  const own =
    'Hi Sam,\n\nthe first one is out for me, I fly that morning. The second one works. Friday might be possible too if that is easier for you.\n\nCheers';
  return leftToPerson({
    name: 'Marlon Fisk',
    company: 'Summit Robotics',
    timeZone: zone,
    own,
    minutesAgo: 3,
    offers: [offer(first), offer(second)],
    intent: {
      kind: 'accept_slot',
      interpretations: [
        { says: `They agree to the offered ${formatInstant(second, zone)}.`, accepted: [second], proposed: [] },
        { says: 'They would rather meet on Friday, at a time that is not said.', accepted: [], proposed: [] },
      ],
      findings: [
        finding(
          own,
          'accept.position',
          `“The second one” is the offered ${formatInstant(second, zone)}.`,
          'The second one works',
        ),
        finding(own, 'times.refuse', 'They turn this one down.', 'the first one is out for me'),
        finding(own, 'times.open', '“might” leaves it open, so a person reads it.', 'Friday might be possible too'),
        finding(
          own,
          'words.open',
          'A condition stands beside it, so a person reads it.',
          'possible too if that is easier for you',
        ),
      ],
    },
  });
}

/** Their own times, certain, in their order, in the zone of their record. */
export function ownTimesBooked(): Thread {
  const [tuesday, wednesday] = [dayAt(4, 10), dayAt(5, 6)];
  const lead = leadOf({
    name: 'Hannah Pryce',
    company: 'Severn Analytics',
    timeZone: 'Europe/London',
    bookedSlot: tuesday,
    status: 'meeting-booked',
  });
  const own = 'Tuesday at 3pm would be best. If that is gone, Wednesday between 11 and 1 is fine.';
  const intent = intentOf(own, {
    kind: 'propose_time',
    proposed: [half(tuesday), { start: wednesday, end: plus(wednesday, 120) }],
    proposedRanked: true,
    zone: {
      timeZone: 'Europe/London',
      evidence: 'lead-record',
      secondBest: { timeZone: 'America/New_York', evidence: 'workspace', proposed: [half(plus(tuesday, 300))] },
    },
    findings: [
      finding(own, 'propose.times', 'They name times of their own.', 'Tuesday at 3pm'),
      finding(own, 'propose.times', '“Wednesday between 11 and 1” is another.', 'Wednesday between 11 and 1'),
      finding(own, 'model.agrees', 'The language model reads it the same way.', 'Tuesday at 3pm would be best'),
    ],
  });
  const decision = decisionOf(lead, {
    action: 'book',
    status: 'done',
    process: 'lead-times',
    starts: [tuesday],
    reasons: [
      { rule: 'lead-times', weight: 'fact', says: 'They name times of their own.' },
      {
        rule: 'lead-times-fit',
        weight: 'for',
        says: `${formatInstant(tuesday, 'Europe/London')} is free and within working hours. It is the first of their choices that fits.`,
      },
    ],
  });
  return threadOf(lead, { messages: [messageOf(lead, { text: own, at: ago(12), intent, decision })] });
}

/** The rules read it; the language model reads it otherwise. */
export function modelDisagrees(): Thread {
  const [first, second] = [dayAt(2, 11), dayAt(3, 14)];
  const own = 'The first one works, assuming my flight is not moved again. I will know by tonight.';
  return leftToPerson({
    name: 'Nadia Harb',
    company: 'Cedar Mobility',
    timeZone: 'America/Chicago',
    own,
    minutesAgo: 18,
    offers: [offer(first), offer(second)],
    intent: {
      kind: 'accept_slot',
      interpretations: [
        { says: 'As the rules read it, they agree to offered time 1.', accepted: [first], proposed: [] },
        {
          says: 'As the language model reads it, they agree to offered time 1, with a condition or a doubt.',
          accepted: [first],
          proposed: [],
        },
      ],
      findings: [
        finding(
          own,
          'accept.position',
          `“The first one” is the offered ${formatInstant(first, 'America/Chicago')}.`,
          'The first one works',
        ),
        finding(
          own,
          'model.disagrees',
          'The language model reads this otherwise: it sees a condition or a doubt. A person decides.',
          'assuming my flight is not moved again',
        ),
      ],
    },
  });
}

/** Another language than the rules know, and what the language model makes of it. */
export function foreignWords(): Thread {
  const [first, second] = [dayAt(5, 10), dayAt(5, 12)];
  const own =
    'Danke für die Nachricht! Donnerstag um 16 Uhr passt mir gut, am Freitag bin ich leider unterwegs und nur telefonisch erreichbar.';
  return leftToPerson({
    name: 'Jürgen Weißmüller',
    company: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk GmbH',
    timeZone: 'Europe/Berlin',
    own,
    minutesAgo: 26,
    offers: [offer(first), offer(second)],
    intent: {
      kind: 'accept_slot',
      interpretations: [
        {
          says: `These words mean the offered ${formatInstant(first, 'Europe/Berlin')}.`,
          accepted: [first],
          proposed: [],
        },
        { says: 'As the language model reads it, they agree to offered time 1.', accepted: [first], proposed: [] },
      ],
      findings: [
        finding(own, 'times.open', '“um” leaves it open, so a person reads it.', '16 Uhr'),
        finding(
          own,
          'model.suggests',
          'As the language model reads it, they agree to offered time 1. It decides nothing.',
          'Donnerstag um 16 Uhr passt mir gut',
        ),
      ],
    },
  });
}

/** A reply from right to left. */
export function rightToLeft(): Thread {
  const own = 'תודה על הפנייה. יום שלישי בשעה 15:00 מתאים לי.';
  return leftToPerson({
    name: 'Yael Ben-David',
    company: 'Carmel Optics',
    timeZone: 'Asia/Jerusalem',
    own,
    minutesAgo: 33,
    intent: {
      kind: 'other',
      findings: [finding(own, 'other.unread', 'This was not understood.', 'יום שלישי בשעה 15:00')],
    },
  });
}

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];

/** As many findings as a long mail can have: ten times named and ten words in doubt, in a zone that nobody knows. */
export function manyFindings(): Thread {
  const named = Array.from(
    { length: 10 },
    (_, index) => `${DAYS[index % 5]} at ${(index % 5) + 8}:${index < 5 ? '00' : '30'}`,
  );
  const own = `So, a few options from me, in no special order, since the quarter is quite full and I share the room.\n\n${named
    .map((each, index) => `- ${each}, perhaps option ${String.fromCharCode(65 + index)}`)
    .join('\n')}\n\nSorry for the long list!`;
  const proposed = named.map((_, index) => half(dayAt(3 + index, 9 + (index % 5))));
  const findings: Finding[] = named.flatMap((words, index) => [
    finding(own, 'propose.times', index === 0 ? 'They name times of their own.' : `“${words}” is another.`, words),
    finding(
      own,
      'words.open',
      '“perhaps” leaves it open, so a person reads it.',
      `perhaps option ${String.fromCharCode(65 + index)}`,
    ),
  ]);
  return leftToPerson({
    name: 'Sofia Lindberg',
    company: 'Vinterljus Media',
    timeZone: null,
    own,
    minutesAgo: 39,
    intent: {
      kind: 'propose_time',
      proposed,
      zone: { timeZone: 'America/New_York', evidence: 'workspace', secondBest: null },
      interpretations: proposed.slice(0, 4).map(slot => ({
        says: `These words mean ${formatInstant(slot.start, 'America/New_York')}.`,
        accepted: [],
        proposed: [slot],
      })),
      findings,
    },
  });
}

/** Only a quoted thread came back. */
export function noOwnWords(): Thread {
  return leftToPerson({
    name: 'Pat Quillfeather',
    company: 'Marlow & Finch',
    timeZone: 'Europe/Dublin',
    own: '',
    minutesAgo: 47,
    intent: { kind: 'other', findings: [finding('', 'other.empty', 'The reply has no words of its own.')] },
    message: { text: 'On Thu, Sam Rivera wrote:\n> would Tuesday work for a short call?' },
  });
}

/** Came in this moment and waits for its turn. */
export function notReadYet(): Thread {
  const lead = leadOf({ name: 'Ravi Menon', company: 'Ashwood Legal', timeZone: 'Asia/Kolkata' });
  return threadOf(lead, { messages: [messageOf(lead, { text: 'Either of the two is fine.', at: ago(1) })] });
}
