import { CLOSINGS } from '../text/signature-words.ts';

/**
 * The allow-list of acceptance. A sentence that carries a slot is certain only when, its times taken out, it is made
 * wholly of these phrases. Every phrase must be harmless beside any other, in any order: leave out words that can turn
 * a meaning ("not", "but", "for", "have", "know", "when"), and prefer a longer phrase to a shorter one.
 *
 * `T` is a recognised time, `NAME` a person addressed, `MAIL`, `PHONE` and `LINK` what they say.
 */
const list = (words: string): string[] => words.split('|').map(word => word.trim());

/** Every way to fill the blanks, one from each list; empty strings leave a blank out. */
function combine(...blanks: readonly string[][]): string[] {
  return blanks.reduce<string[]>(
    (done, blank) => done.flatMap(left => blank.map(right => `${left} ${right}`.trim())),
    [''],
  );
}

const VERBS = list(`
    is|'s|are|would be|will be|sounds|looks|works|that's|thats|that is|that would be|that'd be|it's|that sounds|
    that looks|this is|i am|i'm|im|we are|we're|is also|all|`);
const HOW = list('|very|just|absolutely|totally|all|really|perfectly|most|more than|so');
const PRAISE = list(`
    good|great|perfect|fine|ok|okay|best|ideal|excellent|lovely|convenient|suitable|awesome|wonderful|brilliant|
    fantastic|super|cool|alright|all right|nice|well|the best|feasible|good to go|a good time|a great time|a date|
    confirmed|agreed|accepted|preferred|doable`);

const ACCEPTING = [
  ...combine(VERBS, HOW, PRAISE),
  ...list(`
    works|wrks|work best|works best|works well|works great|works fine|works perfectly|works nicely|works a treat|
    will work|would work|does work|do work|will do|would do|it works|that works|this works|that will work|
    that'll work|that would work|that one works|this one works|that time works|that day works|still works`),
  ...list(`
    suits|suits me|suits us|suits well|suits me well|suits me best|suits me fine|suits best|would suit|
    would suit me|would suit us|would suit well|will suit|will suit me|suit me|suit us|rather nicely|nicely|
    just right`),
  ...list(`
    it is|is it|let's do|lets do|let us do|let's do it|lets do it|let us do it|let's do that|lets do that|
    let's do this|let's go|let's go with|lets go with|let us go with|let's go for|lets go for|let's take|lets take|
    let's book|lets book|let's book it|let's lock in|lets lock in|let's lock it in|let's say|lets say|let's make it|
    lets make it|let's meet|lets meet|let's talk|lets talk|let's speak|let's chat|lets chat|let's connect|
    let us connect|let us meet|let us talk|let us speak|let's catch up|let's use|let's grab|let's plan on|
    let's plan for|let's schedule|let's schedule it for|let's set it for|let's set|let's set up|let's stick with`),
  ...list(`
    i'll take|ill take|i will take|we'll take|we will take|i'll go with|i will go with|i'll go for|we'll go with|
    i'd like|i would like|i'd love|i would love|i choose|i pick|i'll pick|i'd pick|i'd say|i would say|i'd go with|
    i would go with|i'd choose|i accept|i prefer|i'd prefer|my preference is|my pick is|my vote is|going with|
    taking|going for`),
  ...list(`
    i can do|i can make|i can make it|i can do that|i can make that|i can make that work|i can attend|i can join|
    i can meet|i can talk|i can speak|i can chat|we can do|we can make|we can make that|we can make it|we can meet|
    we can talk|we can speak|we can chat|can do|can make|happy with|happy to do|happy to take|happy to meet|
    happy to talk|happy to chat|happy to speak|happy to connect|i'm happy with|i am happy with|i'm happy to|
    i'd be happy to|we're happy with|glad to meet|glad to talk|would be glad to|i'd be glad to`),
  ...list(`
    i'm free|im free|i am free|we're free|we are free|i'm available|im available|i am available|we're available|
    we are available|i'll be free|i will be free|i'll be available|i will be available|free|available|i'm open|
    i am open|i'm good with|i am good with|i'm good for|im good for|we're good for|good for|i'm fine with|
    i am fine with|i'm ok with|i'm okay with|okay with|ok with|fine with|good with|i'm in|count me in|count us in|
    i'm in for|i'll be there|i will be there|we'll be there|we will be there|i'll be ready|i have that free|
    i'm down for`),
  ...list(`
    book|book it|book it in|book me|book me in|book us in|book me in for|book me for|book us in for|book in|booking|
    schedule|schedule it|schedule it for|schedule me for|schedule us for|put me down for|put us down for|
    put me in for|sign me up for|lock it in|lock me in|lock me in for|lock in|lock that in|block|block it|block off|
    reserve|confirm|i confirm|we confirm|confirming|confirmed|i can confirm|we can confirm|happy to confirm|
    this is to confirm|put it in|set it up|set it up for|set up|go for|go with|go ahead|go ahead and|
    please go ahead|get it booked|get me booked in for|count on me|do the needful|do the needful and|
    kindly do the needful`),
  ...list(`
    yes|yes please|yep|yup|yeah|yea|sure|sure thing|ok|okay|k|alright|absolutely|definitely|certainly|of course|
    agreed|deal|done|done deal|sold|perfect|great|good|fine|excellent|awesome|cool|lovely|wonderful|brilliant|
    fantastic|super|please|pls|plz|kindly|indeed|roger|sounds like a plan|it's a date|that's the one|why not|
    no problem|no worries|not a problem|all good|with pleasure|by all means|gladly`),
];

