import type { NewAggregate } from '@switchboard/persistence';
import type { View } from './view';

const OPEN = { status: ['open' as const, 'in_progress' as const, 'pending' as const] };
const forAgents = { owner: null, columns: null, shared: { role: 'agent' as const }, sort: '-updatedAt' as const };

/** What every desk begins with; an admin may change and remove them. */
export const DEFAULT_VIEWS: readonly Omit<NewAggregate<View>, 'createdAt'>[] = [
  { ...forAgents, _id: 'default-my-open', name: 'My open tickets', filters: { ...OPEN, assignee: ['me'] }, order: 10 },
  {
    ...forAgents,
    _id: 'default-unassigned',
    name: 'Unassigned tickets',
    filters: { ...OPEN, assignee: ['none'] },
    sort: '-priority',
    order: 20,
  },
  {
    ...forAgents,
    _id: 'default-team',
    name: 'Open tickets of my teams',
    filters: { ...OPEN, team: ['mine'] },
    order: 30,
  },
];
