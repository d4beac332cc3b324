import { NOTE_MARK } from '@switchboard/kernel';
import type { Model, QueryFilter, TicketDocument } from '@switchboard/persistence';
import type { Vocabulary } from './vocabulary';

/** Tickets and words that one round looks at. */
const BATCH = 200;

type Words = Pick<TicketDocument, '_id' | 'searchWords'>;

/**
 * Goes round the tickets and round the vocabulary, a batch of each at a time: takes up words that were missed (written by hand, or while
 * another gateway forgot them) and forgets those that no ticket has any more, so that nothing stays of what was deleted.
 */
export function vocabularyRounds(tickets: Model<TicketDocument>, vocabulary: Vocabulary): () => Promise<void> {
  const at = { ticket: '', word: '' };
  return async () => {
    const query = { _id: { $gt: at.ticket } } as QueryFilter<TicketDocument>;
    const found = await tickets.find(query, { searchWords: 1 }).sort({ _id: 1 }).limit(BATCH).lean<Words[]>().exec();
    for (const { searchWords = [] } of found) await vocabulary.learn(searchWords);
    at.ticket = found.length < BATCH ? '' : (found.at(-1)?._id ?? '');
    const words = await vocabulary.after(at.word, BATCH);
    const unused: string[] = [];
    for (const word of words) {
      const bearers = { searchWords: { $in: [word, word + NOTE_MARK] } } as QueryFilter<TicketDocument>;
      if ((await tickets.exists(bearers)) === null) unused.push(word);
    }
    if (unused.length > 0) await vocabulary.forget(unused);
    at.word = words.length < BATCH ? '' : (words.at(-1) ?? '');
  };
}
