import { Plus } from 'lucide-react';
import { useSearchParams } from 'wouter';
import { usePageTitle } from '../app/page-title';
import page from '../app/page.module.css';
import { useTexts } from '../app/texts';
import { ButtonLink } from '../ui/button';
import { Filters } from './filters';
import { SHOWN, type Shown } from './groups';
import { Headline } from './headline';
import styles from './my-tickets.module.css';
import { useMyCounts, useMyTickets } from './queries';
import { myTicketsTexts } from './texts';
import { TicketList } from './ticket-list';

/** Own tickets; what is shown of them stands in the address. */
export function MyTicketsPage() {
  const words = useTexts(myTicketsTexts);
  const [search, setSearch] = useSearchParams();
  const shown: Shown = SHOWN.find(each => each === search.get('show')) ?? 'now';
  const q = search.get('q') ?? '';
  const open = useMyTickets('now', '');
  const counts = useMyCounts();
  usePageTitle(words.title);

  const change = (name: string, value: string) =>
    setSearch(
      known => {
        const next = new URLSearchParams(known);
        if (value === '') next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true },
    );

  return (
    <div className={page['page']}>
      <div className={styles['top']}>
        <h1 className={page['title']}>
          <Headline tickets={open.data?.pages.flatMap(({ items }) => items)} />
        </h1>
        <ButtonLink href="/tickets/new" look="primary" size="large" icon={<Plus size={17} aria-hidden="true" />}>
          {words.newTicket}
        </ButtonLink>
      </div>
      <Filters
        shown={shown}
        q={q}
        counts={counts}
        onShow={each => change('show', each === 'now' ? '' : each)}
        onSearch={text => change('q', text)}
      />
      <TicketList shown={shown} q={q} onClear={() => change('q', '')} />
    </div>
  );
}
