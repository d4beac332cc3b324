import { defineEvent } from './define';
import { SharedChange } from './shared-change';

export const cannedReplyChangedV1 = defineEvent({
  type: 'canned_reply.changed',
  version: 1,
  description: 'A canned reply that is shared was made, changed or removed. The subject is the reply.',
  data: SharedChange,
  example: {
    actor: { kind: 'user', id: '0198a1f0-0000-7000-8000-000000000009', name: 'Ada Admin' },
    change: 'unshared',
    changes: [{ field: 'shared', from: { team: 'network' }, to: null }],
  },
});
