/**
 * Why the wall let something not through, as a closed list, so that whoever drives the page can say it.
 *
 * - `bad-request`: neither CONNECT nor absolute form, or not to be read as a host and a port
 * - `bad-scheme`: an absolute form that is not `http:` (https comes by CONNECT)
 * - `unauthorised`: without this wall's own credentials
 * - `userinfo`: a user or password in the address
 * - `bad-name`: a name of the inside (`*.internal`, one label, …) or no possible name
 * - `bad-port`: other than 80 and 443
 * - `private-address`: leads to an address that is not public, or to this very machine
 * - `mixed-answers`: the name has public and other addresses at once, the mark of DNS rebinding
 * - `address-changed`: the connection ended at another address than the one that was checked
 * - `unresolvable`: no address within the time
 * - `unreachable`: no connection within the time
 * - `frozen`: a host that was not seen before the wall was frozen
 * - `too-many-tunnels`, `too-many-bytes`: the allowance is used up
 */
export type Refusal =
  | 'bad-request'
  | 'bad-scheme'
  | 'unauthorised'
  | 'userinfo'
  | 'bad-name'
  | 'bad-port'
  | 'private-address'
  | 'mixed-answers'
  | 'address-changed'
  | 'unresolvable'
  | 'unreachable'
  | 'frozen'
  | 'too-many-tunnels'
  | 'too-many-bytes';

/** Why a connection that had passed was ended by the wall: `silent` is the idle limit, `too-long` its whole life. */
export type Cut = 'too-many-bytes' | 'silent' | 'too-long' | 'tunnels-closed' | 'wall-closed';
