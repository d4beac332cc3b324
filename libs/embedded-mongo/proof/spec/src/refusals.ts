import { MongoServerError } from 'mongodb';

/** A feature that the store refuses by name, and why. */
export interface Refusal {
  readonly feature: string;
  /** The store's answer: its code, and what its message says. */
  readonly code: number;
  readonly message: RegExp;
  readonly reason: string;
}

/** All that counts as a refusal. An answer that is not listed here is a failure. */
export const REFUSALS: readonly Refusal[] = [
  {
    feature: 'collation other than simple',
    code: 115,
    message: /^(index )?collations? (is|are) not supported/,
    reason: 'Switchboard compares strings by their bytes; locale rules would need a library and another key format.',
  },
  {
    feature: '$out and $merge',
    code: 115,
    message: /^\$(out|merge) is not supported/,
    reason: 'An aggregation reads; everything that writes goes through guarded updates.',
  },
  {
    feature: '$documents',
    code: 115,
    message: /^\$documents is not supported/,
    reason: 'A pipeline here starts from a collection.',
  },
  {
    feature: '$setField and $rand',
    code: 168,
    message: /^Unrecognized expression '\$(setField|rand)'/,
    reason: 'The language is frozen at what the product and mongoose use: neither sets fields with dots or dollars.',
  },
  {
    feature: 'views',
    code: 115,
    message: /^create with viewOn is not supported/,
    reason: 'A stored pipeline would be a second way to read a collection; nothing here needs it.',
  },
  {
    feature: 'making an existing index unique',
    code: 115,
    message: /^collMod of (unique|prepareUnique) is not supported/,
    reason: 'Drop the index and create a unique one: its build names the first duplicate.',
  },
  {
    feature: '$listLocalSessions',
    code: 115,
    message: /^\$listLocalSessions is not supported/,
    reason: 'There are no users whose sessions could be listed.',
  },
  {
    feature: 'clustered collections',
    code: 115,
    message: /^create with clusteredIndex is not supported/,
    reason: 'Every collection is clustered by _id here already; the option would change nothing but the listing.',
  },
  {
    feature: 'time-series collections',
    code: 115,
    message: /^create with timeseries is not supported/,
    reason: 'They are a storage format of their own; nothing here needs it.',
  },
  {
    feature: 'pre- and post-images',
    code: 115,
    message: /changeStreamPreAndPostImages is not supported/,
    reason: 'They serve change streams, which a standalone server does not have.',
  },
  {
    feature: 'configureFailPoint',
    code: 59,
    message: /^no such command: 'configureFailPoint'/,
    reason: 'A command for testing mongod, absent there too unless test commands are enabled.',
  },
];

/** The refusal that an error is, if it is one. */
export function refusalOf(error: unknown): Refusal | undefined {
  if (!(error instanceof MongoServerError)) return undefined;
  return REFUSALS.find(({ code, message }) => error.code === code && message.test(error.message));
}

const LEAVES_OUT_FALSE = 'driver: leaves bypassDocumentValidation out when it is false, so nothing else is sent';
const MAKES_ID = 'driver: makes an ObjectId where a document has _id: null';

/** Tests that fail with this driver whatever the server answers: why, by description. */
export const NOT_IN_DRIVER: Readonly<Record<string, string>> = {
  'Aggregate with $out passes bypassDocumentValidation: false': LEAVES_OUT_FALSE,
  'BulkWrite passes bypassDocumentValidation: false': LEAVES_OUT_FALSE,
  'FindOneAndReplace passes bypassDocumentValidation: false': LEAVES_OUT_FALSE,
  'FindOneAndUpdate passes bypassDocumentValidation: false': LEAVES_OUT_FALSE,
  'InsertMany passes bypassDocumentValidation: false': LEAVES_OUT_FALSE,
  'inserting _id with type null via insertOne': MAKES_ID,
  'inserting _id with type null via insertMany': MAKES_ID,
  'inserting _id with type null via bulkWrite': MAKES_ID,
  'download when final chunk is missing': 'driver: ends the download without an error when the last chunk is missing',
};
