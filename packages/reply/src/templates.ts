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
}): string {
  const change = parts.manageUrl ? `\n\nShould you need to change it: ${parts.manageUrl}` : '';
  return `Hi ${firstName(parts.leadName)},\n\nPerfect, you are booked for ${formatInstant(parts.slot.start, parts.timeZone)}. A calendar invitation is on its way.${change}\n\nSpeak soon!`;
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
