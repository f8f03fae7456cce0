import { acceptance, besideTimes, type Draft, type Extra, type ProposalManner, proposal } from './draft.ts';
import type { CaseDecision, CaseIntent } from './labels.ts';
import type { Scene } from './scene.ts';

type Say = (words: string, tags?: string, extra?: Extra) => Draft;

/**
 * The words a table of cases is written in. Each verb says what the lead wants and what follows from it; `tags` is
 * one string with spaces between.
 */
export function inScene(scene: Scene) {
  const says =
    (intent: CaseIntent, decision: CaseDecision): Say =>
    (words, tags = '', extra = {}) => ({
      scene,
      words,
      extra,
      tags,
      label: { intent, decision, ...besideTimes(scene, extra) },
    });
  const takes =
    (taken: boolean) =>
    (slot: string, words: string, tags = '', extra: Extra = {}): Draft => ({
      scene,
      words,
      extra,
      tags,
      label: acceptance(scene, slot, extra, taken),
    });
  const names =
    (manner: ProposalManner) =>
    (windows: string | readonly string[], words: string, tags = '', extra: Extra = {}): Draft => ({
      scene,
      words,
      extra,
      tags,
      label: proposal(scene, typeof windows === 'string' ? [windows] : windows, extra, manner),
    });
  return {
    /** Agrees to an offered slot that is free. */
    accept: takes(false),
    /** Agrees to an offered slot that is no longer free. */
    acceptTaken: takes(true),
    /** Agrees, but not clearly to one slot. */
    acceptUnclear: says('accept_slot', 'escalate'),
    /** Names times of which one fits. */
    propose: names({ expects: 'fit' }),
    /** Names times in an order of preference. */
    rank: names({ expects: 'fit', ranked: true }),
    /** Names times that fit nowhere. */
    proposeNoFit: names({ expects: 'no-fit' }),
    /** Names times that are read, but never booked. */
    proposeUnclear: names({ expects: 'unclear' }),
    interested: says('interested', 'send_link'),
    interestedNoLink: says('interested', 'escalate'),
    /** Asks to be called; the number is in `extra.phone`. */
    call: says('call_request', 'call_task'),
    callWithoutNumber: says('call_request', 'escalate'),
    link: says('scheduler_link', 'scheduler_link_review'),
    question: says('question', 'escalate'),
    notInterested: says('not_interested', 'none'),
    notNow: says('not_now', 'none'),
    unsubscribe: says('unsubscribe', 'none'),
    legalRequest: says('unsubscribe', 'escalate'),
    away: says('out_of_office', 'none'),
    wrongPerson: says('wrong_person', 'none'),
    referral: says('wrong_person', 'escalate'),
    reschedule: says('reschedule', 'escalate'),
    cancel: says('cancel', 'escalate'),
    other: says('other', 'escalate'),
    /** A machine notice or plain thanks: nothing to do. */
    nothing: says('other', 'none'),
  };
}
