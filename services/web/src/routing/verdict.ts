import type { RoutingView, TicketView } from '@switchboard/contracts';
import { firstName } from '../app/first-name';
import { useTexts } from '../app/texts';
import type { Decision } from './parts';
import { PARTS, scoreOf } from './parts';
import { routingTexts } from './texts';

export interface Verdict {
  /** What was decided. */
  readonly headline: string;
  /** And why, in a sentence. */
  readonly because: string;
}

/** Says a decision in words. */
export function useVerdict(ticket: TicketView): (decision: Decision, line: RoutingView['line']) => Verdict {
  const words = useTexts(routingTexts);
  return (decision, line) => {
    const { candidates, agentId, outcome, policy, tipped, lookedAt, more } = decision;
    const chosen = candidates.find(candidate => candidate.agentId === agentId);
    const name = agentId === ticket.assignee?.id ? (ticket.assignee?.name ?? chosen?.name) : chosen?.name;
    const called = firstName(name ?? words.somebody);
    const free = candidates.filter(({ refused }) => refused === null).length + more.free;
    const refused = lookedAt - free;
    if (outcome === 'queued')
      return {
        headline: line ? words.waits(line.place, line.of) : words.waited,
        because: words.lookedAtNone(lookedAt),
      };
    if (policy === 'person') return { headline: words.byPerson(name ?? words.somebody), because: words.byPersonText };
    if (outcome === 'kept') return { headline: words.kept(name ?? words.somebody), because: words.keptText(called) };
    const score = scoreOf(chosen?.score ?? 0);
    if (!tipped) return { headline: words.got(name ?? words.somebody, score, free), because: words.onlyOne(refused) };
    const runnerUp = firstName(tipped.runnerUp.name);
    const parts = PARTS.map(part => [part, tipped.parts[part]] as const);
    const [best] = [...parts].sort((a, b) => b[1] - a[1]);
    const [worst] = [...parts].sort((a, b) => a[1] - b[1]);
    const because =
      tipped.decidedBy === 'longest_without_ticket'
        ? words.longest(called, runnerUp)
        : tipped.decidedBy === 'id' || !best || best[1] <= 0
          ? words.equal(called, runnerUp)
          : worst && worst[1] < -0.005
            ? words.butMore(runnerUp, words[worst[0]], called, words[best[0]])
            : words.better(called, runnerUp, words[best[0]]);
    return {
      headline: words.got(name ?? words.somebody, score, free),
      because: refused > 0 ? `${because} ${words.couldNot(refused)}` : because,
    };
  };
}