const POINTING = list(`
    ANY work|ANY do|ANY suit|the|on|at|of|the T|T slot|T one|T option|T time|T it is|the slot|that slot|this slot|the one|that one|that time|
    the time|the slot on|the one on|the one at|the slot at|the time on|the option on|the option|
    a call|a call on|a call at|a meeting on|a meeting at|a chat on|a quick call on|in the T|for T of T|in|
    as you suggested|as suggested|as you proposed|as proposed|as offered|you offered|you suggested|you proposed|
    you mentioned|from your list|on your list|from the list|of those|of these|of the three|of the two|
    of your options|of the options|of the times|out of those|out of the three|then|and|so|also|too|as well|well|
    in that case|from the options|your|your T|that you offered|you sent|you sent over|for our call|for our meeting|
    for a call|for a chat|for the call|for the meeting|for a meeting|for a quick call|for a quick chat|for this|
    for that`);

const SIDES = list(`
    for me|4 me|4 us|for us|for my team|for our team|for both of us|for all of us|with me|with us|by me|by us|
    on my end|on our end|at my end|from my end|on my side|on our side|my end|my side|our side|this end|here|
    over here|my schedule|for my schedule|with my schedule|with my calendar|on my calendar|for my calendar|
    in my calendar`);

const PARTING = list(`
    see you|see you then|see you there|see ya|see ya then|cu then|talk then|talk to you|talk to you then|talk soon|
    talk to you soon|talk|speak then|speak to you then|speak to you|speak with you|speak with you then|speak soon|
    speak|chat then|chat soon|until then|till then|catch you then|looking forward|looking forward to it|
    looking forward to speaking|looking forward to speaking with you|looking forward to chatting|
    looking forward to talking|looking forward to meeting|looking forward to meeting you|
    looking forward to our call|looking forward to our chat|looking forward to our conversation|
    looking forward to connecting|looking forward to the call|look forward to it|look forward to speaking|
    look forward to speaking with you|look forward to meeting you|look forward to our call|look forward to chatting|
    i look forward to it|i look forward to speaking|i look forward to speaking with you|i look forward to our call|
    i'm looking forward to it|excited to chat|excited to learn more|keen to chat|keen to learn more|
    keen to hear more|can't wait|have a good one|have a good day|have a great day|have a nice day|have a good week|
    have a great week|have a good weekend|have a great weekend|have a nice weekend|have a lovely day|
    have a lovely weekend|enjoy your weekend|enjoy your day|cheers|best|best regards|kind regards|regards|
    many thanks|take care|bye|nice to meet you|great to meet you|pleased to meet you|happy holidays|happy new year|happy monday|happy tuesday|happy wednesday|happy thursday|happy friday`);

