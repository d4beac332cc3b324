import type { CurrentTaxonomy } from '@switchboard/contracts';
import type { AggregateStore, TicketDocument, TicketSection } from '@switchboard/persistence';
import type { ClassifierMetrics } from '../ports';
import type { Triage } from './triage';

/** What the handlers work with. */
export interface ClassifierDeps {
  readonly tickets: AggregateStore<TicketDocument, TicketSection<'classifier'>>;
  readonly triage: Triage;
  readonly taxonomy: CurrentTaxonomy;
  readonly metrics: ClassifierMetrics;
  /** Time the model may take for a ticket, milliseconds. */
  readonly budgetMs: number;
}
