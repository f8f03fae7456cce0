import { useNavigate } from '@tanstack/react-router';
import { Check, Keyboard, LogOut, Monitor, Moon, Sun } from 'lucide-react';
import type { RefObject } from 'react';
import { Header, Menu, MenuItem, MenuSection, Popover, Separator } from 'react-aria-components';
import { getAuth } from '../api/auth.ts';
import { queryClient } from '../api/client.ts';
import { useSession } from '../hooks/use-session.ts';
import { chooseTheme, THEMES, type Theme, useTheme } from '../hooks/use-theme.ts';
import { sentence } from '../words/notices.ts';
import { showShortcuts } from './shortcuts-dialog-state.ts';

const THEME_ICONS = { system: Monitor, light: Sun, dark: Moon };

interface AccountMenuProps {
  trigger: RefObject<HTMLButtonElement | null>;
  onClose(): void;
}

/** Theme, shortcuts, sign out. */
export function AccountMenu({ trigger, onClose }: AccountMenuProps) {
  const { email } = useSession();
  const theme = useTheme();
  const navigate = useNavigate();
  const signOut = async () => {
    await getAuth().signOut();
    queryClient.clear();
    await navigate({ to: '/sign-in', replace: true });
  };
  return (
    <Popover
      aria-label="Account menu"
      triggerRef={trigger}
      isOpen
      onOpenChange={isOpen => !isOpen && onClose()}
      placement="top start"
      offset={6}
    >
      <Menu className="menu" aria-label="Account" autoFocus="first" onClose={onClose}>
        <MenuSection
          aria-label="Theme"
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[theme]}
          onSelectionChange={keys => choose([...keys][0])}
        >
          <Header className="menu-head">{email}</Header>
          {THEMES.map(each => {
            const Icon = THEME_ICONS[each];
            return (
              <MenuItem key={each} id={each} className="menu-item" textValue={sentence(each)}>
                <Icon size={14} aria-hidden /> {sentence(each)} theme
                {each === theme && <Check size={14} className="menu-check" aria-hidden />}
              </MenuItem>
            );
          })}
        </MenuSection>
        <Separator className="menu-line" />
        <MenuItem className="menu-item" onAction={showShortcuts}>
          <Keyboard size={14} aria-hidden /> Keyboard shortcuts
        </MenuItem>
        <MenuItem className="menu-item" onAction={() => void signOut()}>
          <LogOut size={14} aria-hidden /> Sign out
        </MenuItem>
      </Menu>
    </Popover>
  );
}

function choose(key: unknown): void {
  const theme = THEMES.find((each): each is Theme => each === key);
  if (theme) chooseTheme(theme);
}
