import { retry, TransientError } from '@switchboard/kernel';
import type {
  AggregateStore,
  Derived,
  MessageDocument,
  Model,
  TicketDocument,
  TicketSection,
} from '@switchboard/persistence';
import type { Talk } from '../../conversation/ports';
import { talkSearch, ticketSearch } from '../../tickets/domain/search';
import type { Vocabulary } from './vocabulary';

/** Messages whose words a ticket is found by: the latest. */
const MAX_MESSAGES = 500;

/** What is made of messages alone. */
const TALK = ['talkWords', 'talkTexts', 'noteTexts'] as const;
type Made = Partial<Pick<TicketDocument, (typeof TALK)[number]>>;

const isSame = (one: Made, other: Made) =>
  TALK.every(field => JSON.stringify(one[field] ?? []) === JSON.stringify(other[field] ?? []));

/** Keeps tickets findable by what is said on them. */
export class TalkIndex implements Talk {
  constructor(
    private readonly tickets: AggregateStore<TicketDocument, TicketSection<'gateway'>>,
    private readonly messages: Model<MessageDocument>,
    private readonly vocabulary: Vocabulary,
  ) {}

  /** Reads the messages of a ticket and stores their words with it, unless they are there. Done again it changes nothing; a ticket that is gone is passed over. */
  refresh(ticketId: string): Promise<void> {
    return retry(() => this.attempt(ticketId), { tries: 12, baseMs: 4, maxMs: 250 });
  }

  private async attempt(ticketId: string): Promise<void> {
    const ticket = await this.tickets.find(ticketId);
    if (!ticket) return;
    const { set, only } = await this.of(ticket);
    if (isSame(ticket, set)) return;
    if ((await this.tickets.derive([{ id: ticketId, only, set }])) === 0)
      throw new TransientError('write_contention', `ticket ${ticketId} changed in between`);
  }

  /** Everything that a ticket is found by, its messages included. The ticket is to be read first: what is said later then refuses the write. */
  async of(ticket: TicketDocument) {
    const messages = await this.messages
      .find({ ticketId: ticket._id }, { body: 1, internal: 1 })
      .sort({ createdAt: -1, _id: -1 })
      .limit(MAX_MESSAGES)
      .lean<Pick<MessageDocument, 'body' | 'internal'>[]>()
      .exec();
    const talk = talkSearch(messages.toReversed());
    const search = ticketSearch({ ...ticket, talkWords: talk.talkWords });
    await this.vocabulary.learn(search.searchWords);
    const revision = ticket.talkRevision ?? null;
    return {
      set: { ...talk, ...search, talkRevision: (revision ?? 0) + 1 },
      // Nothing else goes in, so what the message does to the ticket besides is not in the way.
      only: { talkRevision: revision, title: ticket.title, description: ticket.description },
    } satisfies Pick<Derived, 'set' | 'only'>;
  }
}
