import { inScene } from '../../in-scene.ts';
import * as scenes from '../../scenes.ts';

const harbor = inScene(scenes.harbor);
const canyon = inScene(scenes.canyon);
const mesa = inScene(scenes.mesa);
const saguaro = inScene(scenes.saguaro);
const prairie = inScene(scenes.prairie);
const maple = inScene(scenes.maple);
const thames = inScene(scenes.thames);
const spree = inScene(scenes.spree);
const deccan = inScene(scenes.deccan);
const paulista = inScene(scenes.paulista);
const orchard = inScene(scenes.orchard);
const summit = inScene(scenes.summit);
const bondi = inScene(scenes.bondi);
const gracht = inScene(scenes.gracht);

/** Points in time of the lead's own. */
export const proposing = [
  harbor.propose('09-25 14:00', 'Could we do Friday at 2 instead?', 'bare_hour change_time'),
  harbor.propose('09-24 16:00', 'Thursday, but 4 rather than 3?', 'change_time negation'),
  harbor.propose('09-24 15:30', 'Thursday works but half an hour later please', 'change_time relative_to_offer'),
  harbor.propose('09-23 15:00', 'Any chance of tomorrow at 3?', 'relative_day bare_hour'),
  harbor.propose('09-30 10:00', 'Wednesday the 30th at 10 am?', 'month_date'),
  harbor.propose('10-01 11:30', 'October 1 at 11:30 would be ideal.', 'month_date'),
  harbor.propose('09-28 13:00', 'next Monday at 1pm', 'next_weekday terse'),
  harbor.propose('10-02 10:00', 'next Friday, October 2, at 10', 'next_weekday month_date'),
  harbor.propose('10-02 14:00', 'How about a week from Friday at 2pm?', 'relative_week'),
  harbor.propose('10-08 14:00', 'In two weeks, on the Thursday, at 2.', 'relative_week'),
  harbor.propose('10-06 15:00', 'two weeks from today at 3pm', 'relative_week'),
  harbor.propose('09-24 16:30', 'this Thursday at 4:30pm', 'this_weekday'),
  harbor.propose('09-22 16:00', 'today at 4?', 'relative_day terse'),
  harbor.propose('10-02 10:00', '10/2 at 10', 'numeric_date terse'),
  harbor.propose('09-23 12:00', 'Noon tomorrow?', 'noon relative_day'),
  harbor.propose('09-23 15:00', 'tomorrow 3ish', 'approx relative_day'),
  harbor.propose('09-23 16:15', 'Quarter past four tomorrow would work.', 'spoken_time relative_day'),
  harbor.propose('09-25 13:30', 'If you can move the Friday one to 1:30, yes.', 'change_time'),
  harbor.propose(['09-23 14:00', '09-25 14:00'], 'Wednesday or Friday, 2pm', 'multiple shared_time'),
  harbor.propose(['09-23 16:00', '09-24 16:00', '09-25 16:00'], 'Wed, Thu or Fri at 4', 'multiple shared_time'),
  harbor.propose(
    ['09-23 14:30', '10-01 10:00'],
    "None of those, but I'm free tomorrow at 2:30 or on October 1st at 10am.",
    'reject_all multiple',
  ),
  harbor.propose('09-25 15:00', 'Make it Friday at 3. Phone for the day is (212) 555-0139.', 'phone', {
    phone: '+12125550139',
  }),
  harbor.rank(
    ['09-23 13:00', '09-23 16:00'],
    'Wednesday at 1 if possible, otherwise Wednesday at 4.',
    'preference busy_slot',
  ),
  harbor.rank(['09-23 15:00', '09-23 16:00'], "If you can't do 3 tomorrow then 4.", 'preference'),
  harbor.rank(
    ['10-01 15:00', '09-30 15:00'],
    'Ideally October 1 at 3pm, failing that September 30 at 3pm.',
    'preference',
  ),
  canyon.propose('03-10 14:00', "Tuesday at 10 doesn't work, 2 does.", 'negation change_time dst'),
  canyon.propose('03-12 09:00', 'Thursday 9am my time?', 'timezone dst'),
  canyon.propose('03-11 11:00 America/New_York', 'Wednesday 11 Eastern?', 'timezone dst'),
  canyon.propose('03-09 12:00', 'Monday at noon works better', 'noon dst'),
  mesa.propose('07-17 15:00', 'tmrw at 3 instead?', 'relative_day typo'),
  mesa.propose('07-21 11:00', 'cant those days. tues 11?', 'reject_all bare_hour typo'),
  mesa.propose('07-16 16:20', 'today 420?', 'time_compact relative_day'),
  mesa.propose('07-22 09:30', 'wed 930 am', 'time_compact'),
  saguaro.propose('11-03 13:00', 'Could you do tomorrow at 1 instead?', 'relative_day'),
  saguaro.propose('11-06 10:00', 'Friday at 10, after our huddle which ends at 9:45.', 'decoy_time'),
  prairie.propose('05-21 13:00', 'Same time on Thursday would be better.', 'relative_to_offer'),
  prairie.propose('05-20 14:00', 'An hour later that day?', 'relative_to_offer'),
  maple.propose('01-25 10:00', '25/01 at 10 works better for us', 'numeric_date date_order'),
  maple.propose('01-21 13:00', 'Would Thursday, January 21 at 1:00 p.m. be possible?', 'month_date'),
  thames.propose('10-30 10:00', 'Friday week at 10 would be preferable.', 'relative_week'),
  thames.propose('10-28 15:30', 'Might we say half past three on Wednesday?', 'spoken_time polite'),
  thames.propose('10-27 15:45', 'Tuesday, but quarter to four.', 'spoken_time change_time'),
  thames.propose('11-02 11:00', '2/11 at 11am?', 'numeric_date'),
  spree.propose('04-01 14:00', '1.4. 14 Uhr would be good', 'nonnative numeric_date 24h dst'),
  spree.propose('03-30 16:00', 'Can we move it to Tuesday 16:00?', 'nonnative 24h dst'),
  spree.propose('03-25 10:30 Europe/London', 'Tomorrow at 10:30 UK time?', 'timezone city'),
  deccan.propose('06-11 19:30', 'Kindly arrange on Friday at 7.30 PM.', 'nonnative'),
  deccan.propose('06-14 10:30 America/New_York', 'Monday 10:30 AM EST suits me', 'timezone est_in_summer'),
  paulista.propose('08-19 15:00', '19/08 at 15h?', 'nonnative numeric_date 24h'),
  paulista.propose('08-17 16:30', 'Tomorrow 16:30 I can', 'nonnative relative_day 24h'),
  orchard.propose('02-22 14:00', 'Sure, tomorrow at 2?', 'relative_day'),
  orchard.propose('02-25 11:00', 'Thursday 11am works', 'weekday_time'),
  orchard.propose('02-24 14:00 America/Los_Angeles', 'Wednesday at 2 your time is good.', 'timezone'),
  orchard.propose(['02-23 14:00', '02-23 16:00'], 'Tuesday at 2 or 4', 'multiple busy_slot'),
  orchard.propose('02-23 15:00', 'next Tuesday at 3', 'next_weekday'),
  orchard.propose('02-24 15:00', '2/24 at 3 would be great. Looking forward!', 'numeric_date'),
  summit.propose('12-31 11:00', 'Tomorrow at 11 would beat waiting for January.', 'relative_day year_boundary'),
  summit.propose('01-06 13:00', '1/6 at 1 please', 'numeric_date year_boundary'),
  bondi.propose('10-06 15:30', 'Tuesday but 3:30 if you can', 'change_time dst'),
  gracht.propose('04-29 11:00', 'yes! wednesday 11:00?', '24h'),
  gracht.propose(['04-28 10:30', '04-29 14:00'], 'Tomorrow 10:30 or Wed 14:00', 'multiple busy_slot 24h'),

  harbor.proposeUnclear('10-02 10:00', 'next Friday at 10', 'next_weekday'),
  harbor.proposeUnclear('09-29 14:00', 'Tuesday at 2 would be easier', 'same_weekday'),
  harbor.proposeUnclear('09-22 15:00', 'This Tuesday at 3?', 'same_weekday this_weekday'),
  harbor.proposeUnclear('09-24 07:00', 'Thursday at 7', 'ambiguous_hour bare_hour'),
  harbor.proposeUnclear('09-23 09:00-17:00', 'Wednesday would be better', 'bare_day'),
  harbor.proposeUnclear('09-23 10:00', "I'm free every Wednesday at 10.", 'recurring'),
  harbor.proposeUnclear('09-23 14:00', 'If you can show us the API by then, Wednesday at 2.', 'conditional'),
  harbor.proposeUnclear(
    [],
    "Let's set up two calls: tomorrow at 2 for finance and Friday at 2 for IT.",
    'multi_booking',
  ),
  harbor.proposeUnclear([], 'My partner Tom is free Wednesday at 2.', 'other_person'),
  harbor.proposeUnclear([], 'How about Friday the 24th at 2?', 'date_weekday_conflict'),
  harbor.proposeUnclear([], 'September 31 at 10 works', 'nonexistent_date'),
  harbor.proposeUnclear([], 'Tomorrow around teatime?', 'unknown_part'),
  harbor.proposeUnclear([], 'Wednesday 10am IST', 'timezone ambiguous_zone'),
  orchard.proposeUnclear('02-24 13:00', 'Wednesday at 1, your time or mine, whatever is easier', 'timezone_ambiguous'),
  orchard.proposeUnclear('02-26 09:00-17:00', 'Friday could be good.', 'bare_day'),
  maple.proposeUnclear([], '02/03 at 2 pm works better', 'numeric_date date_order'),
  thames.proposeUnclear('12-11 10:00', '11/12 at 10?', 'numeric_date date_order'),
  spree.proposeUnclear([], 'Thursday 15:00 CST?', 'timezone ambiguous_zone'),

  harbor.proposeNoFit('09-22 10:30', 'today at 10:30?', 'too_soon relative_day'),
  harbor.proposeNoFit('09-23 13:00', 'Wednesday at 1', 'busy_slot'),
  harbor.proposeNoFit('09-26 10:00', 'I only have Saturday at 10', 'weekend'),
  harbor.proposeNoFit('09-25 17:30', 'Friday at 5:30 pm?', 'out_of_hours'),
  canyon.proposeNoFit('03-10 11:00', 'Tuesday, an hour later?', 'busy_slot relative_to_offer'),
  canyon.proposeNoFit('03-11 16:00', 'Wednesday at 4', 'out_of_hours timezone'),
  orchard.proposeNoFit('02-23 14:00', 'Tuesday at 2', 'busy_slot'),
  orchard.proposeNoFit('02-25 09:00', 'Thursday 9am?', 'out_of_hours'),
  deccan.proposeNoFit('06-11 11:00', 'Friday 11 AM IST', 'out_of_hours timezone'),
  summit.proposeNoFit('01-05 10:00', 'Tuesday the 5th at 10', 'busy_slot year_boundary'),
];
