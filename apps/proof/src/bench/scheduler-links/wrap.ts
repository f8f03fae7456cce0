/** How mail security and trackers write an address. Every entry is the vendor's encoder, not our decoder backwards. */
const encode = encodeURIComponent;
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const base64url = (text: string): string => Buffer.from(text).toString('base64url');

/** Proofpoint's third version replaces what is not plain by stars and appends the replaced characters. */
function proofpoint3(url: string): string {
  const replaced: string[] = [];
  const starred = url.replace(/[+%*#]/g, letter => {
    replaced.push(letter);
    return '*';
  });
  return `https://urldefense.com/v3/__${starred}__;${base64url(replaced.join(''))}!!Kx1A!Zq0-abc_$`;
}

/** Version 2 hexes what is no letter, digit, dot or underscore-free mark; a slash becomes `_`. */
const proofpoint2 = (url: string): string =>
  `https://urldefense.proofpoint.com/v2/url?u=${url.replace(/[^A-Za-z0-9./]/g, letter => `-${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase()}`).replace(/\//g, '_')}&d=DwMFaQ&c=abc&r=x`;

export const WRAPS: Readonly<Record<string, (url: string) => string>> = {
  'safe-links': url =>
    `https://eur03.safelinks.protection.outlook.com/?url=${encode(url)}&data=05%7C02%7Cx%40y.example&sdata=Qx%3D&reserved=0`,
  'proofpoint-1': url => `https://urldefense.proofpoint.com/v1/url?u=${encode(url)}&k=p4Ly&r=x`,
  'proofpoint-2': proofpoint2,
  'proofpoint-3': proofpoint3,
  google: url => `https://www.google.com/url?q=${encode(url)}&sa=D&source=editors`,
  barracuda: url => `https://linkprotect.cudasvc.com/url?a=${encode(url)}&c=E,1,abc&typo=1`,
  cisco: url => `https://secure-web.cisco.com/1AbCdEf_gh/${encode(url)}`,
  sophos: url => `https://eu-west-1.protection.sophos.com?d=x.example&u=${encode(base64(url))}&i=abc&t=x`,
  ses: url => `https://x1y2z3.r.eu-west-1.awstrack.me/L0/${encode(url)}/1/0102018f/abc=123`,
  trellix: url => `https://protect2.fireeye.com/v1/url?k=31&q=1&e=2&u=${encode(url)}`,
  'check-point': url => `https://protect.checkpoint.com/v2/___${url}___.YzJ1OmFjbWU`,
  linkedin: url => `https://www.linkedin.com/safety/go?url=${encode(url)}&trk=flagship`,
  mandrill: url =>
    `https://mandrillapp.com/track/click/301/x?p=${base64url(JSON.stringify({ s: 'a', v: 1, p: JSON.stringify({ u: 301, v: 1, url, id: 'b' }) }))}`,
  'customer-io': url => `https://e.customeriomail.com/e/c/${base64url(JSON.stringify({ href: url, t: 1 }))}/abc123`,
  'two layers': url =>
    proofpoint2(`https://nam02.safelinks.protection.outlook.com/?url=${encode(url)}&data=05&reserved=0`),
};
