import {
  type AggregateStore,
  type MessageDocument,
  type TicketDocument,
  type TicketSection,
  type UserDocument,
} from '@switchboard/persistence';
import type { Job, Platform } from '@switchboard/service-kit';
import { userSearch } from '../people/domain/search';
import { TicketSearch } from '../tickets/adapters/ticket-search';
import { backfillSearch } from './adapters/search-backfill';
import { TalkIndex } from './adapters/talk-index';
import { vocabularyRounds } from './adapters/tend-vocabulary';
import { Vocabulary } from './adapters/vocabulary';
import { vocabularyCollection } from './adapters/vocabulary-collection';

/** Documents of earlier versions and imported ones wait that long for their search words; until then they are found as they stand. */
const BACKFILL_EVERY_MS = 30_000;

interface SearchStores {
  readonly tickets: AggregateStore<TicketDocument, TicketSection<'gateway'>>;
  readonly messages: AggregateStore<MessageDocument>;
  readonly users: AggregateStore<UserDocument>;
}

export function wireSearch({ database }: Platform, { tickets, messages, users }: SearchStores) {
  const vocabulary = new Vocabulary(database.model(vocabularyCollection));
  const talk = new TalkIndex(tickets, messages.model, vocabulary);
  const jobs: readonly Job[] = [
    {
      name: 'search words',
      everyMs: BACKFILL_EVERY_MS,
      run: async signal => {
        await backfillSearch(tickets, ticket => talk.of(ticket), signal);
        await backfillSearch(users, user => ({ set: userSearch(user) }), signal);
      },
    },
    { name: 'search vocabulary', everyMs: BACKFILL_EVERY_MS, run: vocabularyRounds(tickets.model, vocabulary) },
  ];
  return { searching: new TicketSearch(tickets.model, vocabulary), talk, jobs };
}
