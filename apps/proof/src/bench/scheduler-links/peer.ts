import { LinkifyIt } from 'linkify-it';

/** The obvious way: a list of hosts over what linkify-it finds, and our own links left out by their beginning. */
const HOSTS =
  /(?:^|\.)(?:calendly\.com|cal\.com|cal\.eu|meetings(?:-\w+)?\.hubspot\.com|app\.hubspot\.com|leadconnectorhq\.com|msgsndr\.com|calendar\.google\.com|calendar\.app\.google|outlook\.office365?\.com|book\.ms|savvycal\.com|acuityscheduling\.com|as\.me|tidycal\.com|zcal\.co|youcanbook\.me|ycb\.me|chilipiper\.com|doodle\.com|oncehub\.com|meetme\.so|setmore\.com|squareup\.com|usemotion\.com|reclaim\.ai|vimcal\.com|calendar\.notion\.so|calendar\.superhuman\.com|app\.apollo\.io|meetings\.salesloft\.com|pipedrive\.com|koalendar\.com|lemcal\.com|meetergo\.com|scheduler\.zoom\.us|zohobookings\.com|zeeg\.me|rallly\.co)$/i;

const linkify = new LinkifyIt({ fuzzyLink: true }).tlds(['google', 'app', 'link'], true);

/** Addresses in a message that the peer takes for a scheduler; of HTML it reads the source. */
export function peerLinks(text: string, html: string | null, ownLinks: readonly string[]): string[] {
  return (linkify.match(`${text}\n${html ?? ''}`) ?? [])
    .map(({ url }) => url)
    .filter(url => HOSTS.test(URL.parse(url)?.hostname ?? '') && !ownLinks.some(own => url.startsWith(own)));
}

/** Whether it found the page: its address, or that with a tail behind it. */
export const isSamePageForPeer = (found: string, page: string): boolean => {
  const plain = (url: string): string => url.toLowerCase().replace(/^https?:\/\/(?:www\.)?/, '');
  return plain(found).startsWith(plain(page));
};
