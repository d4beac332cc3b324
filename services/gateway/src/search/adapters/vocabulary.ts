import { LruCache, NOTE_MARK } from '@switchboard/kernel';
import { isDuplicateKey, type Model, type QueryFilter } from '@switchboard/persistence';
import { isForgiving, nearOf, patternsOf } from '../domain/near-words';
import type { VocabularyDocument } from './vocabulary-collection';

/** Words that this process has seen there; asked about again when it is full. */
const REMEMBERED = 50_000;
/** Words that are learned at once. */
const BATCH = 500;
/** Neighbours of one word at most: a language has a few. */
const MAX_NEAR = 100;

/** Every word that tickets are found by, so that a mistyped one leads to those that may be meant. */
export class Vocabulary {
  private readonly known = new LruCache<true>(REMEMBERED);

  constructor(private readonly model: Model<VocabularyDocument>) {}

  /**
   * Takes up what it does not know. To be called before the words are stored in a ticket: if the process dies in between, a word too many
   * is known, which finds nothing, and never one too few.
   */
  async learn(searchWords: readonly string[]): Promise<void> {
    const words = searchWords.map(word => (word.endsWith(NOTE_MARK) ? word.slice(0, -1) : word));
    const fresh = [...new Set(words)].filter(word => isForgiving(word) && !this.known.get(word));
    for (let at = 0; at < fresh.length; at += BATCH) await this.add(fresh.slice(at, at + BATCH));
  }

  private async add(words: readonly string[]): Promise<void> {
    const query = { _id: { $in: [...words] } } as QueryFilter<VocabularyDocument>;
    const found = await this.model.find(query, { _id: 1 }).lean<{ _id: string }[]>().exec();
    const there = new Set(found.map(({ _id }) => _id));
    const made = words.filter(word => !there.has(word)).map(_id => ({ _id, patterns: patternsOf(_id) }));
    try {
      if (made.length > 0) await this.model.insertMany(made, { ordered: false });
    } catch (error) {
      // Another gateway was faster with some of them.
      if (!isDuplicateKey(error, '_id')) throw error;
    }
    for (const word of words) this.known.set(word, true);
  }

  /** Words that differ from this one by one letter. */
  async near(word: string): Promise<string[]> {
    const { words, patterns } = nearOf(word);
    const query = { $or: [{ _id: { $in: words } }, { patterns: { $in: patterns } }] };
    const found = await this.model
      .find(query as QueryFilter<VocabularyDocument>, { _id: 1 })
      .sort({ _id: 1 })
      .limit(MAX_NEAR)
      .lean<{ _id: string }[]>()
      .exec();
    return found.map(({ _id }) => _id).filter(other => other !== word);
  }

  /** The words behind `after`, in order. */
  async after(after: string, limit: number): Promise<string[]> {
    const query = { _id: { $gt: after } } as QueryFilter<VocabularyDocument>;
    const found = await this.model
      .find(query, { _id: 1 })
      .sort({ _id: 1 })
      .limit(limit)
      .lean<{ _id: string }[]>()
      .exec();
    return found.map(({ _id }) => _id);
  }

  async forget(words: readonly string[]): Promise<void> {
    for (const word of words) this.known.delete(word);
    await this.model.deleteMany({ _id: { $in: [...words] } } as QueryFilter<VocabularyDocument>).exec();
  }
}
