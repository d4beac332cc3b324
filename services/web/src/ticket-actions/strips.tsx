import type { TicketView } from '@switchboard/contracts';
import { GitMerge, MoonStar } from 'lucide-react';
import { Link } from 'wouter';
import { useUser } from '../api/session';
import { useLanguage } from '../app/preferences';
import { useTexts } from '../app/texts';
import { timeIn } from '../app/times';
import { useTicket } from '../ticket/use-ticket';
import { mergeTexts } from './merge-texts';
import styles from './strips.module.css';
import { actionTexts } from './texts';
import { useUnmerge } from './use-merge';
import { useWake } from './use-wake';

/** What one has to know before one writes: it sleeps, or it went on elsewhere. */
export function Strips({ ticket }: { ticket: TicketView }) {
  if (ticket.mergedInto !== null) return <MergedStrip ticket={ticket} into={ticket.mergedInto} />;
  return ticket.snoozedUntil ? <SnoozedStrip ticket={ticket} until={ticket.snoozedUntil} /> : null;
}

function SnoozedStrip({ ticket, until }: { ticket: TicketView; until: string }) {
  const words = useTexts(actionTexts);
  const language = useLanguage();
  const { timeZone } = useUser();
  const wake = useWake(ticket);
  return (
    <div className={styles['strip']}>
      <MoonStar size={15} aria-hidden="true" />
      <p>
        <strong>{words.snoozedUntil(timeIn(new Date(until), language, timeZone))}</strong>, {words.orAnswer}
      </p>
      <button type="button" onClick={() => void wake()}>
        {words.wake}
      </button>
    </div>
  );
}

function MergedStrip({ ticket, into }: { ticket: TicketView; into: string }) {
  const words = useTexts(mergeTexts);
  const survivor = useTicket(into).data;
  const unmerge = useUnmerge();
  return (
    <div className={styles['strip']}>
      <GitMerge size={15} aria-hidden="true" />
      <p>
        {words.goesOnIn}{' '}
        <Link href={`/inbox/${survivor?.number ?? into}`}>
          {survivor ? (
            <>
              {survivor.number} <bdi>{survivor.title}</bdi>
            </>
          ) : (
            into
          )}
        </Link>
      </p>
      <button type="button" onClick={() => void unmerge(ticket)}>
        {words.unmerge}
      </button>
    </div>
  );
}
