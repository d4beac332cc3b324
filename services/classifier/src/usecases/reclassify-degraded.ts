import { newId } from '@switchboard/kernel';
import { isOutage, kindOf } from '../domain/failures';
import { openTaxonomy } from '../domain/person-fields';
import { recordClassification } from '../domain/record';
import type { Classifier } from '../ports';
import { type BacklogDeps, backlogRounds } from './backlog-rounds';
import { sameText } from './classify-ticket';
import { withModelDeadline } from './model-deadline';

export interface ReclassifyDeps extends BacklogDeps {
  readonly model: Classifier;
}

/**
 * Asks the model again about tickets that it missed. The first ticket shows whether the model is back: an outage ends the
 * round. A text that the model refuses is postponed.
 */
export function reclassifyDegraded(deps: ReclassifyDeps): (signal: AbortSignal) => Promise<void> {
  return backlogRounds(deps, {
    select: () => ({ state: 'degraded' }),
    classify: (ticketId, signal) => reclassify(deps, ticketId, signal),
    failed: error => {
      const kind = kindOf(error);
      if (kind === 'unexpected') return 'throw';
      if (!isOutage(error)) return 'postpone';
      deps.logger.info({ kind }, 'degraded tickets wait for the model');
      return 'stop';
    },
  });
}

async function reclassify(deps: ReclassifyDeps, id: string, signal: AbortSignal): Promise<void> {
  const ticket = await deps.tickets.find(id);
  if (ticket?.classification.state !== 'degraded') return;
  const desk = deps.taxonomy.current();
  const taxonomy = openTaxonomy(ticket, desk.open);
  const suggestion = await withModelDeadline(deps.budgetMs, signal, inner =>
    deps.model.classify(ticket, taxonomy, inner),
  );
  const outcome = { suggestion, state: 'done', correctedDescription: deps.triage.corrected(ticket) } as const;
  const written = await deps.tickets.change(id, { correlationId: newId() }, (current, now) =>
    current.classification.state === 'degraded' && sameText(current, ticket)
      ? recordClassification(current, outcome, desk, now)
      : null,
  );
  if (written.outcome === 'applied') deps.metrics.classified(written.document.classification.source, 'done');
}
