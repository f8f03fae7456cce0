import { ENGLISH_ABSENCE } from './english-absence.ts';
import { ENGLISH_CALLS_AND_LINKS } from './english-calls-and-links.ts';
import { ENGLISH_COURTESY } from './english-courtesy.ts';
import { ENGLISH_DECLINING } from './english-declining.ts';
import { ENGLISH_INTEREST } from './english-interest.ts';
import { ENGLISH_LATER } from './english-later.ts';
import { ENGLISH_MACHINE } from './english-machine.ts';
import { ENGLISH_MEETING_CHANGES } from './english-meeting-changes.ts';
import { ENGLISH_OPT_OUT } from './english-opt-out.ts';
import { ENGLISH_SPELLING } from './english-spelling.ts';
import { ENGLISH_WRONG_PERSON } from './english-wrong-person.ts';
import type { LanguageWords } from './signal-words.ts';

/** What English leads say besides times. */
export const ENGLISH_SIGNALS: LanguageWords = {
  spelling: ENGLISH_SPELLING,
  signals: [
    ...ENGLISH_OPT_OUT,
    ...ENGLISH_ABSENCE,
    ...ENGLISH_MEETING_CHANGES,
    ...ENGLISH_WRONG_PERSON,
    ...ENGLISH_DECLINING,
    ...ENGLISH_LATER,
    ...ENGLISH_INTEREST,
    ...ENGLISH_CALLS_AND_LINKS,
    ...ENGLISH_MACHINE,
    ...ENGLISH_COURTESY,
  ],
  openers:
    ',|and|but|so|well|ok|oh|ah|sorry|thanks|thank you|hi|hey|hello|honestly|actually|unfortunately|frankly|look|also|just|please|sadly|regrettably|afraid|hm|hmm|yes|really|as|for now|right|many|appreciate it|cheers|then|apologies|morning|again|therefore|quite|to be honest|tbh|personally|currently|<name>|there|team|all|sir|madam|dear',
  closers:
    ',|?|thanks|thank you|please|sorry|though|cheers|anyway|again|mate|sir|madam|man|dude|team|regards|best|for now|folks|everyone|all|<name>|much|so|very|appreciated|ta|bro|buddy|pal|guys|really|then|x|at all|honestly|unfortunately|and|🙏|👍|😊|🙂|😀|day|have|a|good|nice|great',
};
