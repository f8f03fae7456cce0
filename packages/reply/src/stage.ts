import { err, ok, type Result } from '@overlap/domain/result';

/** What a reply has to hold and may not hold. */
export interface Stage {
  /** The workspace's booking link; it has to be in the text. */
  bookingLink: string | null;
  /** Each has to be in the text, word for word. */
  questions: string[];
  /** Whether the text may name times. */
  allowsTimes: boolean;
}

/** Clock times, weekdays and dates as English writes them: "3 pm", "15:00", "Thursday", "Dec 3". */
const NAMES_A_TIME =
  /\b(?:\d{1,2}:\d{2}|\d{1,2}\s?(?:am|pm)\b|(?:mon|tues?|wednes|thurs?|fri|satur|sun)day\b|(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}\b|tomorrow\b|noon\b)/i;

/**
 * The last gate before a draft leaves, whoever wrote it. The error says what is wrong with it.
 * The booking link itself may hold digits that look like a time, so it is not searched.
 */
export function checkDraft(text: string, stage: Stage): Result<string, string> {
  if (stage.bookingLink && !text.includes(stage.bookingLink)) return err('The booking link is missing.');
  const missing = stage.questions.find(question => !text.includes(question));
  if (missing) return err(`The question “${missing}” is missing.`);
  const prose = stage.bookingLink ? text.replaceAll(stage.bookingLink, '') : text;
  const spoken = stage.questions.reduce((rest, question) => rest.replaceAll(question, ''), prose);
  if (!stage.allowsTimes && NAMES_A_TIME.test(spoken)) return err('It names a time, which this stage forbids.');
  return ok(text);
}
