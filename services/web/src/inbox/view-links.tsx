import { CircleDashed, Layers, ListFilter, Pause, User, Users } from 'lucide-react';
import { Link, useLocation } from 'wouter';
import { useTexts } from '../app/texts';
import { addressOf } from './place';
import { inboxTexts } from './texts';
import { usePlace } from './use-place';
import styles from './view-links.module.css';
import { type InboxView, useViews } from './views';

const ICONS: Readonly<Record<string, typeof User>> = {
  'default-my-open': User,
  'default-unassigned': CircleDashed,
  'default-team': Users,
  waiting: Pause,
  all: Layers,
};

/** Views with how many tickets are in each. */
export function ViewLinks() {
  const words = useTexts(inboxTexts);
  const views = useViews();
  const saved = views.filter(({ isBuiltIn }) => !isBuiltIn);
  return (
    <>
      <ul className={styles['list']}>
        {views
          .filter(({ isBuiltIn, isHidden }) => isBuiltIn && !isHidden)
          .map(view => (
            <ViewLink key={view.id} view={view} />
          ))}
      </ul>
      {saved.length > 0 && (
        <>
          <h2 className={styles['title']}>{words.savedViews}</h2>
          <ul className={styles['list']}>
            {saved.map(view => (
              <ViewLink key={view.id} view={view} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function ViewLink({ view }: { view: InboxView }) {
  const words = useTexts(inboxTexts);
  const [path] = useLocation();
  const { place } = usePlace();
  const { id, name, count } = view;
  const Icon = ICONS[id] ?? ListFilter;
  const isCurrent = path.startsWith('/inbox') && place.view === id;
  return (
    <li>
      <Link
        href={addressOf({ view: id, q: '', filters: {} })}
        className={styles['view']}
        aria-current={isCurrent ? 'page' : undefined}
        title={name}
      >
        <Icon size={16} aria-hidden="true" />
        <bdi className={styles['name']}>{name}</bdi>
        {count !== undefined && (
          <span className={styles['count']}>
            <span aria-hidden="true">{count}</span>
            <span className="visually-hidden">{words.tickets(count)}</span>
          </span>
        )}
      </Link>
    </li>
  );
}
