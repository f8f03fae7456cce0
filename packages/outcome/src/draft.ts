import type { Result } from '@overlap/domain/result';
import { checkDraft } from '@overlap/reply/stage';
import { draftLinkFirst } from '@overlap/reply/templates';

/** Process 1's answer, checked against its stage: the link and the questions are there, and no time. */
export function linkFirstDraft(parts: {
  leadName: string;
  bookingLink: string;
  questions: string[];
}): Result<string, string> {
  const { bookingLink, questions } = parts;
  return checkDraft(draftLinkFirst(parts), { bookingLink, questions, allowsTimes: false });
}
