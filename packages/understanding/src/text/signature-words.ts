const list = (words: string): string[] => words.split('|');

/** Lines that close a letter; the name and the signature follow. Compared without punctuation, in lower case. */
export const CLOSINGS: ReadonlySet<string> = new Set(
  list(
    'best|best regards|kind regards|kindest regards|warm regards|warmest regards|regards|many thanks|thanks|thank you|' +
      'thanks again|thanks so much|thanks in advance|thank you so much|cheers|sincerely|yours sincerely|yours faithfully|yours truly|yours|br|rgds|kr|thx|' +
      'all the best|best wishes|with best wishes|with kind regards|with best regards|warmly|cordially|respectfully|' +
      'thanks & regards|thanks and regards|regards & thanks|take care|talk soon|speak soon|ciao|mit freundlichen grüßen|' +
      'mit freundlichen gruessen|mit freundlichen grüssen|freundliche grüße|viele grüße|beste grüße|liebe grüße|lg|vg|mfg|' +
      'cordialement|bien cordialement|bien à vous|saludos|un saludo|saludos cordiales|atentamente|cordiali saluti|' +
      'met vriendelijke groet|vriendelijke groeten|groeten|atenciosamente|med vänlig hälsning|mvh',
  ),
);

/** Capitalised words that stand alone at the end of a message without being anybody's name. */
export const NOT_NAMES: ReadonlySet<string> = new Set(
  list(
    'best|regards|no|not|nope|nah|never|maybe|perhaps|possibly|probably|hopefully|later|earlier|cancelled|canceled|cancel|kidding|joking|' +
      'sike|psych|pass|declined|decline|negative|unfortunately|sorry|wait|actually|however|but|unless|if|instead|stop|' +
      'unsubscribe|remove|yes|yep|yeah|yup|sure|ok|okay|great|perfect|fine|good|works|confirmed|confirm|confirming|accepted|' +
      'interested|please|thanks|thank|cheers|tentative|tentatively|tbc|tbd|pending|soon|today|tomorrow|tonight|monday|tuesday|' +
      'wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun|january|february|march|april|' +
      'june|july|august|september|october|november|december|noon|morning|afternoon|evening|next|week|call|ring|phone|text|busy|' +
      'away|out|done|either|neither|none|any|both|all|first|second|third|last|latter|former|option|why|what|when|who|where|how|' +
      'which|hello|hi|hey|help|really|seriously|again|also|except|only|depends|wrong|moved|resigned|one|two|three|four|five|' +
      'six|seven|eight|nine|ten|eleven|twelve|i|we|you|they|he|she|it|the|a|an|this|that|my|our|your|is|are|was|do|does|can|' +
      "cannot|can't|don't|won't|will|would|could|should|let|let's|until|before|after|nein|ja|non|oui|bitte|danke|nicht|leider|" +
      'morgen|montag|dienstag|mittwoch|donnerstag|freitag|gracias|merci|mañana|lunes|martes|jueves|viernes|agreed|book|booked|' +
      'see|talk|speak|looking|reschedule|rescheduled|postpone|postponed|question|pricing|price|cost|ps|bye|whatever|lol|haha|oops',
  ),
);

/** A line that a mail program or a lawyer adds. Each test sees one line, at most 400 characters of it. */
export const ADDED_LINES: readonly RegExp[] = [
  /^(?:sent|get) (?:from|via|with|by|using) (?:my |the |a )?(?:iphone|ipad|android|samsung|galaxy|mobile|phone|blackberry|windows|outlook|yahoo|gmail|proton|google pixel|pixel|huawei|mail for)\b.{0,60}$/i,
  /^get outlook for (?:ios|android)\b.{0,60}$/i,
  /^(?:von meinem|envoyé de mon|enviado desde mi|verzonden vanaf)\b.{0,60}$/i,
  /^please consider the environment\b/i,
  /^\[.{0,120}\]$|^(?:typed|written|sent|composed|dictated|posted) .{0,60}\b(?:go|phone|mobile|thumbs?|typos?|autocorrect|brevity|handheld|device|tablet|watch|car|run|move|road)\b.{0,60}$|^(?:please )?(?:excuse|forgive|pardon) .{0,60}\b(?:typos?|brevity|thumbs?|spelling|mistakes|terse\w*|short\w*)\b.{0,40}$/i,
  /^.{0,60}\b(?:print(?:ing|ed)?|paper)\b.{0,60}\b(?:environment|trees?|planet|e-?mail|necessary|needed|it)\b.{0,40}$|^.{0,40}\b(?:environment|trees?|planet|paper)\b.{0,60}\bprint(?:ing|ed)?\b.{0,40}$/i,
  /^(?:virus-free|scanned (?:by|for)|caution: ?(?:this|external)|external (?:e-?mail|sender)|any views|the contents of this|views expressed|unless otherwise stated|this mailbox is)\b/i,
  /^(?:\W{0,3})(?:confidentiality|disclaimer|legal) ?(?:notice|statement|note|disclaimer)?\s?[:.-]/i,
  /^(?:this|the) (?:e-?mail|message|communication|transmission|information (?:contained )?in this)\b.{0,200}\b(?:confidential|privileged|intended|attachments?|recipient|addressee)/i,
  /^if you (?:are not|have received|received) (?:the intended|this (?:e-?mail|message))\b/i,
  /^(?:registered (?:in|office|number)|company (?:number|no\.)|vat (?:no|number)|sitz der gesellschaft|amtsgericht|geschäftsführer)\b/i,
];
