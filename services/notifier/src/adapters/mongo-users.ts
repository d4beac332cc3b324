import { isConfirmed, type Model, type UserDocument } from '@switchboard/persistence';
import type { Person } from '../domain/person';
import type { Users } from '../ports';

/** What a mail does not need is not even read. */
const FIELDS = {
  name: 1,
  email: 1,
  locale: 1,
  disabled: 1,
  role: 1,
  teams: 1,
  emailConfirmed: 1,
  notifications: 1,
  'links.id': 1,
} as const;

/** People from the gateway's collection. */
export class MongoUsers implements Users {
  constructor(private readonly model: Model<UserDocument>) {}

  async find(id: string): Promise<Person | null> {
    const user = await this.model.findById(id, FIELDS).lean<UserDocument>().exec();
    if (!user) return null;
    const { name, email, locale, disabled, role, teams, notifications, links = [] } = user;
    const isStaff = role !== 'user';
    const linkIds = links.map(({ id: linkId }) => linkId);
    return {
      id: user._id,
      name,
      email,
      locale,
      disabled,
      isStaff,
      role,
      teams,
      confirmed: isConfirmed(user),
      linkIds,
      notifications,
    };
  }
}
