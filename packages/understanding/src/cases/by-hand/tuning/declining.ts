import { inScene } from '../../in-scene.ts';
import * as scenes from '../../scenes.ts';

const harbor = inScene(scenes.harbor);
const canyon = inScene(scenes.canyon);
const mesa = inScene(scenes.mesa);
const prairie = inScene(scenes.prairie);
const maple = inScene(scenes.maple);
const thames = inScene(scenes.thames);
const spree = inScene(scenes.spree);
const deccan = inScene(scenes.deccan);
const orchard = inScene(scenes.orchard);
const summit = inScene(scenes.summit);
const bondi = inScene(scenes.bondi);
const gracht = inScene(scenes.gracht);

/** No, not now, never again, not me, not any more. */
export const declining = [
  harbor.notInterested('Not interested, thanks.', 'not_interested'),
  harbor.notInterested("We'll pass on this one.", 'not_interested'),
  harbor.notInterested('Thanks Nora, but we signed with another vendor on Thursday.', 'not_interested decoy_time'),
  canyon.notInterested(
    'I already told your colleague on Tuesday at 10 that this is a no.',
    'not_interested decoy_time',
  ),
  mesa.notInterested('nah im good', 'not_interested'),
  spree.notInterested('We have no need for such a tool.', 'not_interested nonnative'),
  orchard.notInterested(
    'We built our own intake form last year and it does the job, so no.',
    'not_interested decoy_time',
  ),
  bondi.notInterested('Cheers but no thanks', 'not_interested'),
  maple.notInterested('We do not take meetings with vendors, Friday or any other day.', 'not_interested decoy_time'),
  harbor.notNow('Not a priority this year, check back in Q2.', 'not_now'),
  canyon.notNow('Bad timing. I will reach out after our launch.', 'not_now'),
  prairie.notNow('Budget is frozen until the new fiscal year starts on October 1.', 'not_now decoy_time'),
  summit.notNow('Try us again in the spring.', 'not_now'),
  orchard.notNow('Maybe later in the year, right now we are heads down.', 'not_now'),
  gracht.notNow("not right now, I'll ping you when we get to it", 'not_now'),
  thames.notNow('I shall come back to you myself once the tender is settled.', 'not_now polite'),
  harbor.unsubscribe('Unsubscribe', 'unsubscribe terse'),
  harbor.unsubscribe('Remove me from your list please.', 'unsubscribe'),
  canyon.unsubscribe('Do not email me again. Ever.', 'unsubscribe'),
  mesa.unsubscribe('STOP', 'unsubscribe terse'),
  mesa.unsubscribe('quit texting this number', 'unsubscribe'),
  thames.unsubscribe(
    'Kindly take me off your mailing list. Monday would not have suited in any event.',
    'unsubscribe decoy_time',
  ),
  orchard.unsubscribe('Third message from you. Lose my address.', 'unsubscribe decoy_number'),
  spree.legalRequest(
    'Please delete all personal data you hold about me under GDPR Article 17 and send no further mails.',
    'unsubscribe legal',
  ),
  harbor.legalRequest(
    'Take me off this list and tell me in writing where you got my data, as the law entitles me to.',
    'unsubscribe legal',
  ),
  harbor.accept('thu3', 'Never unsubscribe me, I love these! Thursday at 3 works.', 'false_unsubscribe'),
  harbor.accept('fri11', "I'd stop what I'm doing for this. Friday at 11 works.", 'false_unsubscribe'),
  canyon.question('If I unsubscribe from the newsletter, do I still get the invoices?', 'false_unsubscribe question'),
  harbor.wrongPerson("I'm not the right person for this.", 'wrong_person'),
  canyon.wrongPerson('I left Canyon Roasters in January.', 'wrong_person decoy_time'),
  mesa.wrongPerson('u got the wrong number', 'wrong_person'),
  prairie.referral('You want our controller, Anita Lowe (anita@prairie.example).', 'referral'),
  harbor.referral(
    'Not my department. Try Jim Castellano, he runs the docks and is around Thursday at 3.',
    'referral decoy_time',
  ),
  deccan.referral(
    'I am not handling this. Please coordinate with Mr. Suresh Iyer in our Pune office.',
    'referral nonnative',
  ),
  gracht.referral('not me, talk to Femke Bos on our team', 'referral'),
  harbor.cancel('Please cancel our meeting on Thursday.', 'cancel'),
  canyon.cancel("I won't make our call on Tuesday after all, please take it off the calendar.", 'cancel'),
  mesa.cancel('gotta cancel tmrw sorry', 'cancel relative_day'),
  harbor.cancel(
    'This event has been declined.\n\nGrace Tillman has declined this invitation.',
    'cancel calendar_notice',
    {
      subject: 'Declined: Dock scheduling @ Thu Sep 24, 2026 3pm (EDT)',
      bare: true,
    },
  ),
  harbor.reschedule('Can we move our Thursday meeting to Friday at 2?', 'reschedule', { windows: ['09-25 14:00'] }),
  canyon.reschedule('I need to push our Tuesday call to Thursday at 9am.', 'reschedule dst', {
    windows: ['03-12 09:00'],
  }),
  prairie.reschedule("Something came up for Wednesday's call. Can we find another week?", 'reschedule coarse'),
  mesa.reschedule('need 2 reschedule tmrws appt', 'reschedule typo'),
  thames.reschedule(
    'May we postpone the meeting in the diary for Monday? Wednesday between two and four would suit.',
    'reschedule range',
    {
      windows: ['10-28 14:00-16:00'],
    },
  ),
];

/** Interest without a time, and questions without a stance. */
export const asking = [
  orchard.interested('Yes, I would like to learn more.', 'interested'),
  orchard.interested('Sure, happy to meet.', 'interested'),
  orchard.interested("I'm in. Send some times.", 'interested'),
  canyon.interested('This is timely, would love a walkthrough. What else is open?', 'interested'),
  gracht.interested('sounds cool, let’s talk', 'interested typographic'),
  harbor.interested('I am keen but those days are all packed.', 'interested reject_all'),
  bondi.interested('Keen as. When suits?', 'interested slang'),
  deccan.interested('We are interested in your proposal. Kindly share your availability.', 'interested nonnative'),
  orchard.question('What does it cost for 40 clinicians?', 'question decoy_number'),
  harbor.question('Who gave you my name?', 'question'),
  harbor.question('Do you work with ports outside the US, and is there a trial of 14 days?', 'question decoy_number'),
  mesa.question('who is this', 'question'),
  thames.question('Before anything else, could you tell me where our data would be held?', 'question'),
  prairie.question(
    'We met the auditors on Wednesday at 1 and they asked about SOC 2. Do you have the report?',
    'question decoy_time',
  ),
  spree.question('Is the software available also in German language?', 'question nonnative'),
];
