import { defineEvent } from './define';
import { SharedChange } from './shared-change';

export const viewChangedV1 = defineEvent({
  type: 'view.changed',
  version: 1,
  description: 'A saved list of tickets that is shared was made, changed or removed. The subject is the view.',
  data: SharedChange,
  example: {
    actor: { kind: 'user', id: '0198a1f0-0000-7000-8000-000000000009', name: 'Ada Admin' },
    change: 'changed',
    changes: [{ field: 'name', from: 'Urgent', to: 'Urgent and mine' }],
  },
});
