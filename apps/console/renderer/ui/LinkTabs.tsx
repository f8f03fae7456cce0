import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

interface LinkTabsProps<T extends string> {
  label: string;
  /** Name of the choice in the address; the first tab is the one without it. */
  param: 'filter' | 'tab' | 'span' | 'state';
  tabs: Record<T, ReactNode>;
  /** Other choices of the page, in the address beside this one, that stay. */
  keep?: Record<string, string | undefined>;
}

/** Views of one page as links: the choice is in the address, so going back and reloading keep it. */
export function LinkTabs<T extends string>({ label, param, tabs, keep = {} }: LinkTabsProps<T>) {
  return (
    <nav className="tabs" aria-label={label}>
      {Object.entries<ReactNode>(tabs).map(([value, name], index) => (
        <Link
          key={value}
          to="."
          search={{ ...keep, [param]: index === 0 ? undefined : value }}
          className="tab"
          activeOptions={{ exact: true, includeSearch: true }}
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}
