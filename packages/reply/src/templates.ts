import type { Slot } from '@overlap/domain/slot';
import { formatInstant } from '@overlap/domain/time';

/** What to greet by: "Dana" of "Dana Whitfield", of "Whitfield, Dana" and of "Dana"; "there" where there is no name. */
function firstName(name: string): string {
  const [, given] = /^\s*[^\s,]+,\s*([^\s,]+)/.exec(name) ?? [];
  return given ?? /[^\s,]+/.exec(name)?.[0] ?? 'there';
}

/** Process 1: the booking link with the campaign's questions, and no time. */
export function draftLinkFirst(parts: { leadName: string; bookingLink: string; questions: string[] }): string {
  const asked = askQuestions(parts.questions);
  return `Hi ${firstName(parts.leadName)},\n\nGreat to hear from you! Please pick whatever suits you best here: ${parts.bookingLink}${asked}\n\nLooking forward to it!`;
}

function askQuestions(questions: string[]): string {
  if (questions.length === 0) return '';
  return questions.length === 1
    ? `\n\nOne quick question so that we can prepare: ${questions[0]}`
    : `\n\nSo that we can prepare, could you also tell us:\n${questions.map(question => `- ${question}`).join('\n')}`;
}

/** Says that the meeting stands, in the lead's zone. */
export function draftConfirmation(parts: {
  leadName: string;
  slot: Slot;
  timeZone: string;
  manageUrl: string | null;
  /** Whether it stood at another time before. */
  isMoved?: boolean;
}): string {
  const change = parts.manageUrl ? `\n\nShould you need to change it: ${parts.manageUrl}` : '';
  const when = formatInstant(parts.slot.start, parts.timeZone);
  const says = parts.isMoved ? `Our meeting is now on ${when}.` : `Perfect, you are booked for ${when}.`;
  return `Hi ${firstName(parts.leadName)},\n\n${says} A calendar invitation is on its way.${change}\n\nSpeak soon!`;
}

/** Other times for a lead whose own is gone, in their zone, with the link for whoever wants none of them. */
export function draftOtherTimes(parts: {
  leadName: string;
  gone: string[];
  starts: string[];
  timeZone: string;
  bookingLink: string | null;
}): string {
  const { gone, starts, timeZone, bookingLink } = parts;
  const [wanted] = gone;
  const sorry = wanted
    ? `I am sorry, ${formatInstant(wanted, timeZone)} is no longer free.`
    : 'I am sorry, that time is no longer free.';
  const times = starts.map(start => `- ${formatInstant(start, timeZone)}`).join('\n');
  const link = bookingLink ? `\n\nIf none of them suits you, pick any time here: ${bookingLink}` : '';
  return `Hi ${firstName(parts.leadName)},\n\n${sorry} Would one of these work instead?\n${times}${link}\n\nBest regards`;
}

/** Says that we booked on the lead's own scheduler, whose invitation they have already. */
export function draftBookedOnTheirs(parts: { leadName: string; slot: Slot; timeZone: string }): string {
  const when = formatInstant(parts.slot.start, parts.timeZone);
  return `Hi ${firstName(parts.leadName)},\n\nThank you for the link! I have just booked us in for ${when} on your calendar page.\n\nSpeak soon!`;
}

/** Our own link in place of the lead's scheduler, on which nothing could be booked. */
export function draftOwnLink(parts: { leadName: string; bookingLink: string }): string {
  return `Hi ${firstName(parts.leadName)},\n\nThank you for your link! I could not find a time there that works on our side. Would you mind picking one here instead: ${parts.bookingLink}\n\nIf you would rather stay with your page, just tell me two or three times that suit you.\n\nBest regards`;
}

/** A reminder some time before the meeting. */
export function draftReminder(parts: {
  leadName: string;
  slot: Slot;
  timeZone: string;
  joinUrl: string | null;
}): string {
  const join = parts.joinUrl ? ` Join here: ${parts.joinUrl}` : '';
  return `Hi ${firstName(parts.leadName)},\n\nA quick reminder of our meeting on ${formatInstant(parts.slot.start, parts.timeZone)}.${join}\n\nSee you then!`;
}
