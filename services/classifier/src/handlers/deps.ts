import type { Taxonomy } from '@switchboard/contracts';
import type { AggregateStore, TicketDocument } from '@switchboard/persistence';
import type { ClassifierMetrics } from '../ports';
import type { Triage } from '../triage';

/** What the handlers work with. */
export interface HandlerDeps {
  readonly tickets: AggregateStore<TicketDocument>;
  readonly triage: Triage;
  readonly taxonomy: Taxonomy;
  readonly metrics: ClassifierMetrics;
  /** Time the model may take for a ticket, milliseconds. */
  readonly budgetMs: number;
}
