import { useMemo, useState } from 'react';
import { usePageTitle } from '../app/page-title';
import { useTexts } from '../app/texts';
import { useKeys } from '../app/use-keys';
import { AgentTicket } from '../agent-ticket/agent-ticket';
import { BulkPane } from './bulk-pane';
import { showJob, useShownJob } from './job';
import { JobPane } from './job-pane';
import { classes } from '../ui/classes';
import { Toasts } from '../ui/toast';
import { State } from '../ui/state';
import styles from './inbox.module.css';
import { InboxList } from './inbox-list';
import { useInboxList, queryOf } from './list-query';
import { ListHead } from './list-head';
import { usePlace } from './use-place';
import { inboxTexts } from './texts';
import { useSelection } from './selection';
import { useViews } from './views';

/** The list, the ticket, and what belongs to it: beside one another where there is room. */
export function InboxPage({ ticket }: { ticket: string | undefined }) {
  const words = useTexts(inboxTexts);
  const { place, open, go } = usePlace();
  const views = useViews();
  const view = views.find(({ id }) => id === place.view) ?? views.find(({ id }) => id === 'all') ?? views[0];
  const [showsContext, setShowsContext] = useState(false);
  const selection = useSelection(`${place.view} ${place.q} ${JSON.stringify(place.filters)}`);
  const query = useMemo(() => (view ? queryOf(view, place) : {}), [JSON.stringify(view?.filters), view?.sort, place]);
  const list = useInboxList(query);
  const job = useShownJob();
  const isBulk = selection.ids.size > 0;
  const isWork = job !== undefined && ticket === undefined && !isBulk;
  usePageTitle(ticket === undefined ? (view?.name ?? words.inbox) : undefined);
  useKeys({
    Escape: () =>
      isBulk
        ? selection.clear()
        : showsContext
          ? setShowsContext(false)
          : isWork
            ? showJob(undefined)
            : open(undefined),
    i: () => setShowsContext(!showsContext),
  });
  if (!view) return null;
  return (
    <div
      className={classes(
        styles['panes'],
        (ticket !== undefined || isBulk || isWork) && styles['reading'],
        showsContext && ticket !== undefined && styles['withContext'],
      )}
    >
      <section className={styles['list']} aria-label={words.list(view.name)}>
        <ListHead view={view} place={place} go={go} hasHeading={ticket === undefined && !isBulk && !isWork} />
        <InboxList {...{ view, place, query, list, selection, open, go }} selected={ticket} />
      </section>
      {isBulk ? (
        <BulkPane
          selection={selection}
          tickets={list.tickets ?? []}
          query={query}
          // The work that has begun is what there is to see.
          onStarted={() => open(undefined)}
        />
      ) : isWork ? (
        <JobPane id={job} />
      ) : ticket === undefined ? (
        <div className={styles['none']}>
          <State drawing="connected" title={words.chooseOne}>
            {words.chooseText}
          </State>
        </div>
      ) : (
        <AgentTicket
          key={ticket}
          id={ticket}
          showsContext={showsContext}
          onContext={setShowsContext}
          onClose={() => open(undefined)}
        />
      )}
      <div className={styles['toasts']}>
        <Toasts />
      </div>
    </div>
  );
}
