export { type Candidate, levelsOf, relevantTo, topicsOf } from './candidate';
export { condense, LISTS_ALL } from './condense';
export { decide, type Decision, type DecisionInput, lookedAt, type Rest, type ScoredCandidate } from './decide';
export { explain, type ExplainedCandidate, type Explanation, type FreedBy, type Tipped } from './explain';
export { type Needs, normalise, primaryLanguage } from './needs';
export { BY_PERSON_POLICY, POLICY, recompute, weightsOf } from './policy';
export { decideAndRecord, inputOf, type StoredCandidate, type StoredDecision } from './record';
export { isPassing, type Refusal, refusalOf, REFUSALS, type Rules, takesTickets } from './refusal';
export { type Parts, PARTS, toSixDecimals, type Weights, WEIGHTS } from './scoring';
