/** A ticket or person that is stored, as far as its chain is concerned. */
export interface Subject {
  readonly id: string;
  readonly of: 'ticket' | 'person';
  readonly createdAt: Date;
  /** Whether events of it wait to be published. */
  readonly unpublished: boolean;
}

/** What the trail holds of a chain that lacks its beginning. */
export interface MissingStart {
  readonly chain: string;
  /** Lowest version that an entry tells of; null where only mails do. */
  readonly firstVersion: number | null;
  readonly recordedAt: Date;
}

/** Something that happened and is not in the trail, although nobody has touched the trail. */
export interface Unrecorded {
  readonly kind: 'no_chain' | 'no_beginning';
  readonly of: 'ticket' | 'person' | 'chain';
  readonly id: string;
  /** Version that its chain begins with; null where it has no chain, or one that tells of mails alone. */
  readonly firstVersion: number | null;
  /** When it was created, or its oldest entry recorded. */
  readonly since: string;
}

/** What is known at the moment of the verdict. */
export interface Now {
  readonly at: Date;
  /** Younger than this, and it may be on its way; milliseconds. */
  readonly graceMs: number;
}

/** A stored subject without a chain. Undefined: its events may be on their way. */
export function withoutChain({ id, of, createdAt, unpublished }: Subject, now: Now): Unrecorded | undefined {
  if (unpublished || isYoung(createdAt, now)) return undefined;
  return { kind: 'no_chain', of, id, firstVersion: null, since: createdAt.toISOString() };
}

/** A chain that does not begin with version 1, which is what a creation has. Undefined: that may be on its way. */
export function withoutBeginning(
  { chain, firstVersion, recordedAt }: MissingStart,
  subject: Subject | undefined,
  now: Now,
): Unrecorded | undefined {
  if (subject?.unpublished || isYoung(recordedAt, now)) return undefined;
  return { kind: 'no_beginning', of: subject?.of ?? 'chain', id: chain, firstVersion, since: recordedAt.toISOString() };
}

const isYoung = (since: Date, { at, graceMs }: Now) => since.getTime() > at.getTime() - graceMs;
