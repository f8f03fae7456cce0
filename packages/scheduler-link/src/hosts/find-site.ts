import type { SchedulerFamily } from '../family.ts';
import { APPOINTMENT_BOOKS } from './appointment-books.ts';
import { CALENDAR_SUITES } from './calendar-suites.ts';
import { CUSTOM_DOMAINS } from './custom-domains.ts';
import { MAIN_FOUR } from './main-four.ts';
import { compileTemplate, type PathTemplate } from './path-template.ts';
import { PERSONAL_PAGES } from './personal-pages.ts';
import { SALES_TOOLS } from './sales-tools.ts';
import type { PathRow, Scheduler } from './scheduler.ts';

export interface CompiledRow {
  template: PathTemplate;
  kind: PathRow[1];
  toConfirm: boolean;
  needs: string | null;
}

export interface CompiledSite {
  rows: readonly CompiledRow[];
  reserved: ReadonlySet<string>;
  languages: ReadonlySet<string>;
}

interface HostRow {
  scheduler: Scheduler;
  site: CompiledSite;
  /** The front label has to fit; `null` for an exact host. */
  label: RegExp | null;
  notNames: ReadonlySet<string>;
}

const SCHEDULERS: readonly Scheduler[] = [
  ...MAIN_FOUR,
  ...CALENDAR_SUITES,
  ...PERSONAL_PAGES,
  ...SALES_TOOLS,
  ...APPOINTMENT_BOOKS,
];

export const compileRows = (rows: readonly PathRow[]): CompiledRow[] =>
  rows.map(([path, kind, notes = {}]) => ({
    template: compileTemplate(path),
    kind,
    toConfirm: notes.toConfirm ?? false,
    needs: notes.needs ?? null,
  }));

const EXACT = new Map<string, HostRow>();
/** By what follows the front label. */
const BY_PARENT = new Map<string, HostRow[]>();
const BY_VENDOR = new Map<string, Scheduler>();
const BY_FAMILY = new Map<SchedulerFamily, Scheduler>();

for (const scheduler of SCHEDULERS) {
  BY_FAMILY.set(scheduler.family, scheduler);
  for (const domain of scheduler.vendor) BY_VENDOR.set(domain, scheduler);
  for (const { hosts, paths, notNames = [], reserved = [], languages = [] } of scheduler.sites) {
    const site = { rows: compileRows(paths), reserved: new Set(reserved), languages: new Set(languages) };
    for (const host of hosts) addHost(host, { scheduler, site, notNames: new Set(notNames) });
  }
}

function addHost(host: string, row: Omit<HostRow, 'label'>): void {
  if (!host.includes('*')) {
    EXACT.set(host, { ...row, label: null });
    return;
  }
  const dot = host.indexOf('.');
  const label = new RegExp(`^${host.slice(0, dot).replace('*', '[a-z0-9_-]+')}$`);
  const parent = host.slice(dot + 1);
  BY_PARENT.set(parent, [...(BY_PARENT.get(parent) ?? []), { ...row, label }]);
}

/** `a.b.c` → `a.b.c`, `b.c`, `c`: what a host ends in, on the boundaries of its dots. */
export const suffixesOf = (host: string): string[] => {
  const labels = host.split('.');
  return labels.map((_, at) => labels.slice(at).join('.'));
};

/** Whose grammar of paths holds on a host. `site: null`: a vendor's own page. `null`: nobody here knows the host. */
export function findSite(
  host: string,
  suffixes: readonly string[],
): { scheduler: Scheduler; site: CompiledSite | null } | null {
  const exact = EXACT.get(host);
  if (exact !== undefined) return exact;
  const [label = '', ...rest] = host.split('.');
  const row = BY_PARENT.get(rest.join('.'))?.find(each => each.label?.test(label) && !each.notNames.has(label));
  if (row !== undefined) return row;
  const vendor = suffixes.map(suffix => BY_VENDOR.get(suffix)).find(found => found !== undefined);
  return vendor === undefined ? null : { scheduler: vendor, site: null };
}

/** Domains that are a scheduler's own; somebody who puts one in front of another domain forges it. */
export const VENDOR_DOMAINS: ReadonlySet<string> = new Set(BY_VENDOR.keys());

/** Grammars of paths that any domain may have, with the family's rules. */
export const CUSTOM_SITES = CUSTOM_DOMAINS.map(({ family, paths, query }) => {
  const known = BY_FAMILY.get(family);
  const scheduler: Scheduler = {
    ...(known ?? { family, sites: [], vendor: [] }),
    ...(query === undefined ? {} : { query }),
  };
  const site: CompiledSite = { rows: compileRows(paths), reserved: new Set(), languages: new Set() };
  return { scheduler, site };
});
