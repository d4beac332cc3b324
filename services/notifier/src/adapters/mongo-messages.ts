import type { MessageDocument, Model } from '@switchboard/persistence';
import { type Message, withFileNames } from '../domain/message';
import type { Messages } from '../ports';

/** Messages from the gateway's collection. */
export class MongoMessages implements Messages {
  constructor(private readonly model: Model<MessageDocument>) {}

  async find(id: string): Promise<Message | null> {
    const message = await this.model.findById(id, { body: 1, attachments: 1 }).lean<MessageDocument>().exec();
    if (!message) return null;
    const { _id, body, attachments = [] } = message;
    return {
      id: _id,
      body: withFileNames(
        body,
        attachments.map(({ name }) => name),
      ),
    };
  }
}
