import { Link } from '@tanstack/react-router';
import { Compass } from 'lucide-react';
import { EmptyState } from '../ui/EmptyState.tsx';

export function NotFoundPage() {
  return (
    <main className="lone-page">
      <EmptyState icon={Compass} title="There is no such page">
        <p>The address may be mistyped, or the page has moved.</p>
        <Link to="/inbox" className="button">
          Go to the inbox
        </Link>
      </EmptyState>
    </main>
  );
}
