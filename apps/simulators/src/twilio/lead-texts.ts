import type { World } from '../world.ts';
import { refuse } from './errors.ts';
import { inboundForm, sendForm } from './routes.ts';
import { createMessage, type SmsMessage, twilioState } from './state.ts';

const STOP = /^\s*(stop|stopall|unsubscribe|cancel|end|quit)\s*$/i;
const START = /^\s*(start|unstop|yes)\s*$/i;

/** A lead sends an SMS to one of the account's numbers; STOP and START change their opt-out as the carrier's would. */
export function leadTexts(
  world: World,
  { from, to, body }: { from: string; to?: string | undefined; body: string },
): { message: SmsMessage; deliveries: string[] } {
  const { accounts, messages, optOuts } = twilioState(world.store);
  const lastTo = messages.filter(one => one.to === from || one.from === from).at(-1);
  const account =
    accounts.find(({ numbers }) => to !== undefined && numbers.includes(to)) ??
    (to === undefined ? (accounts.get(lastTo?.accountSid ?? '') ?? accountOfLead(world, from)) : undefined);
  const number = to ?? account?.numbers[0];
  if (!account || !number) throw refuse(404, 20404, `No account has the number ${to}`);
  return world.store.atomically(() => {
    const { accountSid } = account;
    if (STOP.test(body)) optOuts.put(`${accountSid}/${from}`, { at: new Date().toISOString() });
    if (START.test(body)) optOuts.delete(`${accountSid}/${from}`);
    const message = createMessage(world.store, {
      accountSid,
      direction: 'inbound',
      from,
      to: number,
      body,
      messagingServiceSid: null,
      status: 'received',
    });
    const url = account.inboundWebhookUrl;
    const form = inboundForm(message);
    const deliveries = url ? [sendForm(world, { account, url, event: 'message.received', about: from, form })] : [];
    return { message, deliveries };
  });
}

function accountOfLead(world: World, phone: string) {
  const { accounts } = twilioState(world.store);
  return accounts.find(({ leads }) => leads.some(lead => lead.phone === phone)) ?? accounts.all()[0];
}
