import type { TicketView } from '@switchboard/contracts';
import { Check, ListEnd, Route, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { firstName } from '../app/first-name';
import { useLanguage } from '../app/preferences';
import { useTexts } from '../app/texts';
import { localeOf, messageTime } from '../app/times';
import { useTopic } from '../app/use-topic';
import { classes } from '../ui/classes';
import styles from './decision-side.module.css';
import { type Decision, PARTS } from './parts';
import { routingTexts } from './texts';

interface DecisionSideProps {
  readonly ticket: TicketView;
  readonly decision: Decision;
  readonly items: readonly Decision[];
  readonly onChoose: (id: string) => void;
}

/** What was asked, what tipped it, whether it can be trusted, and what else was decided. */
export function DecisionSide({ ticket, decision, items, onChoose }: DecisionSideProps) {
  const words = useTexts(routingTexts);
  const topic = useTopic();
  const language = useLanguage();
  const { needed, tipped, recomputed, freedBy, policy, at, outcome } = decision;
  const nameOf = (one: Decision) =>
    one.candidates.find(({ agentId }) => agentId === one.agentId)?.name ??
    (ticket.assignee?.id === one.agentId ? ticket.assignee?.name : undefined) ??
    words.somebody;
  const spoken = needed.language && new Intl.DisplayNames([language], { type: 'language' }).of(needed.language);
  const same = recomputed?.same ? (outcome === 'queued' ? words.sameWait : words.same) : words.different;
  return (
    <aside className={styles['side']} aria-label={words.title}>
      <section>
        <h2>{words.asked}</h2>
        <dl className={styles['list']}>
          <Line name={words.skills}>
            {needed.skills.length === 0
              ? words.anything
              : needed.skills.map(skill => (
                  <span key={skill} className={styles['tag']}>
                    {skill}
                  </span>
                ))}
          </Line>
          <Line name={words.language}>{spoken ?? words.anything}</Line>
          <Line name={words.topic}>{topic(needed.category, needed.subcategory) ?? words.anything}</Line>
          <Line name={words.team}>{needed.team ?? words.anything}</Line>
        </dl>
      </section>
      {tipped && (
        <section>
          <h2>{words.tipped}</h2>
          <p>{words.against(firstName(nameOf(decision)), firstName(tipped.runnerUp.name))}</p>
          <dl className={styles['differences']}>
            {PARTS.map(part => (
              <Difference key={part} part={part} by={tipped.parts[part] * 100} />
            ))}
          </dl>
        </section>
      )}
      {freedBy.length > 0 && (
        <section>
          <h2>{words.frees}</h2>
          <ul className={styles['frees']}>
            {freedBy.map(({ what, people, more, anyOf = [], team = '' }) => {
              const names = words.orMore(people.map(({ name }) => firstName(name)).join(', '), more);
              const text = {
                room: words.freesRoom(names),
                return: words.freesReturn(names),
                skills: words.freesSkills(names, anyOf.join(words.or)),
                team: words.freesTeam(names, team),
                agent: words.freesAgent,
              }[what];
              return <li key={what}>{text}</li>;
            })}
          </ul>
        </section>
      )}
      <section>
        <h2>{words.trust}</h2>
        <p className={classes(styles['trust'], recomputed?.same === false && styles['differs'])}>
          {recomputed &&
            (recomputed.same ? <Check size={16} aria-hidden="true" /> : <TriangleAlert size={16} aria-hidden="true" />)}
          {recomputed ? same : words.notComputed}
        </p>
        <dl className={styles['list']}>
          <Line name={words.policy}>{policy}</Line>
          <Line name={words.decided}>
            <time dateTime={at}>
              {new Date(at).toLocaleString(localeOf(language), { dateStyle: 'medium', timeStyle: 'medium' })}
            </time>
          </Line>
        </dl>
      </section>
      <section>
        <h2>{words.decisions}</h2>
        <ol className={styles['decisions']}>
          {[...items].reverse().map(item => (
            <li key={item.id}>
              <button
                type="button"
                aria-current={item.id === decision.id ? 'true' : undefined}
                onClick={() => onChoose(item.id)}
              >
                {item.outcome === 'queued' ? (
                  <ListEnd size={15} aria-hidden="true" />
                ) : (
                  <Route size={15} aria-hidden="true" />
                )}
                <span className={styles['text']}>
                  {item.outcome === 'queued'
                    ? words.queuedShort
                    : item.outcome === 'kept'
                      ? words.keptBy(nameOf(item))
                      : words.assignedTo(nameOf(item))}
                </span>
                <time dateTime={item.at}>{messageTime(item.at, language)}</time>
              </button>
            </li>
          ))}
        </ol>
      </section>
    </aside>
  );
}

const Line = ({ name, children }: { name: string; children: ReactNode }) => (
  <div className={styles['line']}>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

/** To the right what spoke for the one who got it, to the left what spoke for the other. */
function Difference({ part, by }: { part: (typeof PARTS)[number]; by: number }) {
  const words = useTexts(routingTexts);
  const rounded = Math.round(by);
  const width = `${Math.min(50, Math.abs(by))}%`;
  return (
    <div className={styles['difference']}>
      <dt>{words[part]}</dt>
      <dd>
        <span className={styles['axis']} aria-hidden="true">
          <i
            className={classes(styles[part], by < 0 && styles['less'])}
            style={by < 0 ? { insetInlineEnd: '50%', width } : { insetInlineStart: '50%', width }}
          />
        </span>
        <span className={styles['by']}>
          {rounded > 0 ? `+${rounded}` : rounded === 0 ? '0' : `−${Math.abs(rounded)}`}
        </span>
      </dd>
    </div>
  );
}
