import { formatInstant } from '@overlap/domain/time';

/** What the campaign wrote to a lead first, with the offered times in the lead's zone. */
export function firstMessage(
  lead: { name: string; company: string },
  starts: string[],
  timeZone: string,
): { subject: string; body: string } {
  const [first] = lead.name.split(' ');
  const times = starts.map((start, index) => `${index + 1}) ${formatInstant(start, timeZone)}`).join('\n');
  const ask =
    starts.length > 0
      ? `Would one of these suit for a 30-minute call?\n${times}`
      : 'Would it be worth a short conversation?';
  return {
    subject: `Booked meetings for ${lead.company}`,
    body: `Hi ${first},\n\nwe help teams like yours at ${lead.company} turn answers into meetings without the back and forth. ${ask}\n\nBest,\nAlex Moreno\nNorthbeam`,
  };
}
