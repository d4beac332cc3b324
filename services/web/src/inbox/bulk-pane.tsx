import { useMutation, useQuery } from '@tanstack/react-query';
import type { TicketListQuery, TicketView } from '@switchboard/contracts';
import { useState } from 'react';
import { countAll, filterOf } from '../api/jobs';
import { keys } from '../api/keys';
import { useTexts } from '../app/texts';
import { Button } from '../ui/button';
import { Key } from '../ui/key';
import {
  allMatching,
  applyToMany,
  assignMany,
  deleteMany,
  giveBack,
  MOST,
  mergeMany,
  notYetOf,
  type Receiver,
  takeBack,
  unmergeMany,
} from './bulk';
import { AssignLine } from './assign-line';
import { changedBy, countsOf } from './bulk-effect';
import styles from './bulk-pane.module.css';
import { bulkTexts } from './bulk-texts';
import { ChangeChoice, type Choice } from './change-choice';
import { DeleteMany } from './delete-many';
import { EverythingPane } from './everything-pane';
import { MergeLine } from './merge-line';
import { RefusedList } from './refused-list';
import type { Selection } from './selection';
import { useBulkWork } from './use-bulk-work';

/** What shall be done to all of them; one thing at a time. */
interface Plan {
  readonly change?: Choice;
  readonly to?: Receiver;
  readonly into?: string;
}

interface BulkPaneProps {
  readonly selection: Selection;
  readonly tickets: readonly TicketView[];
  readonly query: TicketListQuery;
  readonly onStarted: () => void;
}

/** Takes the place of the ticket: what a change of many would do, before it is done. */
export function BulkPane({ selection, tickets, query, onStarted }: BulkPaneProps) {
  const words = useTexts(bulkTexts);
  const filter = filterOf(query);
  const stats = useQuery({
    queryKey: keys.stats(filter),
    queryFn: ({ signal }) => countAll(filter, signal),
    staleTime: 0,
  }).data;
  const [isEverything, setEverything] = useState(false);
  const [more, setMore] = useState<readonly TicketView[]>([]);
  const [plan, setPlan] = useState<Plan>({});
  const known = new Map([...more, ...tickets].map(ticket => [ticket.id, ticket]));
  const chosen = [...selection.ids].flatMap(id => known.get(id) ?? []).slice(0, MOST);
  const work = useBulkWork(selection, () => setPlan({}));

  const all = useMutation({
    mutationFn: () => allMatching(query),
    onSuccess: found => {
      setMore(found);
      selection.add(found.map(({ id }) => id));
    },
  });
  const { change, to } = plan;
  const given = to ? notYetOf(chosen, to) : [];
  const into = chosen.find(({ id }) => id === plan.into);
  const effect = change ? changedBy(chosen, change.field, change.value) : 0;
  const apply = ({ field, value }: Choice) =>
    work.run({
      run: () => applyToMany(chosen, { [field]: value }),
      said: words.done,
      undo: done => takeBack(done, field),
    });
  const assign = (receiver: Receiver) => {
    const alone = given.filter(({ assignee }) => !assignee).length;
    work.run({
      run: () => assignMany(given, receiver),
      said: count => (alone === 0 ? words.given(count) : words.givenPartly(count, alone)),
      ...(alone < given.length && { undo: giveBack }),
    });
  };
  const merge = ({ id: stays }: TicketView) =>
    work.run({
      run: () =>
        mergeMany(
          chosen.filter(({ id }) => id !== stays),
          stays,
        ),
      said: words.merged,
      undo: unmergeMany,
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
  const [first] = chosen;
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
      <ChangeChoice
        countsOf={field => countsOf(chosen, field)}
        choice={change}
        onChoose={next => setPlan({ change: next })}
        before={
          first && (
            <AssignLine tickets={chosen} first={first} to={to} onChoose={receiver => setPlan({ to: receiver })} />
          )
        }
        after={<MergeLine tickets={chosen} into={into} onChoose={id => setPlan({ into: id })} />}
      />
      <div className={styles['foot']}>
        {change && effect > 0 && (
          <Button look="primary" size="large" busy={work.isRunning} onClick={() => apply(change)}>
            {words.apply(effect)}
          </Button>
        )}
        {to && given.length > 0 && (
          <Button look="primary" size="large" busy={work.isRunning} onClick={() => assign(to)}>
            {words.assignTo(given.length)}
          </Button>
        )}
        {into && chosen.length > 1 && (
          <Button look="primary" size="large" busy={work.isRunning} onClick={() => merge(into)}>
            {words.mergeInto(chosen.length - 1)}
          </Button>
        )}
        <span className={styles['last']}>
          <DeleteMany
            count={chosen.length}
            busy={work.isRunning}
            onDelete={() => work.run({ run: () => deleteMany(chosen), said: words.deleted })}
          />
        </span>
      </div>
      <RefusedList outcomes={work.refused} />
    </section>
  );
}
