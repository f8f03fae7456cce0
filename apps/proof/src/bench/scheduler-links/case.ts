/** A page that a text leads to: its normal form, and what it is. */
export interface Truth {
  url: string;
  kind: 'booking' | 'landing' | 'routing' | 'poll';
}

/** A message with at most one page to act on, and the truth about it. */
export interface LinkCase {
  /** For those who look into a miss. */
  about: string;
  text: string;
  html: string | null;
  truth: Truth | null;
}

export const OWN_LINKS = ['https://calendly.com/northbeam/intro', 'https://cal.com/team/northbeam/demo'];
