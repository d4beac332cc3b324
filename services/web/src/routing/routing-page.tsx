import type { TicketView } from '@switchboard/contracts';
import { ChevronLeft, Link as LinkSign, Table2 } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { useRouting } from '../agent-ticket/names';
import { usePageTitle } from '../app/page-title';
import { useTexts } from '../app/texts';
import { useKeys } from '../app/use-keys';
import { useTicket } from '../ticket/use-ticket';
import { Button } from '../ui/button';
import { RowsSkeleton } from '../ui/skeleton';
import { Failed, State } from '../ui/state';
import { Board } from './board';
import { BoardTable } from './board-table';
import { DecisionSide } from './decision-side';
import styles from './routing-page.module.css';
import { routingTexts } from './texts';
import { useVerdict } from './verdict';

/** Why a ticket went where it went. */
export function RoutingPage({ id }: { id: string }) {
  const words = useTexts(routingTexts);
  const ticket = useTicket(id);
  usePageTitle(words.title);
  if (ticket.data) return <Decisions ticket={ticket.data} />;
  return (
    <div className={styles['waiting']}>
      <h1 className="visually-hidden">{words.title}</h1>
      {ticket.isPending ? (
        <RowsSkeleton />
      ) : (
        <Failed title={words.failed} error={ticket.error} retry={ticket.refetch} />
      )}
    </div>
  );
}

function Decisions({ ticket }: { ticket: TicketView }) {
  const words = useTexts(routingTexts);
  const routing = useRouting(ticket.id);
  const verdict = useVerdict(ticket);
  const [isTable, setTable] = useState(false);
  const [chosen, setChosen] = useState<string>();
  const [isCopied, setCopied] = useState(false);
  const back = `/inbox/${ticket.number}`;
  const items = routing.data?.items ?? [];
  const decision = items.find(item => item.id === chosen) ?? items.at(-1);
  const line = decision === items.at(-1) ? (routing.data?.line ?? null) : null;
  useKeys({ Escape: () => history.back() });
  const copy = () => void navigator.clipboard.writeText(location.href).then(() => setCopied(true));
  return (
    <div className={styles['page']}>
      <header className={styles['crumb']}>
        <Link href={back} className={styles['back']}>
          <ChevronLeft size={18} aria-hidden="true" />
          <span className="visually-hidden">{words.back}: </span>
          <bdi>{ticket.title}</bdi>
        </Link>
        <span className={styles['number']}>{ticket.number}</span>
        <span className={styles['tools']}>
          <Button
            look="quiet"
            icon={<Table2 size={15} aria-hidden="true" />}
            aria-pressed={isTable}
            onClick={() => setTable(!isTable)}
          >
            {words.asTable}
          </Button>
          <Button look="quiet" icon={<LinkSign size={15} aria-hidden="true" />} onClick={copy}>
            {isCopied ? words.copied : words.copy}
          </Button>
        </span>
      </header>
      {decision ? (
        <div className={styles['columns']}>
          <div className={styles['main']}>
            <h1 className={styles['headline']}>{verdict(decision, line).headline}</h1>
            <p className={styles['because']}>
              {words.lookedAt(decision.lookedAt)} {verdict(decision, line).because}
            </p>
            {isTable ? <BoardTable decision={decision} /> : <Board decision={decision} />}
          </div>
          <DecisionSide {...{ ticket, decision, items }} onChoose={setChosen} />
        </div>
      ) : (
        <div className={styles['waiting']}>
          <h1 className="visually-hidden">{words.title}</h1>
          {routing.isPending ? (
            <RowsSkeleton />
          ) : routing.data ? (
            <State drawing="nothing" title={words.none}>
              {words.noneText}
            </State>
          ) : (
            <Failed title={words.failed} error={routing.error} retry={routing.refetch} />
          )}
        </div>
      )}
    </div>
  );
}
