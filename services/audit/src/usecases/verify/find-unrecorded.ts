import { type MissingStart, type Now, type Unrecorded, withoutBeginning, withoutChain } from '../../domain/unrecorded';
import type { Subjects } from '../../ports';

/** What the trail lacks, and how much of that may be on its way. */
export interface Completeness {
  readonly unrecorded: readonly Unrecorded[];
  /** Not judged: events that wait to be published, are young, or came after audit stopped recording. */
  readonly notYet: number;
}

export interface CompletenessQuestion {
  /** Chains of which no entry tells of version 1. */
  readonly missingStarts: readonly MissingStart[];
  /** Chains that are known to be broken; what they lack has its own finding. */
  readonly broken: ReadonlySet<string>;
  /** Only this ticket or person. */
  readonly only: string | undefined;
  readonly now: Now;
}

/** Looks for what nobody recorded: no hash of a chain can tell of an event that never reached it. */
export async function findUnrecorded(subjects: Subjects, question: CompletenessQuestion): Promise<Completeness> {
  const { missingStarts, broken, only, now } = question;
  const suspects = missingStarts.filter(({ chain }) => !broken.has(chain));
  const unrecorded: Unrecorded[] = [];
  let notYet = 0;
  const note = (found: Unrecorded | undefined) => {
    if (found) unrecorded.push(found);
    else notYet += 1;
  };
  const stored = new Map((await subjects.find(suspects.map(({ chain }) => chain))).map(found => [found.id, found]));
  for (const suspect of suspects) note(withoutBeginning(suspect, stored.get(suspect.chain), now));
  for await (const missing of subjects.withoutChain(only)) {
    for (const subject of missing) if (!broken.has(subject.id)) note(withoutChain(subject, now));
  }
  return { unrecorded, notYet };
}
