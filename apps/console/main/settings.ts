import { z } from 'zod';

const boundsSchema = z.object({
  x: z.number(),
  y: z.number(),
  width: z.number().min(320),
  height: z.number().min(400),
});
export type Bounds = z.infer<typeof boundsSchema>;

const settingsSchema = z.object({
  server: z.string().nullable().catch(null).default(null),
  bounds: boundsSchema.nullable().catch(null).default(null),
});
export type StoredSettings = z.infer<typeof settingsSchema>;

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** The origin of a server's address: https, or http on this machine. `null` for anything else. */
export function parseServer(address: string): string | null {
  const text = address.trim();
  const full = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (!text || !URL.canParse(full)) return null;
  const url = new URL(full);
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.includes(url.hostname));
  return isSafe && !url.username && !url.password ? url.origin : null;
}

export interface SettingsParts {
  isPackaged: boolean;
  env: Record<string, string | undefined>;
  file: { read(): Promise<string | null>; write(text: string): Promise<void> };
}

export interface Settings {
  load(): Promise<void>;
  server(): string | null;
  /** Takes a new server address; false when it is none we would talk to. */
  chooseServer(address: string): Promise<boolean>;
  bounds(): Bounds | null;
  keepBounds(bounds: Bounds): Promise<void>;
}

/** What this computer remembers. `OVERLAP_SERVER_URL` counts in unpackaged builds only. */
export function createSettings({ isPackaged, env, file }: SettingsParts): Settings {
  const forced = isPackaged ? null : parseServer(env.OVERLAP_SERVER_URL ?? '');
  let stored: StoredSettings = { server: null, bounds: null };
  const save = () => file.write(JSON.stringify(stored));

  return {
    async load() {
      stored = readSettings(await file.read());
    },
    server: () => forced ?? (stored.server ? parseServer(stored.server) : null),
    async chooseServer(address) {
      const server = parseServer(address);
      if (!server) return false;
      stored = { ...stored, server };
      await save();
      return true;
    },
    bounds: () => stored.bounds,
    async keepBounds(bounds) {
      stored = { ...stored, bounds };
      await save();
    },
  };
}

/** A damaged file is an empty one. */
function readSettings(text: string | null): StoredSettings {
  try {
    return settingsSchema.parse(JSON.parse(text ?? '{}'));
  } catch {
    return { server: null, bounds: null };
  }
}
