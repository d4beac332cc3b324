import type { WhatIfResponse, WhatIfView } from '@switchboard/contracts';
import { notFound, Refusal, unprocessable } from '../../domain/refusal';

export type Chosen = WhatIfView['unchanged'];
interface Decided {
  readonly outcome: Chosen['outcome'];
  readonly agentId: string | null;
  readonly candidates: readonly Scored[];
}
interface Scored {
  readonly agentId: string;
  readonly name: string;
  readonly score: number;
}

/** Whom a decision chose, by name where it lists candidates. */
export function chosenBy({ outcome, agentId, candidates }: Decided): Chosen {
  return { outcome, agentId, name: candidates.find(one => one.agentId === agentId)?.name ?? null };
}

/** Of those listed in both: who would score otherwise. */
export function scoreChanges(before: readonly Scored[], after: readonly Scored[]): WhatIfView['differs']['scores'] {
  const scores = new Map(before.map(({ agentId, score }) => [agentId, score]));
  return after.flatMap(({ agentId, name, score: to }) => {
    const from = scores.get(agentId);
    return from === undefined || from === to ? [] : [{ agentId, name, from, to }];
  });
}

/** @throws Refusal where nothing was computed. */
export function computedOf({ outcome, decision, unchanged, agentId }: WhatIfResponse) {
  if (outcome === 'not_found') throw notFound('ticket');
  if (outcome === 'not_classified')
    throw new Refusal(
      'conflict',
      'not_classified',
      'Nobody knows yet what the ticket needs. Try again in a moment.',
      [],
      1,
    );
  if (outcome === 'unknown_agent' || !decision || !unchanged)
    throw unprocessable('unknown_agent', '/people', `names somebody who is no agent: ${agentId}`);
  return { decision, unchanged };
}
