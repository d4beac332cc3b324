import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ChevronDown } from 'lucide-react';
import { profile } from '../api/accounts';
import { changeAvailability } from '../api/desk';
import { keys } from '../api/keys';
import { useUser } from '../api/session';
import { useTexts } from '../app/texts';
import { YouMenu } from '../app/you-menu';
import { Menu, MenuChoice } from '../ui/menu';
import { Slots } from '../ui/slots';
import styles from './person-foot.module.css';
import { inboxTexts } from './texts';
import { useViews } from './views';

const AVAILABILITIES = ['online', 'away', 'offline'] as const;

/** Who one is, whether new tickets come, and how much room there is. */
export function PersonFoot() {
  const words = useTexts(inboxTexts);
  const client = useQueryClient();
  const { id, name, role } = useUser();
  const own = useQuery({ queryKey: keys.profile, queryFn: ({ signal }) => profile(signal) }).data;
  const mine = useViews().find(view => view.id === 'default-my-open')?.count;
  const choose = useMutation({
    mutationFn: changeAvailability,
    onSuccess: changed => client.setQueryData(keys.profile, changed),
  });
  const held = Number.parseInt(mine ?? '0', 10);
  const availability = (choose.isPending ? choose.variables : own?.availability) ?? 'online';
  return (
    <div className={styles['foot']} key={id}>
      <div className={styles['row']}>
        <YouMenu />
        <div className={styles['text']}>
          <bdi className={styles['name']}>{name}</bdi>
          {own && role !== 'user' && (
            <Menu
              trigger={
                <button type="button" className={styles['state']}>
                  <span className="visually-hidden">{words.availability}: </span>
                  <i className={styles[availability]} aria-hidden="true" />
                  {words[availability]} · {words.room(own.capacity - held)}
                  <ChevronDown size={12} aria-hidden="true" />
                </button>
              }
            >
              <MenuChoice
                label={words.availability}
                value={availability}
                options={AVAILABILITIES.map(each => [each, words[each]] as const)}
                onChoose={next => choose.mutate(next)}
              />
            </Menu>
          )}
        </div>
      </div>
      {own && (
        <p className={styles['slots']}>
          <Slots held={held} capacity={own.capacity} />
          <span className="visually-hidden">{words.held(held, own.capacity)}</span>
        </p>
      )}
    </div>
  );
}
