import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

const SETTLE_MS = 1_500;

/** Fetches the code of the other pages once the first one stands, so that going there is instant, even offline. */
export function usePreloadedPages(): void {
  const router = useRouter();
  useEffect(() => {
    const timer = setTimeout(() => {
      const pages = ['/tasks', '/bookings', '/inbox/$leadId', '/attempts/$attemptId', '/bookings/notices'] as const;
      for (const page of pages) void router.loadRouteChunk(router.routesByPath[page]);
    }, SETTLE_MS);
    return () => clearTimeout(timer);
  }, [router]);
}
