import { useMemo } from 'react';
import { useLocation, useParams, useSearch } from 'wouter';

export const SHOWN = ['agents', 'admins', 'requesters'] as const;
export type Shown = (typeof SHOWN)[number];

export interface PeoplePlace {
  readonly show: Shown;
  readonly q: string;
  readonly team: string;
  /** As chosen; without a choice many people stand by team. */
  readonly by: 'team' | 'name' | undefined;
}

function read(search: string): PeoplePlace {
  const values = new URLSearchParams(search);
  const by = values.get('by');
  return {
    show: SHOWN.find(each => each === values.get('show')) ?? 'agents',
    q: values.get('q') ?? '',
    team: values.get('team') ?? '',
    by: by === 'team' || by === 'name' ? by : undefined,
  };
}

function address({ show, q, team, by }: PeoplePlace, person: string | undefined): string {
  const values = new URLSearchParams({
    ...(show !== 'agents' && { show }),
    ...(q && { q }),
    ...(team && { team }),
    ...(by && { by }),
  });
  return `/people${person === undefined ? '' : `/${encodeURIComponent(person)}`}${values.size > 0 ? `?${values}` : ''}`;
}

/** What is looked at, kept in the address: whom, in which order, and who is open beside it (`new`: somebody to invite). */
export function usePeoplePlace() {
  const search = useSearch();
  const person = useParams<{ '*'?: string }>()['*'] || undefined;
  const [, navigate] = useLocation();
  const place = useMemo(() => read(search), [search]);
  return {
    place,
    person,
    addressOf: (id: string) => address(place, id),
    go: (to: Partial<PeoplePlace>) => navigate(address({ ...place, ...to }, person), { replace: 'q' in to }),
    open: (id: string | undefined) => navigate(address(place, id)),
  };
}
