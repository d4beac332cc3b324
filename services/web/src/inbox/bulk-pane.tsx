import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { TicketListQuery, TicketView } from '@switchboard/contracts';
import { useState } from 'react';
import { countAll, filterOf } from '../api/jobs';
import { keys } from '../api/keys';
import { useTexts } from '../app/texts';
import { Button } from '../ui/button';
import { Key } from '../ui/key';
import { toast } from '../ui/toast';
import { allMatching, applyToMany, MOST, takeBack } from './bulk';
import { changedBy, countsOf } from './bulk-effect';
import styles from './bulk-pane.module.css';
import { bulkTexts } from './bulk-texts';
import { ChangeChoice, type Choice } from './change-choice';
import { EverythingPane } from './everything-pane';
import type { Selection } from './selection';

interface BulkPaneProps {
  readonly selection: Selection;
  readonly tickets: readonly TicketView[];
  readonly query: TicketListQuery;
  readonly onStarted: () => void;
}

/** Takes the place of the ticket: what a change of many would do, before it is done. */
export function BulkPane({ selection, tickets, query, onStarted }: BulkPaneProps) {
  const words = useTexts(bulkTexts);
  const client = useQueryClient();
  const filter = filterOf(query);
  const stats = useQuery({
    queryKey: keys.stats(filter),
    queryFn: ({ signal }) => countAll(filter, signal),
    staleTime: 0,
  }).data;
  const [isEverything, setEverything] = useState(false);
  const [more, setMore] = useState<readonly TicketView[]>([]);
  const [choice, setChoice] = useState<Choice>();
  const known = new Map([...more, ...tickets].map(ticket => [ticket.id, ticket]));
  const chosen = [...selection.ids].flatMap(id => known.get(id) ?? []).slice(0, MOST);
  const again = () => client.invalidateQueries({ queryKey: keys.inbox });

  const all = useMutation({
    mutationFn: () => allMatching(query),
    onSuccess: found => {
      setMore(found);
      selection.add(found.map(({ id }) => id));
    },
  });
  const apply = useMutation({
    mutationFn: ({ field, value }: Choice) => applyToMany(chosen, { [field]: value }),
    onSuccess: ({ items }, { field }) => {
      const failed = new Set(items.filter(({ status }) => status >= 400).map(({ id }) => id));
      const done = chosen.filter(({ id }) => !failed.has(id));
      const undo = () => takeBack(done, field).then(again, () => toast({ text: words.failed }));
      const text = failed.size === 0 ? words.done(done.length) : words.some(done.length, failed.size);
      toast({ text, ...(done.length > 0 && { undo }) });
      setChoice(undefined);
      selection.clear();
      selection.add([...failed]);
      void again();
    },
    onError: () => toast({ text: words.failed }),
  });
  if (isEverything && stats)
    return (
      <EverythingPane
        filter={filter}
        stats={stats}
        onStarted={() => {
          selection.clear();
          onStarted();
        }}
        onBack={() => setEverything(false)}
      />
    );
  const effect = choice && changedBy(chosen, choice.field, choice.value);
  return (
    <section className={styles['pane']} aria-labelledby="bulk-title">
      <h1 id="bulk-title" className={styles['title']}>
        {words.selected(chosen.length)}
      </h1>
      <p className={styles['intro']}>{words.intro}</p>
      <p className={styles['actions']}>
        {/* So many can not be taken back one by one: they are changed as one piece of work. */}
        <Button
          busy={all.isPending || !stats}
          onClick={() => (stats && stats.total > MOST ? setEverything(true) : all.mutate())}
        >
          {words.selectAll(stats?.total)}
        </Button>
        <Button look="quiet" onClick={selection.clear}>
          {words.clear} <Key>Esc</Key>
        </Button>
      </p>
      <ChangeChoice countsOf={field => countsOf(chosen, field)} choice={choice} onChoose={setChoice} />
      {choice && effect !== undefined && effect > 0 && (
        <Button look="primary" size="large" busy={apply.isPending} onClick={() => apply.mutate(choice)}>
          {words.apply(effect)}
        </Button>
      )}
    </section>
  );
}
