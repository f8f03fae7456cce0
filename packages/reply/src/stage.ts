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

const HOUR = '(?:\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)';
const WEEKDAY = '(?:mon|tues?|wednes|thurs?|fri|satur|sun)day';
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const DAY_OF_MONTH = '\\d{1,2}(?:st|nd|rd|th)?';
const DAY_OR_MONTH = '(?:0?[1-9]|[12]\\d|3[01])';

/** Clock times, days and dates as English writes them. It rather stops a harmless draft than lets a time through. */
const NAMES_A_TIME = new RegExp(
  [
    '\\b\\d{1,2}[:.h]\\d{2}\\b', // 15:00, 10.30, 15h30
    `\\b${HOUR}\\s?(?:[ap]\\.?m\\b|o['’]clock\\b)`, // 3 pm, three p.m., 3 o'clock
    '\\b(?:half past|quarter past)\\b',
    `\\b(?:${WEEKDAY}|today\\b|tonight\\b|tomorrow\\b|noon\\b|midday\\b)`,
    '\\b(?:mon|tues?|wed|thurs?|thu|fri)\\.? (?:at |the )?\\d', // Tue 2
    `\\b${MONTH}\\.? (?:the )?${DAY_OF_MONTH}\\b`, // Dec 3, December 3rd
    `\\b${DAY_OF_MONTH} (?:of )?${MONTH}\\b`, // 3rd of December
    '\\b\\d{4}-\\d{2}-\\d{2}\\b',
    `\\b(?!24/7\\b)${DAY_OR_MONTH}/${DAY_OR_MONTH}\\b`, // 12/3
  ].join('|'),
  'i',
);

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
