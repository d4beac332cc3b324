import { inputOf, recompute } from '@switchboard/routing';
import { type Invariant, violation, type Violation } from './invariant';

export const decisions: Invariant = {
  name: 'decisions',
  promise:
    'Every decision that took effect comes out the same when it is made again from what is stored, and chose somebody with room.',
  check: evidence => {
    const stored = new Map(evidence.decisions.map(decision => [decision._id, decision]));
    const violations: Violation[] = [];
    let checked = 0;
    for (const ticket of evidence.tickets) {
      for (const id of ticket.assignment.decisionIds) {
        const decision = stored.get(id);
        if (!decision) continue;
        checked += 1;
        const again = recompute(decision);
        if (again.outcome !== decision.outcome || again.agentId !== decision.agentId)
          violations.push(
            violation(`decision ${id}: stored ${decision.agentId}, made again ${again.agentId}`, ticket._id),
          );
        const chosen = inputOf(decision).candidates.find(candidate => candidate.id === decision.agentId);
        if (decision.agentId !== null && !(chosen && chosen.load < chosen.capacity))
          violations.push(violation(`decision ${id}: the agent was full when it was made`, ticket._id));
      }
    }
    return { checked, violations };
  },
};
