import type { IntentKind } from '@overlap/domain/intent';

/** A wording that tells what a lead wants. Every pattern sees the own text in one line and has bounded repetition. */
export interface Wording {
  kind: IntentKind;
  rule: string;
  /** What a setter reads. */
  says: string;
  pattern: RegExp;
  /** True where these words leave no doubt; the text around them may still take the certainty away. */
  plain: boolean;
}

const wording = (kind: IntentKind, rule: string, says: string, pattern: RegExp, plain = true): Wording => ({
  kind,
  rule,
  says,
  pattern,
  plain,
});

const ABSENT =
  'out of (?:the )?office|on (?:annual |parental |maternity |paternity |sick |medical )?leave|on vacation|on (?:my )?holidays?|on pto|away from (?:my desk|the office)|away|travel+ing|ooo|not in the office';
const RETURN =
  'limited (?:access|email)|no access|return(?:ing)?|back (?:on|in the office|at)|slow(?:er)? to (?:respond|reply)|urgent|in my absence|when i (?:am|get) back|upon my return|sooner|will (?:respond|reply) (?:when|upon|on|once|as)';

/** In the order in which the kinds win over each other; within a kind the plainer wording comes first. */
export const WORDINGS: readonly Wording[] = [
  wording(
    'unsubscribe',
    'unsubscribe.keyword',
    'They wrote an opt-out keyword.',
    /^(?:please )?(?:stop|stopall|unsubscribe|opt[ -]?out|remove(?: me)?|end|quit)(?: please| now| all)?[.! ]{0,4}$/i,
  ),
  wording(
    'unsubscribe',
    'unsubscribe.request',
    'They ask for no more messages.',
    /\b(?:unsubscribe (?:me|us)|(?:please|kindly|want to|like to) (?:unsubscribe|opt out)|opt me out|(?:take|remove|delete|get) (?:me|us|my (?:name|e-?mail|address|number)|this (?:address|number))\b.{0,25}\b(?:off|from|out)\b|stop (?:texting|emailing|e-mailing|messaging|contacting|spamming|calling|bothering|sending)|(?:do not|don't|dont|never|cease) (?:ever )?(?:contact|e-?mail|text|message|write|call)(?:ing)? (?:me|us)\b)/i,
  ),
  wording('unsubscribe', 'unsubscribe.word', 'They mention unsubscribing.', /^unsubscribe\b/i),
  wording(
    'unsubscribe',
    'unsubscribe.mention',
    'They mention being removed.',
    /\b(?:unsubscribe|gdpr|remove [\w.+-]{1,60}@|remove me|delete my)\b/i,
    false,
  ),
  wording(
    'out_of_office',
    'absence.notice',
    'This is an absence notice.',
    new RegExp(
      `\\b(?:i am|i'm|i will be|i'll be|we are|currently|is)\\b.{0,30}\\b(?:${ABSENT})\\b.{0,160}(?:\\b(?:${RETURN})\\b)`,
      'i',
    ),
  ),
  wording(
    'out_of_office',
    'absence.automatic',
    'This is an automatic reply.',
    /\b(?:automatic(?:ally)? (?:reply|response|generated)|auto-?(?:reply|response|responder))\b/i,
  ),
  wording(
    'out_of_office',
    'absence.foreign',
    'This is an absence notice in another language.',
    /\b(?:nicht im büro|abwesenheitsnotiz|absence du bureau|actuellement absent|fuera de la oficina|afwezig)\b/i,
  ),
  wording(
    'cancel',
    'cancel.meeting',
    'They call an agreed meeting off.',
    /\b(?:(?:need|have|want|like|must|got) to (?:cancel|call off)|(?:please |can we |can you )cancel|cancel(?:l?ing)?)\b(?! my (?:account|subscription|order|plan)).{0,30}\b(?:call|meeting|appointment|chat|demo|booking|invite|monday|tuesday|wednesday|thursday|friday|today|tomorrow|it|us)\b/i,
    false,
  ),
  wording('cancel', 'cancel.notice', 'They declined the invitation.', /^declined:/i),
  wording(
    'reschedule',
    'reschedule.word',
    'They want to move an agreed meeting.',
    /\b(?:re-?schedul(?:e|ing)|postpone|push (?:back )?(?:our|the) (?:call|meeting|chat)|(?:need|have|can we|could we|want|like)(?: to)? move (?:our|the|it|my|this|tmrw'?s|tomorrow'?s|today'?s|monday'?s|tuesday'?s|wednesday'?s|thursday'?s|friday'?s) ?(?:call|meeting|chat|appointment|to)?)\b/i,
    false,
  ),
  wording(
    'wrong_person',
    'wrong-person.said',
    'They are not the right person.',
    /\b(?:wrong (?:person|number|guy|contact|address|dana)|not (?:the )?right (?:person|contact)|no longer (?:work|with|at|responsible|in this)|(?:don't|do not|dont) work (?:there|here|at)|left (?:that|the|this) (?:company|firm|business|role)|not my (?:area|department|remit|field|responsibility)|(?:is|are) (?:now )?responsible for this|not responsible for|someone else handles)\b/i,
  ),
  wording(
    'not_interested',
    'decline.said',
    'They decline.',
    /\b(?:not interested|no interest|zero interest|no thanks|no thank you|not for (?:us|me)|not (?:a )?(?:good |right )?fit|not (?:in the market|looking)|(?:we|i) (?:will |'ll )?pass\b|hard pass|no need|already (?:have|got|use|using|work(?:ing)? with|signed|booked|went)\b.{0,40}|booked with your competitor|we build this in-house|in-house already|don't need (?:this|it|your)|we(?:'re| are) (?:all )?(?:set|covered)|decided against|close my file|kein interesse|pas intéressé|no me interesa)\b/i,
  ),
  wording(
    'not_interested',
    'decline.mocking',
    'They mock the message.',
    /\banother (?:sales|spam) (?:e-?mail|pitch)\b|\bi'd simply love\b/i,
  ),
  wording(
    'not_now',
    'later.said',
    'They decline for the present.',
    /\b(?:not (?:right )?now|not at (?:the|this) (?:moment|time)|(?:circle|check|come|get) back (?:to (?:me|us) )?(?:in|next|after|later)|try (?:me|us|again) (?:in|next|after|later)|reach (?:back )?out (?:again )?(?:in|next|after|later)|nothing before|not before|not (?:this|until) (?:year|quarter|next)|maybe next (?:year|quarter)|bad timing|not the right time|too busy (?:right now|at the moment)|i'll reach out|i will reach out)\b/i,
  ),
];

/** A wish to be called. The number is looked for apart from it. */
export const CALL_WORDS =
  /\b(?:(?:call|ring|phone|dial|buzz) (?:me|us|my|our)\b|give (?:me|us) a (?:quick )?(?:call|ring|bell|buzz|shout)|(?:call|try|reach|get|text) (?:me|us) (?:on|at|under)\b|reach me (?:at|on|by phone)|call on my|phone is (?:best|better|easier)|(?:prefer|rather) (?:a |do this by |by |the )?phone|ring my|call any ?time\b)/i;

/** A number for emergencies, or a wish not to be called, is no wish to be called. */
export const NO_CALL_WORDS =
  /\b(?:don't|do not|dont|never|stop|no need to|please not|rather not|instead of) (?:ever )?(?:call|ring|phone|calling|phoning)|\bcall(?:ed)? me (?:crazy|old|mad|a )|\bin case\b|\bthanks for (?:the|your) call\b|\bmissed your call\b(?!.{0,300}\b(?:try|call|reach|ring) me)/i;

/** An invitation to take a time on the lead's own scheduler. */
export const INVITE_WORDS =
  /\b(?:book|grab|pick|choose|find|schedule|select|use|take|reserve|put (?:yourself|something|time)|slot|get (?:time|something)|snag|click|see|here is|here's|easiest|feel free|please|works best)\b/i;
export const NO_INVITE_WORDS =
  /\b(?:in case|too in case|your (?:calendly|link|calendar|page)|tried|fails?|broken|doesn't (?:work|open)|not (?:via|through|use|book)|don't (?:use|book)|do not (?:use|book)|used to|old link)\b/i;
export const SIGNATURE_LINK_WORDS =
  /\b(?:link|calendar|calendly|scheduler|booking (?:page|link)) (?:is )?(?:in|below|from)(?: my| the)? ?(?:signature|sig|footer|email)?\b|\b(?:my link below|in my signature)\b/i;

/** Interest without a time that could be booked. */
export const INTEREST_WORDS =
  /\b(?:(?:i'm|we're|i am|we are|yes,?|definitely|very|would be|could be) interested|interested[.!]|^interested\b|sounds? (?:interesting|great|good|like something)|(?:happy|glad|open|keen|love|like|willing|great) to (?:have a (?:quick )?(?:call|chat)|chat|talk|connect|meet|speak|learn more|hear more|discuss|jump on)|tell me more|learn more|let's (?:talk|chat|connect|meet)|what (?:times?|days?|slots?|else) (?:do|are|would|have|can) you|what(?:'s| is) (?:the )?next steps?|when (?:are|can|could) (?:you|we)|send (?:me |over |us |through )?(?:a |the |your )?(?:booking |calendar |scheduling )?(?:link|calendar|availability|some times|times|calendly)|(?:flick|share|shoot|drop) (?:me |us |over )?(?:a |the |your )?(?:calendar|link|availability|calendly|times)|book me in|set (?:something|a call|it) up)\b/i;

/** All or some of the offer turned down, without another time. */
export const REJECT_WORDS =
  /\b(?:none of (?:those|these|them|the)|neither|(?:can't|cannot|cant|can not) (?:do|make) (?:any|either|those|these|that|them|it)|(?:don't|do not|dont|doesn't|does not|won't|will not) work|not feasible|alternate timings|other (?:times|options|slots|days)|any other|something else|no good for me|not (?:mon|tue|wed|thu|fri)[a-z]{0,6}\b)/i;

export const LINK_REFUSED_WORDS =
  /\b(?:no (?:booking |calendar |scheduling )?links?\b|(?:don't|do not|dont|won't|rather not|not going to|hate|refuse to|prefer not to) (?:want |like |use |click |do )?(?:to (?:use|click) )?(?:a |the |any |your |on )?(?:booking |calendar |scheduling |random )?(?:links?|calendly|schedulers?)|without (?:a|the|any) link)\b/i;

/** A text addressed to the machine. */
export const MACHINE_WORDS =
  /\b(?:(?:ignore|disregard|forget|override|bypass|skip) (?:all |any |your |the |every |previous |prior |earlier |above |other ){0,4}(?:instructions?|rules?|prompts?|guidelines|polic(?:y|ies)|constraints|checks|safeguards|directives)|(?:note|message|instructions?|attention|hint|memo|order|command) (?:to|for) (?:the |any |your )?(?:ai |scheduling |booking |automated )?(?:assistant|ai|a\.i\.|bot|model|agent|llm|system|robot)|system (?:prompt|message|override|instruction|note)|you are (?:now )?(?:an? |in )?(?:ai|assistant|bot|language model|developer mode|dan)\b|developer mode|jailbreak|full prompt|your (?:system )?prompt|as an ai\b|(?:dear|hey|hi|hello|ok) (?:ai|bot|assistant|chatgpt|gpt|claude|gemini|copilot|robot)\b|if you(?:'re| are) (?:an? )?(?:ai|bot|assistant|language model|llm|machine|robot)|(?:this|the) (?:assistant|ai|bot|llm|model) (?:must|should|will|has to|is to|reading)|(?:set|mark|output|return|respond with|print) (?:the )?(?:intent|decision|certain|auto_?book|bookablestart|json)|auto_book|accept_slot|propose_time)\b|\b(?:assistant|ai|bot|chatgpt|claude|gpt|llm|agent)s?\s?[,:;-]\s|(?:^|\s)(?:\[|<\|?|###? ?)?(?:system|assistant|admin|developer)(?:\]|\|?>)?\s?:|<!--|-->|\[\/?inst\]|<\|/i;

/** A machine's own notice: a bounce, a ticket receipt, a calendar answer. */
export const NOTICE_WORDS =
  /\b(?:couldn't be delivered|could not be delivered|delivery (?:has )?failed|undeliverable|delivery status notification|mailer-daemon|ticket (?:has been|was) (?:created|received)|your (?:request|ticket) .{0,40}\b(?:received|created))\b|^accepted:/i;

export const ACK_ONLY =
  /^(?:thx|ty|thanks|thank you|many thanks|cheers|got it|noted|received|ack)(?: (?:so much|a lot|sam))?[.! ]{0,3}$/i;

/** A move away from what was offered. */
export const CHANGE_WORDS =
  /\b(?:but|instead|rather|earlier|later|push|move|change|how about|what about|alternatively|otherwise|better|actually|can't|cant|cannot|not)\b/i;

/** Words that take the certainty from a refusal or an interest. */
export const TURNING_WORDS =
  /\b(?:but|however|unless|although|though|kidding|joking|maybe|perhaps|might|if|just kidding|lol|actually|wait|except)\b/i;

/** A number or a link for an emergency only. */
export const FALLBACK_WORDS =
  /\b(?:in case|just in case|as (?:a )?(?:backup|fallback|back-up)|if (?:anything|something) (?:changes|comes up|happens)|if (?:zoom|teams|the link|it|the call|video) (?:fails|breaks|drops|doesn't work|acts up)|if we get (?:cut off|disconnected)|if you need (?:it|to reach me|me))\b/i;

/** Somebody else is named as the one to ask. */
export const REFERRAL_WORDS =
  /[\w.+-]{1,64}@[\w-]{1,63}\.|\b(?:try|contact|ask|reach out to|speak (?:to|with)|talk (?:to|with)|want|email|e-mail|message|cc'?(?:ing|d)?|copying|loop(?:ing)? in|direct|refer|forward(?:ed|ing)?|pass(?:ed|ing)?|colleague|responsible|handles?|looks after|in charge|replaced by|successor|manager|head of|lead)\b/i;
