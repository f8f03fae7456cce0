import { DateTime } from 'luxon';
import type { SmsMessage } from './state.ts';

const GSM = /^[A-Za-z0-9@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,\-./:;<=>?¡ÄÖÑÜ§¿äöñüà^{}\\[~\]|€]*$/;

/** Segments that a text is billed as: 160 (or 153 each) in GSM-7, 70 (or 67 each) else. */
export function segments(body: string): number {
  const [whole, part] = GSM.test(body) ? [160, 153] : [70, 67];
  return body.length <= whole ? 1 : Math.ceil(body.length / part);
}

const rfc2822 = (iso: string): string => DateTime.fromISO(iso, { zone: 'utc' }).toRFC2822() ?? iso;

/** A message as `GET` prints it. */
export function messageView(message: SmsMessage): object {
  const { sid, accountSid } = message;
  const date = rfc2822(message.createdAt);
  const uri = `/2010-04-01/Accounts/${accountSid}/Messages/${sid}`;
  return {
    account_sid: accountSid,
    api_version: '2010-04-01',
    body: message.body,
    date_created: date,
    date_sent: date,
    date_updated: date,
    direction: message.direction,
    error_code: null,
    error_message: null,
    from: message.from,
    messaging_service_sid: message.messagingServiceSid,
    num_media: '0',
    num_segments: String(segments(message.body)),
    price: null,
    price_unit: 'USD',
    sid,
    status: message.status,
    subresource_uris: { media: `${uri}/Media.json` },
    to: message.to,
    uri: `${uri}.json`,
  };
}

/** A page of the list. */
export function pageView(
  rows: readonly object[],
  { Page, PageSize }: { Page: number; PageSize: number },
  sid: string,
): object {
  const start = Page * PageSize;
  const messages = rows.slice(start, start + PageSize);
  const uri = (page: number) => `/2010-04-01/Accounts/${sid}/Messages.json?PageSize=${PageSize}&Page=${page}`;
  return {
    messages,
    first_page_uri: uri(0),
    next_page_uri: start + PageSize < rows.length ? uri(Page + 1) : null,
    previous_page_uri: Page > 0 ? uri(Page - 1) : null,
    page: Page,
    page_size: PageSize,
    start,
    end: start + Math.max(0, messages.length - 1),
    uri: uri(Page),
  };
}
