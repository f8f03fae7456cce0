import { lazy, Suspense, useRef, useState } from 'react';
import { useSession } from '../hooks/use-session.ts';
import { Avatar } from '../ui/Avatar.tsx';
import { sentence } from '../words/notices.ts';

const load = () => import('./AccountMenu.tsx');
const AccountMenu = lazy(async () => ({ default: (await load()).AccountMenu }));

/** Who is signed in and as what. The menu itself is fetched when somebody reaches for it. */
export function UserMenu() {
  const me = useSession();
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        ref={button}
        type="button"
        className="user-button"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onPointerEnter={() => void load()}
        onFocus={() => void load()}
        onClick={() => setOpen(true)}
      >
        <Avatar name={me.name} />
        <span className="user-words">
          <span className="user-name">{me.name}</span>
          <span className="user-role">{sentence(me.role)}</span>
        </span>
        <span className="hidden-text">account menu</span>
      </button>
      <Suspense>{isOpen && <AccountMenu trigger={button} onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
