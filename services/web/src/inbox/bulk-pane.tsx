import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { TicketListQuery, TicketView } from '@switchboard/contracts';
import { useState } from 'react';
import { useCategories } from '../agent-ticket/desk-lists';
import { Value } from '../agent-ticket/value';
import { keys } from '../api/keys';
import { useTexts } from '../app/texts';
import { useTopic } from '../app/use-topic';
import { PRIORITY_NAMES, STATUS_NAMES } from '../app/words';
import { Button } from '../ui/button';
import { Key } from '../ui/key';
import { Menu, MenuChoice } from '../ui/menu';
import { toast } from '../ui/toast';
import { allMatching, applyToMany, MOST, takeBack } from './bulk';
import { type BulkField, changedBy, countsOf } from './bulk-effect';
import styles from './bulk-pane.module.css';
import { bulkTexts } from './bulk-texts';
import type { Selection } from './selection';

interface BulkPaneProps {
  readonly selection: Selection;
  readonly tickets: readonly TicketView[];
  readonly query: TicketListQuery;
}

/** Takes the place of the ticket: what a change of many would do, before it is done. */
export function BulkPane({ selection, tickets, query }: BulkPaneProps) {
  const words = useTexts(bulkTexts);
  const client = useQueryClient();
  const names = useNames();
  const [more, setMore] = useState<readonly TicketView[]>([]);
  const [choice, setChoice] = useState<{ field: BulkField; value: string }>();
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
    mutationFn: ({ field, value }: { field: BulkField; value: string }) => applyToMany(chosen, { [field]: value }),
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
  const effect = choice && changedBy(chosen, choice.field, choice.value);
  return (
    <section className={styles['pane']} aria-labelledby="bulk-title">
      <h1 id="bulk-title" className={styles['title']}>
        {words.selected(chosen.length)}
      </h1>
      <p className={styles['intro']}>{words.intro}</p>
      <p className={styles['actions']}>
        <Button busy={all.isPending} onClick={() => all.mutate()}>
          {words.selectAll}
        </Button>
        <Button look="quiet" onClick={selection.clear}>
          {words.clear} <Key>Esc</Key>
        </Button>
        {chosen.length === MOST && <span className={styles['intro']}>{words.most(MOST)}</span>}
      </p>
      <dl className={styles['list']}>
        {(['status', 'priority', 'category'] as const).map(field => (
          <div key={field} className={styles['line']}>
            <dt>{words[field]}</dt>
            <dd>
              <Menu
                trigger={
                  <Value label={words[field]} proposed={choice?.field === field}>
                    {choice?.field === field ? names.of(field, choice.value) : words.choose}
                  </Value>
                }
              >
                <MenuChoice
                  label={words[field]}
                  value={choice?.field === field ? choice.value : null}
                  options={names.options(field)}
                  onChoose={value => setChoice({ field, value })}
                />
              </Menu>
              <span className={styles['now']}>
                {choice?.field === field && effect !== undefined
                  ? words.effect(names.of(field, choice.value), effect, chosen.length - effect)
                  : countsOf(chosen, field)
                      .map(([value, count]) => `${count} ${value === '' ? words.none : names.of(field, value)}`)
                      .join(', ')}
                {choice?.field === field && field === 'category' && `; ${words.forGood}`}
              </span>
            </dd>
          </div>
        ))}
      </dl>
      {choice && effect !== undefined && effect > 0 && (
        <Button look="primary" size="large" busy={apply.isPending} onClick={() => apply.mutate(choice)}>
          {words.apply(effect)}
        </Button>
      )}
    </section>
  );
}

/** What values of fields are called. */
function useNames() {
  const statuses: Readonly<Record<string, string>> = useTexts(STATUS_NAMES);
  const priorities: Readonly<Record<string, string>> = useTexts(PRIORITY_NAMES);
  const topic = useTopic();
  const categories = useCategories();
  const of = (field: BulkField, value: string): string =>
    (field === 'status' ? statuses[value] : field === 'priority' ? priorities[value] : topic(value, null)) ?? value;
  return {
    of,
    options: (field: BulkField): (readonly [string, string])[] =>
      field === 'category'
        ? categories.map(({ key }) => [key, of(field, key)] as const)
        : Object.entries(field === 'status' ? statuses : priorities),
  };
}
