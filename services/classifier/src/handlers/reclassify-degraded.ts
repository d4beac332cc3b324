import { type Clock, type Logger, newId } from '@switchboard/kernel';
import { isOutage, kindOf } from '../domain/failures';
import { openTaxonomy } from '../domain/person';
import { recordClassification } from '../domain/record';
import type { Classifier, DegradedTickets } from '../ports';
import { sameText } from './classify-ticket';
import type { HandlerDeps } from './deps';
import { within } from '../within';
import { Postponed } from './postponed';

export interface ReclassifyDeps extends HandlerDeps {
  readonly model: Classifier;
  readonly degraded: DegradedTickets;
  readonly batch: number;
  readonly clock: Clock;
  readonly logger: Logger;
}

/**
 * Asks the model again about tickets that it missed, oldest first. The first ticket is the probe: an outage ends the
 * round. A text that the model can not digest is passed over for a while, so that it does not hold up the others.
 */
export function reclassifyDegraded(deps: ReclassifyDeps): (signal: AbortSignal) => Promise<void> {
  const postponed = new Postponed();
  return async signal => {
    const ids = await deps.degraded.oldest(deps.batch, postponed.active(deps.clock.now()));
    for (const id of ids) {
      if (signal.aborted) return;
      try {
        await reclassify(deps, id, signal);
        postponed.forget(id);
      } catch (error) {
        if (kindOf(error) === 'unexpected') throw error;
        if (isOutage(error)) {
          deps.logger.info({ kind: kindOf(error), waiting: ids.length }, 'degraded tickets wait for the model');
          return;
        }
        postponed.add(id, deps.clock.now());
      }
    }
  };
}

async function reclassify(deps: ReclassifyDeps, id: string, signal: AbortSignal): Promise<void> {
  const ticket = await deps.tickets.find(id);
  if (ticket?.classification.state !== 'degraded') return;
  const taxonomy = openTaxonomy(ticket, deps.taxonomy);
  const suggestion = await within(deps.budgetMs, signal, inner => deps.model.classify(ticket, taxonomy, inner));
  const outcome = { suggestion, state: 'done', correctedDescription: deps.triage.corrected(ticket) } as const;
  const written = await deps.tickets.change(id, { correlationId: newId() }, (current, now) =>
    current.classification.state === 'degraded' && sameText(current, ticket)
      ? recordClassification(current, outcome, deps.taxonomy, now)
      : null,
  );
  if (written.outcome === 'applied') deps.metrics.classified(written.document.classification.source, 'done');
}
