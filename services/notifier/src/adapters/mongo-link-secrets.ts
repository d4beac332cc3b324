import type { Clock } from '@switchboard/kernel';
import type { LinkSecretDocument, Model } from '@switchboard/persistence';
import type { LinkSecrets } from '../ports';

/** What links carry, from the gateway's collection. */
export class MongoLinkSecrets implements LinkSecrets {
  constructor(
    private readonly model: Model<LinkSecretDocument>,
    private readonly clock: Clock,
  ) {}

  async find(linkId: string): Promise<string | null> {
    const valid = { _id: linkId, expiresAt: { $gt: this.clock.now() } };
    const found = await this.model.findOne(valid).lean<LinkSecretDocument>().exec();
    return found?.secret ?? null;
  }
}
