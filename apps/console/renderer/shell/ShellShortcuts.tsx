import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import { bridge } from '../api/auth.ts';
import { useShortcuts } from '../hooks/use-shortcuts.ts';
import { showShortcuts, useShortcutsShown } from './shortcuts-dialog-state.ts';

const ShortcutsDialog = lazy(async () => ({ default: (await import('./ShortcutsDialog.tsx')).ShortcutsDialog }));

/** The shortcuts that work on every page, and the desktop menu's way to the same places. */
export function ShellShortcuts() {
  const navigate = useNavigate();
  const isShown = useShortcutsShown();
  useShortcuts({
    'go-inbox': () => void navigate({ to: '/inbox' }),
    'go-tasks': () => void navigate({ to: '/tasks' }),
    'go-bookings': () => void navigate({ to: '/bookings' }),
    'go-notices': () => void navigate({ to: '/bookings/notices' }),
    help: showShortcuts,
  });
  useEffect(() => {
    const desktop = bridge();
    const unlisten = [desktop?.onGo(place => void navigate({ to: place })), desktop?.onShowShortcuts(showShortcuts)];
    return () => {
      for (const stop of unlisten) stop?.();
    };
  }, [navigate]);
  return <Suspense>{isShown && <ShortcutsDialog />}</Suspense>;
}
