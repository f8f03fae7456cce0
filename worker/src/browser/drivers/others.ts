import { type Driver, noVeto } from './driver.ts';

const light = (family: string, hooks: Driver['hooks'], wire: RegExp | null, hosts: RegExp | null = null): Driver => ({
  family,
  hooks,
  wire,
  hosts,
  isBooking: null,
  veto: noVeto,
});

/** Families of which little more is known than where their times stand. */
export const google = light(
  'google',
  { evidence: 'button[data-date-time]', time: 'button[data-date-time]' },
  /ListAvailableSlots/,
);
export const microsoft = light(
  'microsoft',
  { evidence: 'input[name="selectedTimeSlot"]' },
  /GetStaffAvailability|\/bookings\/api\//,
  /(?:^|\.)(?:office|office365|microsoft)\.com$/,
);
export const savvycal = light('savvycal', {}, /savvycal\.com\/(?:api|graphql)/);
export const acuity = light(
  'acuity',
  { evidence: 'button.time-selection', time: 'button.time-selection' },
  /\/api\/scheduling\/v1\/availability/,
  /(?:^|\.)(?:acuityscheduling|squarespacescheduling)\.com$/,
);
export const tidycal = light('tidycal', {}, /tidycal\.com\/api/);
