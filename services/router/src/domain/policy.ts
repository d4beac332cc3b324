import { PermanentError } from '@switchboard/kernel';
import { decide, type Decision, type DecisionInput } from './decide';

/** Name and version of the scoring rules in force; each stored decision names the ones it was made by. */
export const POLICY = 'skills-v1';

const POLICIES: Readonly<Record<string, (input: DecisionInput) => Decision>> = { [POLICY]: decide };

/**
 * Makes a stored decision again from what it looked at.
 * @throws PermanentError `policy_unknown` for a decision by rules that this version does not have.
 */
export function recompute(stored: { policy: string; input: Record<string, unknown> }): Decision {
  const policy = POLICIES[stored.policy];
  if (!policy) throw new PermanentError('policy_unknown', `The policy ${stored.policy} is not known here`);
  return policy(stored.input as unknown as DecisionInput);
}
