/** Whose host an address names. */
export interface Host {
  /** Small letters, without `www.`, the dot at the end, and what makes it a development host. */
  name: string;
  /** Of a scheduler's own host: without `www.`. */
  origin: string;
  /** Of any other: with `www.`, which may be needed. */
  fullOrigin: string;
  /** A development host has a port of its own. */
  isDevelopment: boolean;
}

const DEVELOPMENT = /^(.+)\.localhost$/;

/**
 * The host of an address. With `developmentHosts`, `calendly.com.localhost:4010` is the host `calendly.com`, whose pages
 * are opened where they really stand.
 */
export function readHost({ protocol, hostname, host }: URL, developmentHosts: boolean): Host {
  const full = hostname.toLowerCase().replace(/\.$/, '');
  const development = developmentHosts ? DEVELOPMENT.exec(full)?.[1] : undefined;
  const name = (development ?? full).replace(/^www\./, '');
  if (development !== undefined) {
    const origin = `${protocol}//${host}`;
    return { name, origin, fullOrigin: origin, isDevelopment: true };
  }
  return { name, origin: `https://${name}`, fullOrigin: `https://${full}`, isDevelopment: false };
}
