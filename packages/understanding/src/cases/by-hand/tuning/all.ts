import type { Draft } from '../../draft.ts';
import { accepting } from './accepting.ts';
import { calls, links } from './calls-and-links.ts';
import { choosing } from './choosing.ts';
import { asking, declining } from './declining.ts';
import { handedOver } from './handed-over.ts';
import { longMails } from './long-mails.ts';
import { layouts, noise, notices } from './notices-and-noise.ts';
import { proposing } from './proposing.ts';
import { unclearAccepting } from './unclear-accepting.ts';
import { windows } from './windows.ts';
import { zones } from './zones.ts';

/** The hand-written cases the reading may be tuned against. */
export const tuningDrafts: readonly Draft[] = [
  ...accepting,
  ...choosing,
  ...unclearAccepting,
  ...handedOver,
  ...proposing,
  ...windows,
  ...zones,
  ...calls,
  ...links,
  ...declining,
  ...asking,
  ...notices,
  ...noise,
  ...layouts,
  ...longMails,
];
