import { defineCollection } from '../collection';

/** One agent as the router saw it at the moment of a decision. */
export interface DecisionCandidate {
  agentId: string;
  name: string;
  /** 0 to 1; 0 when refused. */
  score: number;
  /** What the score is made of; each part 0 to 1 before weighting. */
  parts: Record<string, number>;
  /** Why the agent could not take it, or null. */
  refused: string | null;
  /** What the rules looked at; absent in decisions of former versions, where `input.candidates` has it. */
  seen?: Record<string, unknown> | undefined;
}

/** Why a ticket went where it went. Owner: router; the gateway reads. Only those named in `ticket.assignment.decisionIds` took effect. */
export interface RoutingDecisionDocument {
  _id: string;
  ticketId: string;
  at: Date;
  outcome: 'assigned' | 'queued' | 'kept';
  agentId: string | null;
  reason: string;
  needed: { skills: string[]; language: string | null; team: string | null };
  /** Those near the top and some of each reason; how many more there are says `input.rest`. */
  candidates: DecisionCandidate[];
  /** Name and version of the scoring rules. */
  policy: string;
  /** What else the rules looked at, so that the decision can be computed again. */
  input: Record<string, unknown>;
  causeEventId: string | null;
}

export const routingDecisionsCollection = defineCollection<RoutingDecisionDocument>({
  name: 'routing_decisions',
  fields: {
    _id: { type: String, required: true },
    ticketId: { type: String, required: true },
    at: { type: Date, required: true },
    outcome: { type: String, required: true },
    agentId: { type: String, default: null },
    reason: { type: String, required: true },
    needed: { type: {}, required: true },
    candidates: { type: [{}], required: true },
    policy: { type: String, required: true },
    input: { type: {}, required: true },
    causeEventId: { type: String, default: null },
  },
  indexes: [{ name: 'ticket', keys: { ticketId: 1, at: 1, _id: 1 } }],
  validator: {
    bsonType: 'object',
    required: ['ticketId', 'at', 'outcome', 'candidates', 'policy'],
    properties: { outcome: { enum: ['assigned', 'queued', 'kept'] }, candidates: { bsonType: 'array' } },
  },
});
