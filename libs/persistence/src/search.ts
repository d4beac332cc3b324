import { LIMITS } from '@switchboard/contracts';

/** What makes a document findable by words; its owner writes it together with the texts that the words come from. */
export interface SearchFields {
  /** Kernel's `searchWords` of its texts; absent in documents from before there was a search by words. */
  searchWords?: string[];
  /** Kernel's `SEARCH_WORDS_VERSION` that made them. */
  searchVersion?: number;
}

/**
 * What a ticket is found by besides: the words of its messages are among `searchWords` too, those of notes with kernel's `NOTE_MARK`. The ticket and
 * its messages are written one after the other, so what is made of the messages is kept apart and put together again with each write.
 */
export interface TalkSearchFields extends SearchFields {
  /** Kernel's `phraseText` of the ticket's own texts. */
  searchTexts?: string[];
  /** The words of the messages. */
  talkWords?: string[];
  /** Kernel's `phraseText` of messages, oldest first. */
  talkTexts?: string[];
  /** The same of notes. */
  noteTexts?: string[];
  /** +1 whenever the words of the messages are written; the ticket's version stays. */
  talkRevision?: number;
}

/** mongoose paths of the fields above. */
export const searchFields = {
  searchWords: { type: [String], default: undefined },
  searchVersion: { type: Number },
};

const texts = { type: [String], default: undefined };

export const talkSearchFields = {
  ...searchFields,
  searchTexts: texts,
  talkWords: texts,
  talkTexts: texts,
  noteTexts: texts,
  talkRevision: { type: Number },
};

/** `$jsonSchema` properties of the fields above. */
export const searchProperties = {
  searchWords: { bsonType: 'array', maxItems: LIMITS.searchWords },
  searchVersion: { bsonType: ['int', 'long', 'double'], minimum: 1 },
};

export const talkSearchProperties = {
  ...searchProperties,
  searchWords: { bsonType: 'array', maxItems: LIMITS.searchWords + LIMITS.talkWords },
};

export const searchIndexes = [
  { name: 'search_words', keys: { searchWords: 1 } },
  // Finds the documents whose words are missing or were made by older rules.
  { name: 'search_version', keys: { searchVersion: 1 } },
] as const;
