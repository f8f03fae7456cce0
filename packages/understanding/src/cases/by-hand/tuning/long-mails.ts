import { inScene } from '../../in-scene.ts';
import * as scenes from '../../scenes.ts';

const harbor = inScene(scenes.harbor);
const canyon = inScene(scenes.canyon);
const prairie = inScene(scenes.prairie);
const maple = inScene(scenes.maple);
const spree = inScene(scenes.spree);
const deccan = inScene(scenes.deccan);
const orchard = inScene(scenes.orchard);
const summit = inScene(scenes.summit);

/** Long mails, where most of the times mean something else. */
export const longMails = [
  harbor.accept(
    'mon930',
    "Nora,\n\nSorry for the slow reply, we moved 61 containers over the weekend and the yard crew starts at 5am these days.\n\nI went through your times. On Thursday I'm at the port authority from 2 to 5, so no. Friday at 11 collides with our safety walk. Monday at 9:30 is free and I've blocked it.\n\nTalk soon,\nGrace",
    'long negation decoy_time decoy_number',
  ),
  harbor.accept(
    'fri11',
    "Nora - our lease on the north dock ends on October 31 and the new system must be live by then. That's why I'm curious.\n\nWe open at 7, break at 12 and the last truck leaves at 4.\n\nI'll take Friday at 11.",
    'long decoy_time',
  ),
  harbor.propose(
    '09-30 14:00',
    "Hi Nora,\n\nI saw your talk in Baltimore on September 10, well done.\n\nThe days you offered are gone: Thursday I'm presenting at 3, Friday we count inventory and Monday is a holiday for my crew. What about Wednesday the 30th at 2pm?\n\nGrace",
    'long reject_all decoy_time past_reference',
  ),
  canyon.propose(
    ['03-12 10:00-12:00', '03-13 13:00-14:30'],
    'Peter! Good to hear from you.\n\nWe roast on Mondays and Tuesdays from 6 to 2, so Tuesday is out. Wednesday my kid has a recital at 1.\n\nWhat I do have: Thursday between 10 and 12, or Friday 1 to 2:30.\n\nLuis',
    'long multiple range decoy_time negation dst',
  ),
  canyon.question(
    'Hey Peter,\n\nWe opened store number 4 on March 1 and sell about 300 bags a week. Our current portal costs $129 per month and support answers within 24 hours.\n\nHow is yours different?\n\nLuis',
    'long question decoy_number past_reference',
  ),
  prairie.accept(
    'wed1',
    'Nora,\n\n1. Yes, we close on the 5th working day.\n2. No, we have 3 entities, not 2.\n3. The auditors come on June 8.\n\nWednesday at 1 is fine for the rest.\n\nW. Price',
    'long list decoy_number decoy_time',
  ),
  prairie.notNow(
    'Nora, I appreciate the note of May 13. We are in the middle of an audit that runs through June 30 and I will not look at new tools before it is over. I will write to you then.',
    'long not_now decoy_time',
  ),
  maple.accept(
    'tue2',
    'Dear Owen,\n\nThank you for the three suggestions. On Friday the 15th I have a vendor audit at 9, and on the 20th I fly to Halifax at noon. That leaves Tuesday the 19th at 2, which I am pleased to accept. Two colleagues from quality will join us.\n\nSunita Rao',
    'long negation decoy_time attendee',
  ),
  spree.propose(
    '04-01 14:00-16:00',
    'Dear Mr. Marsh,\n\nthank you for your mail from 23. March. On both proposed dates I am in our factory in Cottbus, where the shift begins at 6 and ends at 15.\n\nI would have time on Thursday, 1 April, from 14 to 16 h. Is this possible for you?\n\nWith friendly greetings\nAnke Vogel',
    'long reject_all nonnative range decoy_time',
  ),
  deccan.accept(
    'thu7',
    'Dear Peter,\n\nTrust this mail finds you well. With reference to your mail dated 7th June, we have discussed internally in our meeting held on Monday. We are agreeable to Thursday, 10th June at 7:00 PM IST. Kindly send the calendar invite to the undersigned.\n\nRegards,\nArvind Kulkarni',
    'long nonnative past_reference timezone',
  ),
  orchard.propose(
    ['02-24 13:00', '02-26 15:00'],
    'Hi Peter,\n\nOur clinics are open 8 to 6 and I see patients on Tuesdays. We went live with the current intake on February 1 and already regret it.\n\nI can offer:\n\n* Wednesday 1 pm\n* Friday 3 pm\n\nBeth',
    'long list multiple decoy_time',
  ),
  orchard.notInterested(
    'Peter,\n\nMy assistant tells me you called on Tuesday at 9, on Wednesday at 2 and again on Friday. We have an intake system, a contract until 2029, and no wish to talk about it.\n\nBeth Carmody',
    'long not_interested decoy_time',
  ),
  summit.accept(
    'thu2',
    'Owen,\n\nhappy almost new year! School is out until January 4 and that first morning is chaos, so please not at 10 on the 4th. Thursday the 7th at 2 I can do. The boiler inspection is on the 8th, good timing.\n\nRuth',
    'long negation decoy_time year_boundary',
  ),
];
