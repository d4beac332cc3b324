import type { EventDraft } from '@switchboard/contracts';
import type { Cause, Change, ChangeResult, NewAggregate } from '@switchboard/persistence';
import type { Shareable } from './domain/shareable';

export interface Shareables<T extends Shareable> {
  find(id: string): Promise<T | null>;
  countOf(owner: string): Promise<number>;
  /** The same id makes it once. */
  create(item: NewAggregate<T>, events: readonly EventDraft[], cause: Cause): Promise<T>;
  change(id: string, cause: Cause, decide: (item: T, now: Date) => Change<Partial<T>> | null): Promise<ChangeResult<T>>;
}
