import { Link } from '@tanstack/react-router';

interface LinkTabsProps<T extends string> {
  label: string;
  /** Name of the choice in the address; the first tab is the one without it. */
  param: 'filter' | 'tab' | 'span';
  tabs: Record<T, string>;
}

/** Views of one page as links: the choice is in the address, so going back and reloading keep it. */
export function LinkTabs<T extends string>({ label, param, tabs }: LinkTabsProps<T>) {
  return (
    <nav className="tabs" aria-label={label}>
      {Object.entries<string>(tabs).map(([value, name], index) => (
        <Link
          key={value}
          to="."
          search={index === 0 ? {} : { [param]: value }}
          className="tab"
          activeOptions={{ exact: true, includeSearch: true }}
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}
