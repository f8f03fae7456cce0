import type { ReactNode } from 'react';
import { useId } from 'react';

interface CardProps {
  title: ReactNode;
  aside?: ReactNode;
  className?: string;
  children: ReactNode;
}

/** A titled box; a region of its own for those who navigate by landmarks. */
export function Card({ title, aside, className = '', children }: CardProps) {
  const id = useId();
  return (
    <section className={`card ${className}`} aria-labelledby={id}>
      <header className="card-head">
        <h3 id={id}>{title}</h3>
        {aside}
      </header>
      <div className="card-body">{children}</div>
    </section>
  );
}
