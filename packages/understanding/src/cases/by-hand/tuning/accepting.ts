import { inScene } from '../../in-scene.ts';
import * as scenes from '../../scenes.ts';

const harbor = inScene(scenes.harbor);
const canyon = inScene(scenes.canyon);
const mesa = inScene(scenes.mesa);
const saguaro = inScene(scenes.saguaro);
const prairie = inScene(scenes.prairie);
const maple = inScene(scenes.maple);
const thames = inScene(scenes.thames);
const wharf = inScene(scenes.wharf);
const spree = inScene(scenes.spree);
const deccan = inScene(scenes.deccan);
const paulista = inScene(scenes.paulista);
const depot = inScene(scenes.depot);
const summit = inScene(scenes.summit);
const bondi = inScene(scenes.bondi);
const fens = inScene(scenes.fens);

/** One offered slot, plainly agreed to. */
export const accepting = [
  harbor.accept('thu3', 'Thursday at three it is.', 'weekday_time spoken_time'),
  harbor.accept('fri11', 'Put me down for Friday at eleven.', 'weekday_time spoken_time'),
  harbor.accept('mon930', 'Monday the 28th, 9:30. Done.', 'month_date weekday_time terse'),
  harbor.accept('thu3', 'I will take number one.', 'ordinal'),
  harbor.accept('fri11', 'Option two please', 'ordinal terse'),
  harbor.accept('mon930', 'Last slot on your list works on our end.', 'ordinal'),
  harbor.accept(
    'fri11',
    'The Friday slot fits nicely between two site visits, so yes to that one.',
    'weekday_only decoy_number',
  ),
  harbor.accept('fri11', "Let's lock in the 25th.", 'month_date'),
  harbor.accept('thu3', '9/24 @ 3p', 'numeric_date terse'),
  harbor.accept('mon930', 'Monday morning is fine for us.', 'part_of_day'),
  harbor.accept('fri11', 'See you Friday', 'weekday_only terse'),
  harbor.accept('fri11', 'Yes to the 11am', 'time_only terse'),
  harbor.accept('mon930', 'The 9:30 one', 'time_only terse'),
  harbor.accept('mon930', '#3', 'ordinal terse'),
  harbor.accept('thu3', 'thursday 3 pm works 4 us, invite ops@harbor.example pls', 'typo attendee weekday_time'),
  harbor.accept('thu3', 'Let’s go with Thu, Sep 24 at 3:00 PM EDT.', 'typographic month_date timezone'),
  harbor.accept('fri11', 'Friday @ 11 EST', 'est_in_summer timezone terse'),
  harbor.accept('thu3', 'Thu 1500', 'time_compact 24h terse'),
  harbor.accept('mon930', 'We can make the third one.', 'ordinal'),
  harbor.accept('fri11', 'The middle one, thanks', 'ordinal'),
  harbor.accept('thu3', 'the earliest of the three please', 'ordinal'),
  harbor.accept(
    'fri11',
    "Fri. 11 o'clock works. How many people will be on your side?",
    'question weekday_time spoken_time',
  ),
  harbor.accept('thu3', 'Can we do the Thursday one? Also, do you integrate with NetSuite?', 'question weekday_only'),
  harbor.accept('fri11', "Friday works if it's still open.", 'still_free weekday_only'),
  harbor.accept('thu3', 'Happy with Thursday, assuming nobody grabbed it already.', 'still_free weekday_only'),
  harbor.accept('thu3', '3pm on the 24th suits, and my cell for the day is 212-555-0167', 'phone month_date', {
    phone: '+12125550167',
  }),
  harbor.accept(
    'fri11',
    "Let's do Friday at 11. If anything slips on your side, my page is https://calendly.com/grace-tillman/intro",
    'link weekday_time',
    { link: 'https://calendly.com/grace-tillman/intro' },
  ),
  canyon.accept('tue10', 'Tuesday works great, talk then!', 'weekday_only'),
  canyon.accept('tue10', 'Former please', 'ordinal terse'),
  canyon.accept('wed1', 'The latter is better for me.', 'ordinal'),
  canyon.accept('wed1', 'Wed 1pm PT 👍', 'emoji timezone weekday_time'),
  canyon.accept('wed1', '4 pm Eastern on Wednesday is good', 'timezone dst'),
  canyon.accept('tue10', 'Next Tuesday at 10 works', 'next_weekday dst'),
  canyon.accept('wed1', 'The 11th at 1', 'month_date terse'),
  canyon.accept('wed1', '3/11 works for me', 'numeric_date'),
  canyon.accept('tue10', "Count me in for Tuesday, I'll have coffee number four by then.", 'decoy_number weekday_only'),
  canyon.accept('tue10', '10 works', 'agreeing_digit terse'),
  mesa.accept('fri10', 'tomorrow 10 works', 'relative_day'),
  mesa.accept('fri10', 'fri ok', 'weekday_only terse'),
  mesa.accept('mon2', 'mon at 2', 'weekday_time terse'),
  mesa.accept('mon4', 'monday, the 4 oclock', 'weekday_time typo'),
  mesa.accept('mon4', 'later one on monday plz', 'ordinal typo'),
  mesa.accept('fri10', 'lets do tmrw', 'relative_day typo'),
  mesa.accept('fri10', 'friday morning', 'part_of_day terse'),
  mesa.accept('mon4', 'mon 1600', 'time_compact 24h'),
  mesa.accept('mon2', '2', 'agreeing_digit terse'),
  saguaro.accept('wed11', 'Wednesday at 11 MST please', 'timezone weekday_time'),
  saguaro.accept('thu2', 'Thursday at 2 Arizona time.', 'timezone city'),
  saguaro.accept('thu2', 'Thursday afternoon is great for the clinic.', 'part_of_day'),
  saguaro.accept('wed11', 'Wednesday, 11 my time.', 'timezone weekday_time'),
  saguaro.accept('thu2', 'Confirmed for 11/5 at 2pm.', 'numeric_date'),
  prairie.accept('wed1', 'Yes, that works.', 'single_offer'),
  prairie.accept('wed1', 'Works for me, send the invite.', 'single_offer'),
  prairie.accept('wed1', '👍', 'single_offer emoji terse'),
  prairie.accept('wed1', 'Perfect, see you then.', 'single_offer'),
  prairie.accept('wed1', 'Ok for the 20th.', 'single_offer month_date'),
  maple.accept('fri930', 'Friday at 9:30 a.m. is confirmed on my side.', 'weekday_time'),
  maple.accept(
    'tue2',
    'Tuesday, January 19 at 2:00 p.m. works; I am adding Marc from legal (marc@lakeshore.example).',
    'attendee month_date',
  ),
  maple.accept('wed11', 'The last option', 'ordinal terse'),
  maple.accept('fri930', '01/15 at 9:30 works', 'numeric_date date_order'),
  maple.accept('wed11', 'Wednesday the 20th', 'month_date same_weekday'),
  thames.accept('tue230', 'Half past two on Tuesday would be splendid.', 'spoken_time polite'),
  thames.accept('mon10', 'Shall we say Monday at 10?', 'weekday_time polite'),
  thames.accept('tue230', 'Half two Tuesday is grand', 'spoken_time slang'),
  thames.accept('thu4', 'The 29th at four, please.', 'month_date spoken_time'),
  thames.accept('mon10', '26/10 10.00 is good', 'numeric_date 24h'),
  wharf.accept('tue3', 'Tuesday at 3 works', 'weekday_time same_day_offers'),
  wharf.accept('wed11', 'Wednesday is best for me', 'weekday_only'),
  wharf.accept('tue10', 'the earlier Tuesday one', 'ordinal same_day_offers'),
  wharf.accept('fri930', 'Friday half nine', 'spoken_time terse'),
  wharf.accept('tue10', 'Tomorrow at 10 is perfect', 'relative_day same_day_offers'),
  spree.accept('tue11', 'Tuesday 11:00 is okay for us.', 'nonnative 24h dst'),
  spree.accept('wed15', 'We take the second date.', 'nonnative ordinal'),
  spree.accept('wed15', '31.03. at 15:00 fits good.', 'nonnative numeric_date 24h dst'),
  spree.accept('tue11', "On 30.3. at 11 o'clock it is possible", 'nonnative numeric_date dst'),
  deccan.accept('wed730', 'Tomorrow 7:30 PM IST is fine, please send the Teams link.', 'timezone relative_day'),
  deccan.accept('thu7', 'Thursday 7 PM is ok from our side', 'weekday_time nonnative'),
  paulista.accept('wed14', 'Wednesday 14h is perfect', 'nonnative 24h'),
  paulista.accept('fri10', '20/08 at 10h works for me', 'nonnative numeric_date 24h'),
  depot.accept('fri3', 'Friday is good', 'no_zone weekday_only'),
  depot.accept('thu2', 'Thursday at 2 works', 'no_zone weekday_time same_day_offers'),
  depot.accept('thu10', 'Thursday, the morning one', 'no_zone part_of_day same_day_offers'),
  summit.accept('mon10', 'Monday the 4th works.', 'year_boundary month_date'),
  summit.accept('thu2', 'Jan 7 at 2', 'year_boundary month_date terse'),
  summit.accept('mon10', 'First one. Happy new year!', 'year_boundary ordinal'),
  summit.accept('mon10', '1/4 at 10 is fine', 'year_boundary numeric_date'),
  bondi.accept('tue930', 'Tuesday 9:30 works for me', 'dst weekday_time'),
  fens.accept('thu11', 'thurs 11 is fine', 'weekday_time terse'),
];
