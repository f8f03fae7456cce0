import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import { useId } from 'react';

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'> {
  look?: 'primary' | 'plain' | 'quiet' | 'danger';
  size?: 'normal' | 'large' | 'icon';
  /** Why it cannot be pressed now. Such a button stays reachable and says so, instead of vanishing. */
  unavailable?: string | null;
  isBusy?: boolean;
  ref?: Ref<HTMLButtonElement>;
  children: ReactNode;
}

export function Button({
  look = 'plain',
  size = 'normal',
  unavailable,
  isBusy = false,
  onClick,
  children,
  ...rest
}: ButtonProps) {
  const reasonId = useId();
  const isOff = Boolean(unavailable) || isBusy;
  return (
    <>
      <button
        type="button"
        {...rest}
        className="button"
        data-look={look}
        data-size={size}
        aria-disabled={isOff || undefined}
        aria-describedby={unavailable ? reasonId : undefined}
        title={unavailable ?? rest.title}
        onClick={event => (isOff ? event.preventDefault() : onClick?.(event))}
      >
        {children}
      </button>
      {unavailable && (
        <span id={reasonId} className="hidden-text">
          {unavailable}
        </span>
      )}
    </>
  );
}
