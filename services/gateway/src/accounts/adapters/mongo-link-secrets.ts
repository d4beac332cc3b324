import type { LinkSecretDocument, Model } from '@switchboard/persistence';
import type { LinkSecrets } from '../ports';

export class MongoLinkSecrets implements LinkSecrets {
  constructor(private readonly model: Model<LinkSecretDocument>) {}

  async keep(linkId: string, secret: string, expiresAt: Date): Promise<void> {
    await this.model.create({ _id: linkId, secret, expiresAt });
  }

  async remove(linkIds: readonly string[]): Promise<void> {
    if (linkIds.length > 0) await this.model.deleteMany({ _id: { $in: [...linkIds] } }).exec();
  }
}
