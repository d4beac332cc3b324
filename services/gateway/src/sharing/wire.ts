import { aggregateStore, type Job, type Platform } from '@switchboard/service-kit';
import { cannedRepliesCollection } from '../canned-replies/adapters/canned-replies-collection';
import { MongoCannedReplies } from '../canned-replies/adapters/mongo-canned-replies';
import { MongoViews } from '../views/adapters/mongo-views';
import { viewsCollection } from '../views/adapters/views-collection';
import { DEFAULT_VIEWS } from '../views/domain/default-views';

/** Removed ones are seen by nobody, so there is no hurry. */
const CLEAR_EVERY_MS = 60_000;

export function wireSharing(platform: Platform) {
  const views = new MongoViews(aggregateStore(platform, viewsCollection));
  const cannedReplies = new MongoCannedReplies(aggregateStore(platform, cannedRepliesCollection));
  const jobs: readonly Job[] = [
    {
      name: 'removed views and replies',
      everyMs: CLEAR_EVERY_MS,
      run: async () => void (await Promise.all([views.clear(), cannedReplies.clear()])),
    },
  ];
  const open = async () => {
    const now = platform.clock.now();
    for (const kept of [views, cannedReplies]) await kept.adopt(now);
    await views.seed(DEFAULT_VIEWS, now);
  };
  return { ports: { views, cannedReplies }, jobs, open };
}
