import type { Model, UserDocument } from '@switchboard/persistence';
import type { UserDirectory } from '../ports';

export class MongoUserDirectory implements UserDirectory {
  constructor(private readonly model: Model<UserDocument>) {}

  async *agents() {
    const cursor = this.model.find({ role: 'agent' }, { outbox: 0, inbox: 0, passwordHash: 0 }).lean().cursor();
    for await (const { _id, version, ...profile } of cursor as AsyncIterable<UserDocument>) {
      yield { id: _id, profile, version };
    }
  }
}
