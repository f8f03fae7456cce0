import { Link } from '@tanstack/react-router';
import { CalendarDays, Inbox, ListChecks, type LucideIcon } from 'lucide-react';
import type { ShortcutName } from '../hooks/shortcuts.ts';
import { useSession } from '../hooks/use-session.ts';
import { Shortcut } from '../ui/Shortcut.tsx';
import { LiveLight } from './LiveLight.tsx';
import { UserMenu } from './UserMenu.tsx';

interface Place {
  to: '/inbox' | '/tasks' | '/bookings';
  name: string;
  icon: LucideIcon;
  shortcut: ShortcutName;
  count?: number;
  countSays?: string;
}

export function NavRail() {
  const { workspace, waiting } = useSession();
  const places: Place[] = [
    { to: '/inbox', name: 'Inbox', icon: Inbox, shortcut: 'go-inbox' },
    {
      to: '/tasks',
      name: 'Tasks',
      icon: ListChecks,
      shortcut: 'go-tasks',
      count: waiting.openTasks,
      countSays: 'open',
    },
    {
      to: '/bookings',
      name: 'Bookings',
      icon: CalendarDays,
      shortcut: 'go-bookings',
      count: waiting.upcomingBookings,
      countSays: 'upcoming',
    },
  ];
  return (
    <header className="rail">
      <div className="rail-head">
        <Logo />
        <span className="rail-workspace" title={workspace.name}>
          {workspace.name}
        </span>
      </div>
      <nav aria-label="Pages">
        <ul className="rail-places">
          {places.map(place => (
            <li key={place.to}>
              <PlaceLink {...place} />
            </li>
          ))}
        </ul>
      </nav>
      <div className="rail-foot">
        <LiveLight />
        <UserMenu />
      </div>
    </header>
  );
}

function PlaceLink({ to, name, icon: Icon, shortcut, count, countSays }: Place) {
  return (
    <Link to={to} className="place">
      <Icon size={16} aria-hidden />
      <span className="place-name">{name}</span>
      <Shortcut name={shortcut} />
      {count !== undefined && count > 0 && (
        <span className="place-count numbers">
          {count}
          <span className="hidden-text"> {countSays}</span>
        </span>
      )}
    </Link>
  );
}

/** Two calendars and the time they share. */
function Logo() {
  return (
    <svg className="logo" width="22" height="22" viewBox="0 0 32 32" aria-hidden>
      <circle cx="12" cy="16" r="9" fill="var(--accent)" />
      <circle cx="20" cy="16" r="9" fill="var(--accent-text)" fillOpacity=".55" />
    </svg>
  );
}
