import { Link } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';

/** The way back to the list, where list and thread do not fit side by side. */
export function BackToInbox() {
  return (
    <Link
      to="/inbox"
      search={true}
      className="button back"
      data-look="quiet"
      data-size="icon"
      aria-label="Back to the inbox"
    >
      <ArrowLeft size={16} aria-hidden />
    </Link>
  );
}
