import type { WhatIfRequest, WhatIfResponse } from '@switchboard/contracts';
import type { AuditEntryDocument, RoutingDecisionDocument, TicketDocument } from '@switchboard/persistence';
import type { HistoryPosition } from './domain/history';

export interface RoutingLog {
  /** Decisions with these ids, oldest first. */
  list(ticketId: string, decisionIds: readonly string[]): Promise<RoutingDecisionDocument[]>;
}

/** The tickets that wait for an agent: most urgent first, then oldest. */
export interface WaitingLine {
  /** How many stand before a ticket that waits, and how many wait in all. */
  placeOf(ticket: TicketDocument): Promise<{ before: number; of: number }>;
}

/** Whoever can say what would be decided. @throws TransientError where it can not be asked. */
export interface Forecaster {
  whatIf(request: WhatIfRequest): Promise<WhatIfResponse>;
}

export interface AuditTrail {
  /** Where an entry of a chain stands; null when there is no such entry. */
  find(chain: string, entryId: string): Promise<HistoryPosition | null>;
  /**
   * Entries of a chain, oldest first by when they happened: also those that other aggregates than the ticket tell of, such as
   * notifications, whose versions are their own. One more than `limit` where there are more. Without `types`: all of them.
   */
  list(
    chain: string,
    types: readonly string[] | undefined,
    limit: number,
    after?: HistoryPosition,
  ): Promise<AuditEntryDocument[]>;
}
