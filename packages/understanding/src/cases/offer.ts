import type { DateTime } from 'luxon';
import { offeredAt, receivedAt, type Scene, zoneOf } from './scene.ts';

/** How an offered time is shown: the American way in America, day before month elsewhere. */
function showTime(time: DateTime, zone: string): string {
  return zone.startsWith('America/') && zone !== 'America/Sao_Paulo'
    ? time.setLocale('en-US').toFormat("ccc, LLL d 'at' h:mm a ZZZZ")
    : time.setLocale('en-GB').toFormat('cccc d LLLL, HH:mm (ZZZZ)');
}

/** The outbound text that the lead answers. */
export function offerText(scene: Scene): string {
  const times = Object.keys(scene.offered).map(name => showTime(offeredAt(scene, name), zoneOf(scene)));
  const opening = scene.channel === 'email' ? `Hi ${scene.lead.first},\n\n${scene.invitation}` : scene.invitation;
  const closing = scene.channel === 'email' ? `\n\nBest,\n${scene.seller.first}` : '';
  if (times.length === 0) return opening + closing;
  if (scene.list === 'sentence') return `${opening} I could do ${times.join(' or ')}.${closing}`;
  const marks = times.map((time, at) => (scene.list === 'numbered' ? `${at + 1}) ${time}` : `- ${time}`));
  return `${opening}\n${marks.join('\n')}${closing}`;
}

/** When the offer went out: a day before it was answered. */
export function offerSentAt(scene: Scene): DateTime {
  return receivedAt(scene).minus({ hours: 22, minutes: 35 });
}
