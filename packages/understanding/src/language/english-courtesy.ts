import type { SignalWords } from './signal-words.ts';

/** What may follow an agreement: the wish for an invitation. */
const TAIL =
  '[please|and|just|then|so|can you|could you] [please] [send|shoot|pop|fire|drop|ship|book] [me|over|us|through|across|out|along|on] [the|an|a|your|that|it] [calendar|meeting|zoom|teams|cal] [invite|invitation|details|placeholder|in] [see you|see u|talk|speak|until|looking forward] [then|there|soon|to it] $';

/** What is said around a message without changing it, agreement alone, and what takes a statement back. */
export const ENGLISH_COURTESY: readonly SignalWords[] = [
  {
    signal: 'thanks',
    rule: 'other.thanks',
    says: 'They only say thanks.',
    phrases: `
      ^ [many|ok|great|perfect|got it|noted|received|sure|cool|super|nice|good|wonderful|lovely|excellent|brilliant|awesome|appreciated|much|cheers] [many|ok|a million|all good] (thanks|thank you|cheers|much appreciated|appreciate it|appreciated|got it|noted|received|ack|acknowledged|many thanks|understood|will do|duly noted|noted with thanks|received with thanks|ok thanks|okay thanks|noted thank you|thank you so much|no worries|you are welcome|my pleasure|copy that|roger that|will look|well received|great thanks|cool thanks|message received) [so|very|a lot|a ton|a bunch|again|much|for|and|well|you|all|indeed|once|kindly|loads|heaps|appreciated|sir|team] [much|again|for|the|your|this|that|sharing|you|more|lot|letting|all|everything|appreciated] [much|this|that|note|message|email|heads|info|information|update|reply|the|your|me|help|sharing|reaching|letting|response|quick|time|following|getting|link|sending|these|offer|details|confirmation] [know|up|out|you|reply|response|message|over|in touch|us|me|this|it|back|email|note] $
      ^ (thanks|thank you|many thanks|cheers) <name> [for|so much|,] [this|that|the update|your message] $
      ^ 🙏 $
    `,
    unless: `
      (no thanks|no thank you|but|thanks for nothing)
      ^ (ok|sure|will do) $
    `,
  },
  {
    signal: 'courtesy',
    rule: 'other.courtesy',
    says: 'This is a courtesy.',
    phrases: `
      ^ $
      ^ (thanks|thank you|many thanks|cheers|much appreciated|appreciate|i appreciate|we appreciate|thanks again|appreciated|grateful) [so much|very much|a lot|again|you|for|the|your|this|that|it] _ [for] _ (touch|out|note|message|email|up|in|offer|interest|persistence|information|info|letter|reply|response|getting|writing|time|sharing|contact|reminder|nudge|invitation|proposal|contacting|following|back|patience|options|suggestion|suggestions|details|update|again|this|that|it|me|us|you|help|effort|consideration|kind words|outreach|informations|sending|these|those|over) [,|to|me|us|again|you|and|for|about] _ $
      ^ (hi|hey|hello|dear|good morning|good afternoon|good evening|greetings|morning|hiya|howdy|afternoon|hallo|salut|hola|bonjour|guten tag|moin|servus|ciao) [there|all|team|again|folks|both|everyone|sir|madam|mr|mrs|ms|dr|and|<name>] [sir|madam|<name>] [<name>] $
      ^ (hope|trust|i hope|hoping|i trust) [you|this|all|that|everything|your|things] _ (well|great|good|safe|fine|weekend|week|day|ok|nicely|happy|smoothly) _ $
      ^ (sorry|apologies|my apologies|pardon|excuse) [for|about|the|my|i|to] [the|my|being|this|missed|be] (late|delay|delayed|slow|slowness|wait|tardiness|belated|hold up|radio silence|silence|missed|reply|missing|brevity|typos) _ $
      ^ (best|regards|best regards|kind regards|warm regards|cheers|sincerely|br|rgds|take care|have a good|have a great|have a nice|enjoy|all the best|best wishes|happy|wishing you|good luck|yours|warmly|respectfully|cordially|mit freundlichen grussen|viele grusse|grusse|cordialement|saludos|gruss) _ $
      ^ (talk soon|speak soon|see you|see you then|looking forward|look forward|until then|catch you|chat soon|talk then|speak then|talk to you) _ $
      ^ (long time|nice to|good to|great to|pleasure|lovely to) (hear|meet|see|e meet|connect|no see|hearing|meeting) _ $
      ^ <name> [<name>|,] $
    `,
    unless: `
      (no thanks|no thank you|but|not|unsubscribe|stop|remove)
    `,
  },
  {
    signal: 'agree',
    rule: 'accept.agreed',
    says: 'They agree to what was offered.',
    phrases: `
      ^ (yes|sure|absolutely|definitely|agreed|deal|confirmed|confirming|confirm|ok|works|wfm|fine|perfect|great|good|lovely|awesome|cool|excellent|super|brilliant|fantastic|wonderful|👍|👌|✅|🙌|💯|amazing|alright|sold|done|roger|bet|indeed|affirmative|aye|certainly|of course|by all means|with pleasure|gladly|ideal|noted and confirmed|sure thing|for sure|all good|go for it|lets do it|go ahead|yes please|count me in|book it|spot on|suits me|suits|works great|perfect for me|good for me|fine by me|fine with me|good with me|ok for me|ok with me|ok by me|smashing|grand|terrific|splendid|superb|y|dope|bueno) [yes|sure|,|perfect|great|👍|please|works|sounds|good] [that|it|this|that time|the time|this time|sounds|looks|works|the slot|that slot|which|please|book|is|i|let us|do|see you|lock] [time|one|slot|is|would|will|does|sounds|looks|works|good|great|it|in|you|then|do it|accept|agree|confirm|me in] [be|work|works|good|great|fine|perfect|suits|suit|for|with|ok|confirmed|lovely|like|possible|ideal|me|us|nicely|well] [good|great|fine|ok|perfect|for me|for us|with me|by me|a plan|me|us|works|on my end|on our end|on our side|on my side|here|then|well|nicely] [for|with|by|on|at|thanks|me|us|here|see you then|our side|my end|our end] ${TAIL}
      ^ (that|it|this|the time|that time|this time|the slot|that slot|the date|time|date|this slot|this one|that one|proposed time|the proposed time|your suggestion|the suggested time) [time|slot|one|day|date|all] (works|would work|will work|suits|does|sounds|looks|is|would be|will be|would suit|should be|does work|is all|fits|will do|would do|will suit) [well|just|perfectly|nicely|very|all|great|good|fine|perfect|ok|possible|lovely|like|totally|absolutely|really|me|us|also] [good|great|fine|ok|perfect|possible|lovely|ideal|convenient|confirmed|acceptable|suitable|a plan|doable|excellent|brilliant|with|for|by|me|us|well|on|agreeable|feasible|a date|super|wonderful] [for|with|by|on|at] [me|us|my end|our end|our side|my side|my calendar|our calendar|both of us|all of us|everyone here|here] ${TAIL}
      ^ (i|we) [can|am|are|will|would|gladly|happily|do|shall|hereby] [do|make|accept|confirm|agree|be|take|happy|good|fine|ok|attend|there|hereby|able|down|also] [that|it|this|there|with|to|make|then|work|happily|gladly|do] [that|it|this|time|work|make|slot|then|one] ${TAIL}
      ^ (sounds|looks|works|suits|fits) [very|really|just|like|me|us|for|great|good|fine|perfect|perfectly|well] [good|great|perfect|fine|lovely|a plan|excellent|me|us|well|awesome|brilliant|super|fine|on my end|on our end|wonderful|right|ideal|nicely] [for|to|by|with] [me|us|here|my end|our end] ${TAIL}
      ^ (let us|please|happy to|glad to|ok to|good to|yes to|will) [do|book|go|confirm|lock|schedule|go ahead|proceed|set|accept|be there|take|put|send|make it|reserve|fix] [it|that|this|in|for|ahead|with|me|the invite|an invite|the invitation|down|us|so] [in|it|that|then|please|this|down] ${TAIL}
      ^ see (you|u|ya) [then|there] ${TAIL}
      ^ (it is|its) (a date|confirmed|fine|ok|good|perfect|convenient|agreed|possible) [for|with] [me|us] ${TAIL}
      ^ yes (this|that|it) (is|would be|will be|works|suits|sounds|looks) [very] (possible|good|fine|ok|great|perfect|ideal|convenient|suitable|well|us|me|for|agreeable|feasible|doable) [for|with|by|us|me] [me|us] ${TAIL}
      ^ (be there|i will be there|we will be there|will be there|works a treat|no problem|not a problem|no worries|cool beans)
    `,
  },
  {
    signal: 'turns-back',
    rule: 'words.turned',
    says: 'Something in the text takes it back.',
    phrases: `
      (kidding|joking|jk|just kidding|only joking|changed my mind|change my mind|on second thought|on second thoughts|actually wait|scratch that|ignore that|disregard that|never mind|nevermind|nvm|i take that back|strike that|then again|unless|sike|psych)
      (but|however|although|though|that said|still|yet|nevertheless|then again|having said that|if|otherwise|only) _ (call|talk|chat|meet|happy|open to|interested|send|could|would|works|free|available|let us|try|willing|like|love|can do|consider|discuss|convince|persuade|tell me|show me|how about|what about|maybe we|quick|curious|intrigued|show|share|hear|explain|listen|change my mind|connect|speak) _
      (but|however|although|though|that said) (i|we|you|let|my|if|can|could|happy|the|there|send|please|maybe|do|am|are|what|how|when)
      (unless|except if|only if|if you can|if you could|if you were|if the price|if it is free|if it is|depending|depends)
    `,
    unless: `
      (but) [i|we|it|this|that|thanks|thank you|unfortunately|at|for|right|am|are|not|do|no|the] [am|are|is|not|do|will|have|already|afraid|would|for|now|can|like] _ (not|no|pass|decline|already|left|retired|all set|set|covered|no longer|wrong|happy with|built|busy|swamped|frozen|thanks|decided|signed)
      (if|should|when|once) [that|this|anything|things|something|the|our|we|i|it|circumstances|there] [ever|situation|needs|plans|do|need|have|are|is|plan] _ (changes|change|will|i will|we will|reach|contact|need|get|come|let you|in touch|interested)
    `,
  },
  {
    signal: 'joke',
    rule: 'words.joke',
    says: 'It may not be meant.',
    phrases: `
      (lol|lmao|rofl|haha|hahaha|hehe|kidding|just kidding|jk|joking|😂|🤣|🙄|😜|sike|psych|yeah right|as if|sarcasm)
    `,
  },
];
