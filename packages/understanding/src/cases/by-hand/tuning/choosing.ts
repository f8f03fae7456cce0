import { inScene } from '../../in-scene.ts';
import * as scenes from '../../scenes.ts';

const harbor = inScene(scenes.harbor);
const canyon = inScene(scenes.canyon);
const mesa = inScene(scenes.mesa);
const thames = inScene(scenes.thames);
const wharf = inScene(scenes.wharf);
const summit = inScene(scenes.summit);

/** Several slots agreed to, some ruled out, one preferred, or a word taken back. */
export const choosing = [
  harbor.accept('thu3', 'Any of the three, you pick.', 'either'),
  harbor.accept('thu3', 'All of those work for me, go ahead and choose.', 'either'),
  harbor.accept('thu3', 'Thursday or Monday, both are open.', 'either weekday_only'),
  harbor.accept('fri11', 'Not Thursday. The other two are fine.', 'negation either'),
  harbor.accept('thu3', 'Everything except Friday works.', 'negation either'),
  harbor.accept('mon930', 'Thursday and Friday are out, Monday is good.', 'negation'),
  harbor.accept('fri11', 'Friday would be my first pick, Monday as a fallback.', 'preference'),
  harbor.accept('mon930', 'Monday first, otherwise Thursday.', 'preference'),
  harbor.accept('mon930', 'Prefer Friday, but Monday is fine if Friday has gone.', 'preference busy_slot', {
    busy: ['09-25 10:30-11:30'],
  }),
  harbor.accept('fri11', 'Thursday or Friday please', 'either busy_slot', { busy: ['09-24 15:00-16:00'] }),
  harbor.accept('fri11', 'Thursday at 3. Actually no, Friday at 11.', 'correction'),
  harbor.accept('mon930', 'Put me in for Friday - scratch that, Monday 9:30.', 'correction'),
  harbor.accept('thu3', 'I wrote Friday a minute ago. Sorry, meant Thursday!', 'correction'),
  harbor.accept('fri11', 'Rather than Thursday I would take Friday at 11.', 'negation'),
  harbor.accept('fri11', 'Friday instead of Thursday please.', 'negation'),
  harbor.accept('thu3', 'No problem with Thursday at all.', 'negated_positive'),
  harbor.accept('fri11', "I wouldn't say no to Friday at 11.", 'negated_positive'),
  harbor.accept('fri11', 'Nothing wrong with Friday, book it.', 'negated_positive'),
  harbor.accept('mon930', 'Thursday no, Friday no, Monday yes.', 'negation terse'),
  harbor.accept('thu3', "I'd pick Thursday over Friday.", 'preference'),
  harbor.accept('thu3', 'A or C, whichever is easier', 'either ordinal'),
  harbor.accept('fri11', 'Anything but the first one works for us.', 'negation either ordinal'),
  canyon.accept('wed1', "Tuesday I'm on a plane, so Wednesday.", 'negation decoy_time'),
  canyon.accept('wed1', "Can't do the first, the other works.", 'negation ordinal'),
  canyon.accept('tue10', 'Both fine.', 'either terse'),
  canyon.accept('wed1', 'Either is ok but Wednesday is better.', 'preference either'),
  canyon.accept('wed1', 'Either one', 'either busy_slot', { busy: ['03-10 09:30-10:30'] }),
  canyon.accept('tue10', "Wed doesn't work, Tues does.", 'negation'),
  mesa.accept('mon2', 'either time monday', 'either same_day_offers'),
  mesa.accept('mon4', 'mon but not 2, the other one', 'negation same_day_offers'),
  mesa.accept('mon2', 'tmrw is bad. mon 2', 'negation terse'),
  mesa.accept('fri10', 'mon 2. no wait fri 10', 'correction'),
  thames.accept('tue230', 'I could manage the second or the third, whichever is easier for you.', 'either ordinal'),
  thames.accept(
    'thu4',
    'Neither Monday nor Tuesday, I fear, but Thursday the 29th is clear.',
    'negation month_date polite',
  ),
  wharf.accept('wed11', 'Anything but Tuesday', 'negation either'),
  wharf.accept('tue3', 'The afternoon one is best', 'part_of_day same_day_offers'),
  wharf.accept('tue10', 'Either Tuesday slot is fine', 'either same_day_offers'),
  wharf.accept('wed11', 'Wednesday or Friday - both mornings are clear.', 'either'),
  summit.accept('thu2', 'Not the 4th please, the other date is good.', 'negation year_boundary'),

  harbor.interested('Thursday is out for me.', 'negation'),
  harbor.interested('Friday and Monday do not work.', 'negation'),
  harbor.interested('None of these three suit. What does the week after look like?', 'reject_all coarse question'),
  canyon.interested("I can't do either of those.", 'reject_all'),
  canyon.interested('Both of these are taken already on my side, sorry!', 'reject_all'),
  mesa.interested('not mon', 'negation terse'),
  wharf.interested('Tuesday is impossible.', 'negation'),
];
