import { execFileSync, spawnSync } from 'node:child_process';

/** The user PostgreSQL runs as. It refuses root, so root steps down to `postgres`; anybody else runs it as themselves. */
export interface RunAs {
  uid?: number;
  gid?: number;
}

export function findRunAs(): RunAs {
  if (process.getuid?.() !== 0) return {};
  const known = lookUpPostgresUser();
  if (known) return known;
  execFileSync('groupadd', ['--system', '--force', 'postgres']);
  execFileSync('useradd', [
    '--system',
    '--gid',
    'postgres',
    '--no-create-home',
    '--shell',
    '/usr/sbin/nologin',
    'postgres',
  ]);
  const created = lookUpPostgresUser();
  if (!created)
    throw new Error('PostgreSQL cannot run as root, and no user "postgres" could be made. Set DATABASE_URL.');
  return created;
}

function lookUpPostgresUser(): { uid: number; gid: number } | null {
  const uid = spawnSync('id', ['-u', 'postgres'], { encoding: 'utf8' });
  const gid = spawnSync('id', ['-g', 'postgres'], { encoding: 'utf8' });
  return uid.status === 0 && gid.status === 0 ? { uid: Number(uid.stdout), gid: Number(gid.stdout) } : null;
}

/** Whether that user can get at a path at all: a home folder closed to others hides everything below it. */
export function canReach(runAs: RunAs, path: string): boolean {
  if (runAs.uid === undefined) return true;
  return spawnSync('/bin/sh', ['-c', 'test -x "$0"', path], { ...runAs, cwd: '/' }).status === 0;
}
