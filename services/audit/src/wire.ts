import { auditEntriesCollection } from '@switchboard/persistence';
import { defineService } from '@switchboard/service-kit';
import { MongoTrail } from './adapters/mongo-trail';
import { auditSettings } from './config';
import { consumers } from './entry';

export const audit = defineService({
  name: 'audit',
  settings: auditSettings,
  wire(platform) {
    const trail = new MongoTrail(platform.database.model(auditEntriesCollection));
    return {
      collections: [auditEntriesCollection],
      consumers: consumers({ trail, clock: platform.clock }),
    };
  },
});
