import type { Database } from '@switchboard/persistence';
import { ticketsCollection, usersCollection } from '@switchboard/persistence';
import type { People, Tickets } from '../ports';

/** People from the gateway's collection; what a mail does not need is not even read. */
export function peopleIn(database: Database): People {
  const users = database.model(usersCollection);
  const fields = { name: 1, email: 1, locale: 1, disabled: 1, notifications: 1 } as const;
  return {
    find: async id => {
      const user = await users.findById(id, fields).lean().exec();
      if (!user) return null;
      const { name, email, locale, disabled, notifications } = user;
      return { id: user._id, name, email, locale, disabled, notifications };
    },
  };
}

/** Tickets from the gateway's collection; nothing internal (notes, suggested reply) is read. */
export function ticketsIn(database: Database): Tickets {
  const tickets = database.model(ticketsCollection);
  const fields = {
    number: 1,
    title: 1,
    description: 1,
    requester: 1,
    priority: 1,
    category: 1,
    subcategory: 1,
    'classification.summary': 1,
  } as const;
  return {
    find: async id => {
      const ticket = await tickets.findById(id, fields).lean().exec();
      if (!ticket) return null;
      const { number, title, description, priority, category, subcategory } = ticket;
      const summary = ticket.classification?.summary ?? '';
      return {
        id: ticket._id,
        number,
        title,
        description,
        requesterId: ticket.requester.id,
        priority,
        category,
        subcategory,
        summary,
      };
    },
  };
}
