import type { AssignResponse } from '@switchboard/contracts';
import { versionStale } from '../../domain/etag';
import { notFound, Refusal, unprocessable } from '../../domain/refusal';

type Outcome = AssignResponse['outcome'];

const conflict = (code: string, message: string) => new Refusal('conflict', code, message);

/** What the caller learns where the router did not hand a ticket over. */
const REFUSALS: Readonly<Record<Exclude<Outcome, 'done'>, () => Refusal>> = {
  not_found: () => notFound('ticket'),
  ticket_closed: () => conflict('ticket_closed', 'The ticket is resolved or closed. Reopen it first.'),
  assignment_changed: () => conflict('assignment_changed', 'Somebody else has just given the ticket to another agent.'),
  version_stale: () => versionStale(),
  unknown_agent: () => unprocessable('unknown_agent', '/agentId', 'must be the id of an agent'),
  not_an_agent: () => unprocessable('not_an_agent', '/agentId', 'must be the id of somebody with the role agent'),
  agent_disabled: () => unprocessable('agent_disabled', '/agentId', 'must be the id of somebody who is not disabled'),
  account_not_usable: () =>
    unprocessable('account_not_usable', '/agentId', 'must be the id of somebody who has accepted the invitation'),
  agent_not_in_team: () => unprocessable('agent_not_in_team', '/agentId', 'must be the id of an agent of that team'),
  unknown_team: () => unprocessable('unknown_team', '/teamId', 'must be a team that has an agent'),
};

/** @throws Refusal for every outcome but `done`. */
export function checkOutcome(outcome: Outcome): void {
  if (outcome !== 'done') throw REFUSALS[outcome]();
}
