import { Search, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { InboxFilter } from '../api/types.ts';
import { useShortcuts } from '../hooks/use-shortcuts.ts';
import { Button } from '../ui/Button.tsx';
import { LinkTabs } from '../ui/LinkTabs.tsx';
import { Shortcut } from '../ui/Shortcut.tsx';

const NAMES: Record<InboxFilter, string> = { all: 'All', 'needs-you': 'Needs you', booked: 'Booked' };
const PAUSE_MS = 180;

interface InboxToolbarProps {
  search: string;
  onSearch(text: string): void;
}

export function InboxToolbar({ search, onSearch }: InboxToolbarProps) {
  return (
    <header className="inbox-toolbar">
      <SearchBox search={search} onSearch={onSearch} />
      <LinkTabs label="Filter conversations" param="filter" tabs={NAMES} />
    </header>
  );
}

function SearchBox({ search, onSearch }: InboxToolbarProps) {
  const [text, setText] = useState(search);
  const input = useRef<HTMLInputElement>(null);
  useShortcuts({ search: () => input.current?.select() });
  useEffect(() => {
    const timer = setTimeout(() => onSearch(text.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, onSearch]);
  return (
    <search className="search">
      <Search size={14} aria-hidden />
      <input
        ref={input}
        type="search"
        aria-label="Search leads"
        placeholder="Search name, company, e-mail"
        value={text}
        maxLength={100}
        onChange={event => setText(event.target.value)}
        onKeyDown={event => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          setText('');
          event.currentTarget.blur();
        }}
      />
      {text ? (
        <Button look="quiet" size="icon" aria-label="Clear the search" onClick={() => setText('')}>
          <X size={14} aria-hidden />
        </Button>
      ) : (
        <Shortcut name="search" />
      )}
    </search>
  );
}
