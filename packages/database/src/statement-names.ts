/** More than the stores have; a text that is made up as it goes, e.g. a list of any length, cannot fill the server. */
const MOST = 500;

/**
 * Names statements, so that each connection has PostgreSQL parse and plan them once. Without a name it does so at every
 * call: at fifty replies a second the difference between keeping up and not. The empty name runs one unnamed.
 */
export function createStatementNames(): (sql: string) => string {
  const names = new Map<string, string>();
  return sql => {
    const known = names.get(sql);
    if (known) return known;
    if (names.size >= MOST) return '';
    const name = `s${names.size}`;
    names.set(sql, name);
    return name;
  };
}
