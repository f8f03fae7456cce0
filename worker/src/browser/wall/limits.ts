/** What one wall lets through in its life. Times in milliseconds, sizes in bytes; `down` is towards the browser. */
export interface WallLimits {
  resolveMs: number;
  connectMs: number;
  /** A connection without a byte in either direction. */
  silentMs: number;
  /** A connection however busy: the deadline of the whole job. */
  lifeMs: number;
  downPerTunnel: number;
  upPerTunnel: number;
  down: number;
  up: number;
  tunnelsAtOnce: number;
  tunnels: number;
  /** Lines kept in the log; later ones are only counted. */
  logLines: number;
}

const MEGABYTE = 1_000_000;

export const WALL_LIMITS: WallLimits = {
  resolveMs: 3_000,
  connectMs: 5_000,
  silentMs: 30_000,
  lifeMs: 180_000,
  downPerTunnel: 20 * MEGABYTE,
  upPerTunnel: 2 * MEGABYTE,
  down: 60 * MEGABYTE,
  up: 5 * MEGABYTE,
  tunnelsAtOnce: 32,
  tunnels: 300,
  logLines: 5_000,
};
