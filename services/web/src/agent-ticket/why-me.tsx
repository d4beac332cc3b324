import type { TicketView } from '@switchboard/contracts';
import { Link } from 'wouter';
import { useUser } from '../api/session';
import { firstName } from '../app/first-name';
import { useTexts } from '../app/texts';
import { useVerdict } from '../routing/verdict';
import { ScoreBar, ScoreLegend } from '../routing/score-bar';
import { scoreOf } from '../routing/parts';
import { Avatar } from '../ui/avatar';
import { RowsSkeleton } from '../ui/skeleton';
import { useRouting } from './names';
import { agentTexts } from './texts';
import styles from './why-me.module.css';

/** The top three and one sentence; the rest is one step away. */
export function WhyMe({ ticket }: { ticket: TicketView }) {
  const words = useTexts(agentTexts);
  const { id: own } = useUser();
  const routing = useRouting(ticket.id);
  const verdict = useVerdict(ticket);
  const decision = routing.data?.items.at(-1);
  const isMine = ticket.assignee?.id === own;
  const name = ticket.assignee ? firstName(ticket.assignee.name) : undefined;
  const title = isMine ? words.whyMe : name === undefined ? words.whyWaits : words.why(name);
  const best = decision?.candidates.filter(({ refused }) => refused === null).slice(0, 3) ?? [];
  return (
    <section className={styles['why']}>
      <div className={styles['head']}>
        <h2>{title}</h2>
        {decision && <Link href={`/inbox/${ticket.number}/routing`}>{words.fullDecision}</Link>}
      </div>
      {routing.isPending && <RowsSkeleton rows={1} />}
      {routing.data && !decision && <p className={styles['text']}>{words.notDecided}</p>}
      {routing.isError && !routing.data && <p className={styles['text']}>{words.whyFailed}</p>}
      {decision && (
        <>
          {best.length > 0 && decision.weights && (
            <>
              <ol className={styles['list']}>
                {best.map(candidate => (
                  <li key={candidate.agentId} data-chosen={candidate.agentId === decision.agentId || undefined}>
                    <Avatar id={candidate.agentId} name={candidate.name} size={20} />
                    <bdi className={styles['name']}>
                      {candidate.agentId === own ? words.you : firstName(candidate.name)}
                    </bdi>
                    <ScoreBar candidate={candidate} weights={decision.weights ?? {}} height={8} />
                    <span className={styles['score']}>{scoreOf(candidate.score)}</span>
                  </li>
                ))}
              </ol>
              <ScoreLegend />
            </>
          )}
          <p className={styles['text']}>{verdict(decision, routing.data?.line ?? null).because}</p>
        </>
      )}
    </section>
  );
}
