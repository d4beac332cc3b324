import type { RoutingView, WhatIfResponse, WhatIfView } from '@switchboard/contracts';
import type { RoutingDecisionDocument } from '@switchboard/persistence';
import { explain } from '@switchboard/routing';
import { type Chosen, chosenBy, scoreChanges } from '../domain/what-if';

type Item = RoutingView['items'][number];
type Decided = WhatIfView['decision'];
type Stored = Pick<
  RoutingDecisionDocument,
  'at' | 'outcome' | 'agentId' | 'reason' | 'policy' | 'needed' | 'candidates' | 'input'
>;
type Computed = NonNullable<WhatIfResponse['decision']>;

/** A decision with all that follows from what is stored of it. */
export function decisionView(decision: RoutingDecisionDocument): Item {
  return { id: decision._id, ...decidedView(decision) };
}

function decidedView(decision: Stored): Decided {
  const { at, outcome, agentId, reason, policy, needed, candidates } = decision;
  const { weights, candidates: facts, lookedAt, more, tipped, freedBy, recomputed } = explain(decision);
  const { category = null, subcategory = null } = (decision.input['needs'] ?? {}) as Partial<Decided['needed']>;
  const byId = new Map(facts.map(fact => [fact.agentId, fact]));
  return {
    at: at.toISOString(),
    ...{ outcome, agentId, reason, policy },
    weights,
    needed: { ...needed, category, subcategory },
    // Former versions stored everybody; the explanation names those whom a decision would list today.
    candidates: candidates
      .filter(one => weights === null || byId.has(one.agentId))
      .map(({ agentId: id, name, score, parts, refused }) => {
        const { load = null, capacity = null, levels = [] } = byId.get(id) ?? {};
        return { agentId: id, name, score, parts, refused, load, capacity, levels: [...levels] };
      }),
    lookedAt,
    more: { free: more.free, refused: more.refused as Record<string, number> },
    tipped: tipped && { ...tipped, parts: { ...tipped.parts } },
    freedBy: freedBy.map(({ people, anyOf, ...rest }) => ({
      ...rest,
      people: [...people],
      ...(anyOf && { anyOf: [...anyOf] }),
    })),
    recomputed,
  };
}

/** @param last the decision that took effect last. */
export function whatIfView(
  computed: { readonly decision: Computed; readonly unchanged: Computed },
  last: RoutingDecisionDocument | undefined,
  at: Date,
): WhatIfView {
  const decision = decidedView({ ...computed.decision, at, needed: neededOf(computed.decision) });
  const would = chosenBy(computed.decision);
  const unchanged = chosenBy(computed.unchanged);
  const stored = last && chosenBy(last);
  return {
    decision,
    unchanged,
    stored: last && stored ? { id: last._id, at: last.at.toISOString(), ...stored } : null,
    differs: {
      fromStored: stored !== undefined && isOther(stored, would),
      fromUnchanged: isOther(unchanged, would),
      scores: scoreChanges(last?.candidates ?? [], computed.decision.candidates),
    },
  };
}

function isOther(a: Chosen, b: Chosen): boolean {
  return a.agentId !== b.agentId;
}

function neededOf({ input }: Computed): Stored['needed'] {
  const { skills, language, team } = input['needs'] as Stored['needed'];
  return { skills, language, team };
}