const THANKING = [
  ...combine(
    list(`
    thanks|thank you|thx|ty|many thanks|thanks so much|thank you so much|thanks a lot|thanks very much|
    thank you very much|thanks again|much appreciated|cheers`),
    list('|again'),
    list(`
    |for following up|for the follow up|for the note|for your note|for the message|for your message|for your email|
    for the email|for reaching out|for getting back|for getting back to me|for getting in touch|for your time|
    for the options|for the times|for sending these|for sending these over|for sending those over|for sending times|
    for the quick reply|for your patience|for the patience|for the reminder|for the nudge|for this|for that|
    for the info|for the information|for arranging|for arranging this|for organising|for organizing|
    for setting this up|for setting it up|for your help|for your reply|for the reply|for the reply|
    for your quick response|for offering|for checking in|for the details|for the invitation|for your invitation|
    for coordinating`),
  ),
  ...list(`
    hi|hallo|hello|hey|hiya|dear|good morning|good afternoon|good evening|good day|greetings|morning|hi there|
    hello there|hey there|hi again|hey again|hi all|hi team|greetings of the day|hope you are well|hope you're well|
    hope you are doing well|hope you're doing well|hope this finds you well|i hope you are well|i hope you're well|
    hope all is well|hope all's well|i hope all is well|nice to hear from you|good to hear from you|
    great to hear from you|appreciate it|appreciate the follow up|appreciated|appreciate you reaching out|
    apologies for the delay|apologies for the late reply|sorry for the delay|sorry for the late reply|
    sorry for the slow reply|sorry for the delayed response|sorry for the delayed reply|this sounds interesting|
    sounds interesting|i'm interested|we're interested|interested|happy to help|NAME|NAME here|hallo NAME|hi NAME|
    hello NAME|hey NAME|dear NAME|please and thank you|EMOJI`),
];

const INVITING = combine(
  list(`
    |please|pls|kindly|just|feel free to|can you|could you|can you please|could you please|would you|and please|
    you can|go ahead and|will you`),
  list(`
    send|send me|send us|send over|send across|send through|shoot me|shoot over|fire over|forward|share|drop me|pop`),
  list('|a|an|the|your|over a|over an|over the|along the|through the|me the|me a|me an'),
  list(`
    invite|invitation|calendar invite|calendar invitation|cal invite|meeting invite|zoom link|meeting link|
    teams link|teams invite|zoom invite|zoom details|details|calendar hold|link|dial-in|dial in|meeting details|
    meet link|google meet link`),
);

const BESIDE = list(`
    to MAIL|at MAIL|MAIL|please use MAIL|use MAIL|my email is MAIL|rather than this address|here|over|across|
    through|my way|my number is PHONE|my cell is PHONE|my mobile is PHONE|my phone number is PHONE|
    my direct line is PHONE|my number PHONE|my cell PHONE|mobile PHONE|cell PHONE|PHONE|in case zoom breaks|
    in case zoom fails|in case zoom acts up|in case we get disconnected|in case we get cut off|in case you need it|
    in case of problems|in case of any problems|in case of issues|in case of technical issues|just in case|
    in case anything changes|in case anything comes up|as a backup|as a fallback|as backup|here is my link|
    here's my link|here is my calendar link|my link is|LINK|no slides|no slides please|no rush|zoom is fine|
    zoom works|teams is fine|teams works|google meet is fine|video is fine|a video call is fine|
    zoom or teams is fine|looking in my calendar|i checked my calendar|i've checked my calendar|
    i checked my schedule|i looked at the times|i looked at the three times|i looked at your times|quick one`);

const wordsOf = (phrase: string): number => phrase.split(' ').length;

/** All phrases of an accepting text, words joined by one blank. */
export const ACCEPT_PHRASES: ReadonlySet<string> = new Set(
  [...ACCEPTING, ...POINTING, ...SIDES, ...PARTING, ...THANKING, ...INVITING, ...BESIDE, ...CLOSINGS].filter(
    phrase => phrase !== '',
  ),
);

