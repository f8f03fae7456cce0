import { calCom } from './cal-com.ts';
import { calendly } from './calendly.ts';
import type { Driver } from './driver.ts';
import { noVeto } from './driver.ts';
import { gohighlevel } from './gohighlevel.ts';
import { hubspot } from './hubspot.ts';
import { acuity, google, microsoft, savvycal, tidycal } from './others.ts';

/** For every scheduler that nobody here knows: no hooks at all. */
export const general: Driver = { family: 'unknown', hooks: {}, wire: null, hosts: null, isBooking: null, veto: noVeto };

export const DRIVERS: readonly Driver[] = [
  calendly,
  calCom,
  hubspot,
  gohighlevel,
  google,
  microsoft,
  savvycal,
  acuity,
  tidycal,
];

/** The driver for a family; the general one where there is none. */
export const driverFor = (family: string | null): Driver => DRIVERS.find(driver => driver.family === family) ?? general;
