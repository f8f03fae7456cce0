import type { LinkFamily } from '../api/types.ts';

/** The ones most people use, whether or not a lead has sent one. */
const USUAL = ['calendly', 'cal-com', 'hubspot', 'gohighlevel', 'unknown'];

/** Whether a scheduler is worth a line at once: a usual one, one that somebody set, or one that leads have sent. */
export const isShownAtOnce = ({ family, isSet, links, record }: LinkFamily): boolean =>
  USUAL.includes(family) || isSet || links > 0 || record.length > 0;
