import { PermanentError } from '@switchboard/kernel';
import { decide, type Decision, type DecisionInput } from './decide';
import { inputOf, type StoredDecision } from './record';
import { type Weights, WEIGHTS } from './scoring';

/** Name and version of the scoring rules in force; each stored decision names the ones it was made by. */
export const POLICY = 'skills-v1';
/** Names what decided where no rules did. */
export const BY_PERSON_POLICY = 'person';

interface Policy {
  readonly decide: (input: DecisionInput) => Decision;
  readonly weights: Weights;
}
const POLICIES: Readonly<Record<string, Policy>> = { [POLICY]: { decide, weights: WEIGHTS } };

/**
 * Makes a stored decision again from what it looked at.
 * @throws PermanentError `policy_unknown` for a decision by rules that this version does not have.
 */
export function recompute(stored: StoredDecision): Decision {
  const policy = POLICIES[stored.policy];
  if (!policy) throw new PermanentError('policy_unknown', `The policy ${stored.policy} is not known here`);
  return policy.decide(inputOf(stored));
}

/** How much each part counted; null where no rules decided, or such as this version does not have. */
export function weightsOf(stored: Pick<StoredDecision, 'policy' | 'input'>): Weights | null {
  const policy = POLICIES[stored.policy];
  return policy ? ((stored.input['weights'] as Weights | undefined) ?? policy.weights) : null;
}

export function isKnownPolicy(policy: string): boolean {
  return policy in POLICIES;
}
