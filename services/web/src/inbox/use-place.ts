import { useCallback, useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import { addressOf, type Place, readPlace } from './place';

/** Where the reader is, and the ways from there. */
export function usePlace() {
  const search = useSearch();
  const [, navigate] = useLocation();
  const place = useMemo(() => readPlace(search), [search]);
  const open = useCallback((ticket: string | undefined) => navigate(addressOf(place, ticket)), [navigate, place]);
  const go = useCallback(
    (to: Partial<Place>, ticket?: string) => navigate(addressOf({ ...place, ...to }, ticket), { replace: 'q' in to }),
    [navigate, place],
  );
  return { place, open, go };
}
