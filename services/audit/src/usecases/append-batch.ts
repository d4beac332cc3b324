import type { AnyEvent, AuditEntry } from '@switchboard/contracts';
import { type Clock, LruCache, retryConflicts, TransientError } from '@switchboard/kernel';
import { type Head, nextEntry } from '../domain/entry';
import type { ChainHead, Coverage, Trail } from '../ports';

export interface AppendDeps {
  readonly trail: Trail;
  readonly coverage: Pick<Coverage, 'mark'>;
  readonly clock: Clock;
}

/** An event on its way into the trail. */
export interface Recording {
  readonly event: AnyEvent;
  readonly signal: AbortSignal;
  /** What it failed with; undefined while it is open, and when it is in the trail. */
  failure?: unknown;
  outcome?: 'appended' | 'duplicate';
}

/** How often a place in a chain may be lost to another audit before the broker tries again later. */
const TRIES = 20;
/** Pause after a lost race: up to 5 ms at first, doubling, never more than 200 ms. */
const PAUSES = { baseMs: 5, maxMs: 200 } as const;
/** Chains whose newest entry is remembered; of others it is read. */
const REMEMBERED = 10_000;
/** A subject's first event has this one. */
const FIRST = 1;

/**
 * Appends events to the chains of their subjects, all by one command, in their order; then says how far the chains have come, by
 * another. What stands in the way of one is read and tried again; the others are not harmed by it. Where a chain ends is remembered
 * from the last time and not read: the unique place in the chain refuses an entry for which that is old.
 */
export class BatchAppender {
  private readonly heads = new LruCache<Head>(REMEMBERED);
  /** Chains of this batch that were not as remembered, or not as new as they looked. */
  private readonly misjudged = new Set<string>();

  constructor(private readonly deps: AppendDeps) {}

  /** Notes in each what became of it. @throws when nothing is known of those that are open: the database did not answer. */
  async append(recordings: readonly Recording[]): Promise<void> {
    this.misjudged.clear();
    try {
      await retryConflicts(
        async () => ((await this.tryAll(recordings.filter(isOpen))) ? true : undefined),
        { ...PAUSES, tries: TRIES },
        () => new TransientError('audit_contention', `chains of a batch grew ${TRIES} times in between`),
      );
    } catch (error) {
      for (const { event } of recordings) this.heads.delete(event.subject);
      for (const open of recordings.filter(isOpen)) open.failure = error;
    }
    await this.cover(recordings.filter(({ outcome }) => outcome !== undefined));
  }

  /** @returns whether none is open any more. */
  private async tryAll(open: readonly Recording[]): Promise<boolean> {
    const planned = await this.plan(open);
    if (planned.length === 0) return true;
    const { count, refusal } = await this.deps.trail.append(planned.map(({ entry }) => entry));
    for (const { recording, entry } of planned.slice(0, count)) {
      recording.outcome = 'appended';
      this.heads.set(entry.chain, { index: entry.index, hash: entry.hash });
    }
    const refused = planned[count];
    if (!refused) return true;
    this.heads.delete(refused.entry.chain);
    this.misjudged.add(refused.entry.chain);
    const rest = planned.slice(count).map(({ recording }) => recording);
    if (refusal === 'there already') await this.takeOutDuplicates(rest);
    else refused.recording.failure = refusal;
    return !rest.some(isOpen);
  }

  /** The entries of those that can have one, each behind the one before. */
  private async plan(open: readonly Recording[]): Promise<{ recording: Recording; entry: AuditEntry }[]> {
    const ends = await this.endsOf(open);
    const planned: { recording: Recording; entry: AuditEntry }[] = [];
    for (const recording of open) {
      try {
        recording.signal.throwIfAborted();
        const { event } = recording;
        const entry = nextEntry(event, ends.get(event.subject), this.deps.clock.now());
        ends.set(event.subject, entry);
        planned.push({ recording, entry });
      } catch (error) {
        recording.failure = error;
      }
    }
    return planned;
  }

  private async endsOf(open: readonly Recording[]): Promise<Map<string, Head>> {
    const ends = new Map<string, Head>();
    const first = new Map(open.map(({ event }) => [event.subject, event] as const).reverse());
    await Promise.all(
      [...first].map(async ([chain, { sequence }]) => {
        // Nothing stands before the first event of a subject; where something does, its place is taken.
        const isNew = sequence === FIRST && !this.misjudged.has(chain);
        const head = this.heads.get(chain) ?? (isNew ? undefined : await this.deps.trail.head(chain));
        if (head) ends.set(chain, head);
      }),
    );
    return ends;
  }

  /** An id alone says whether the event is in: a server names only one of the indexes that refused an entry. */
  private async takeOutDuplicates(rest: readonly Recording[]): Promise<void> {
    const known = await this.deps.trail.known(rest.map(({ event }) => event.id));
    for (const recording of rest) if (known.has(recording.event.id)) recording.outcome = 'duplicate';
  }

  /** Also the chains of duplicates: who appended them may have ended before this. */
  private async cover(done: readonly Recording[]): Promise<void> {
    const chains = [...new Set(done.map(({ event }) => event.subject))];
    if (chains.length === 0) return;
    try {
      const heads = await Promise.all(chains.map(chain => this.headOf(chain)));
      await this.deps.coverage.mark(heads);
    } catch (error) {
      for (const recording of done) recording.failure = error;
    }
  }

  private async headOf(chain: string): Promise<ChainHead> {
    const head = this.heads.get(chain) ?? (await this.deps.trail.head(chain));
    return { chain, head: head?.index ?? 0 };
  }
}

const isOpen = ({ outcome, failure }: Recording) => outcome === undefined && failure === undefined;
