import { coreSentences, find, has, type Message } from './message.ts';
import { type Reading, read } from './reading.ts';

/** "Yes, that works": enough when one slot is on offer, and nothing but agreement and courtesies was written. */
export function readAgreement(message: Message): Reading | null {
  const { ground, times, line } = message.material;
  const { offer } = ground;
  const agree = find(message, 'agree');
  if (agree === undefined || times.kind !== 'none' || offer.slots.length === 0 || line.length > 600) return null;
  if (has(message, 'asks-times', 'rejects-times', 'link-refused')) return null;
  const [slot] = offer.slots;
  if (slot === undefined || offer.slots.length > 1 || offer.partlyGone || offer.asksSeveral || !isWholeText(message))
    return read(
      message.material,
      'accept_slot',
      false,
      'accept.unnamed',
      'They agree, and it is not clear to which time.',
      agree,
    );
  return {
    ...read(message.material, 'accept_slot', true, agree.rule, 'They agree to the one offered time.', agree),
    acceptedSlot: slot.start,
    interpretations: [{ says: agree.says, accepted: [slot.start], proposed: [] }],
  };
}

/** Words that can as well mean that the message was seen. */
const RECEIPT = /^\W{0,3}(?:ok|okay|okey|k|kk|noted|got it|roger)\W{0,4}$/i;

function isWholeText(message: Message): boolean {
  const { heard, material } = message;
  const { side, readings, line } = material;
  const agrees = new Set(heard.signals.filter(each => each.signal === 'agree').map(each => each.sentence));
  return (
    coreSentences(message).every(number => agrees.has(number)) &&
    side.doubts.length === 0 &&
    !side.joke &&
    !has(message, 'joke', 'turns-back', 'call') &&
    !RECEIPT.test(line) &&
    readings.every(reading => !reading.side.refuses) &&
    !line.includes('?')
  );
}