/** Openings that turn an offered time into a polite question; allowed in questions only. */
export const ASKING_PHRASES: ReadonlySet<string> = new Set(
  list(`
    can we do|could we do|can we go with|could we go with|can we book|could we book|could you book|can you book|
    could you book me in for|can you book me in for|could you put me down for|can you put me down for|shall we do|
    shall we say|shall we go with|can i take|could i take|can i book|may i take|can i have|can i get|does|would|
    work|work for you|still work|still work for you|suit|suit you|for you`),
);

export const LONGEST_PHRASE = Math.max(...[...ACCEPT_PHRASES].map(wordsOf));

/** Phrases that agree by themselves: with one slot on offer they accept it. */
export const AGREEING =
  /^(?:yes|yep|yup|yeah|sure|absolutely|definitely|agreed|deal|confirmed|i accept|i confirm|book it|i'll be there|count me in|let's do (?:it|that|this)|lets do (?:it|that)|see you then|(?:that|it|this) (?:time )?(?:works|would work|will work)|works|sounds (?:good|great|perfect|fine|like a plan)|that sounds (?:good|great|perfect)|perfect|it's a date|i can (?:do|make) (?:that|it)|(?:that's|that is|that would be|it's) (?:good|great|perfect|fine|ok))\b/;

/** "Either works": the choice between the offered slots is left to us. */
export const ANY_OF =
  /\b(?:either (?:one|way|of (?:them|those|these|the two)|time|slot|option|day)?|any (?:one )?of (?:them|those|these|the (?:above|times|slots|options|three))(?: times| slots| options)?|all (?:three|of (?:them|those|these))(?: times| slots| options)?|both(?: of (?:them|those|these))?(?: times| slots| options| dates| days)?|whichever(?: one)? (?:you prefer|works best for you|works better for you|works for you|is easier for you|is easiest for you|is best for you|suits you|suits you best)|whichever|your (?:choice|pick|call)|dealer's choice|you (?:choose|pick|decide)|no preference|i'm easy|take your pick|up to you|pick whichever you prefer|pick one|either)(?![\p{L}'])/giu;

/** Words that order a booking: with "both" they could ask for two meetings. */
export const ORDERING = /\b(?:book|schedule|put|set|lock|block|reserve|do|take|confirm|accept|confirming)\b/i;

/** Words of a request or a remark beside an acceptance; none can touch when, whether or with whom we meet. */
export const BESIDE_WORDS: ReadonlySet<string> = new Set(
  list(`
    could|can|would|will|you|your|also|send|share|forward|over|across|along|me|us|our|my|we|i|i'd|i'll|i'm|i've|
    please|pls|some|any|more|the|a|an|of|for|and|with|to|in|on|at|about|it|is|are|does|do|what|what's|whats|how|
    much|many|pricing|prices|price|cost|costs|charge|fee|fees|agenda|deck|slides|brochure|presentation|demo|details|
    info|information|material|materials|case|study|studies|example|examples|customers|product|platform|tool|
    software|support|integrate|integration|integrations|salesforce|hubspot|security|soc|beforehand|ahead|advance|
    read|reading|one-pager|pdf|website|site|zoom|teams|google|link|dial-in|invite|include|including|add|adding|
    added|loop|looping|looped|cc|cc'ing|cc'd|ccing|copy|copying|copied|colleague|colleagues|teammate|cofounder|
    co-founder|partner|boss|manager|cto|ceo|coo|cfo|vp|ops|lead|team|too|as|well|this|that|love|like|hear|learn|
    plans|NAME|MAIL`),
);

/** How such a request or remark begins. */
export const BESIDE_OPENINGS =
  /^(?:also |and |ps |by the way |btw )?(?:could you|can you|would you|will you|please|pls|kindly|what|what's|whats|how|does it|does your|do you|is your|is it|looping|adding|cc|cc'ing|ccing|copying|including|i'm adding|i'm looping|i'm copying|i've added|i've copied|i've looped|i've cc'd|i'll add|i'll loop|i'll copy|i'd love|i would love|would love|i'd like|we'd love|we would love)\b/;
