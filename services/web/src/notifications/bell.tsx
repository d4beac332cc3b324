import { Bell as BellIcon } from 'lucide-react';
import { useState } from 'react';
import { useTexts } from '../app/texts';
import { Panel } from '../ui/panel';
import styles from './bell.module.css';
import { NotificationList } from './notification-list';
import { useUnread } from './queries';
import { notificationTexts } from './texts';
import { useNews } from './use-news';

/** More than two digits have no room, and nobody counts them. */
const MOST = 99;

/** What happened that concerns whoever is signed in, wherever they are on the page. */
export function Bell() {
  const words = useTexts(notificationTexts);
  const [isOpen, setOpen] = useState(false);
  const unread = useUnread();
  const shown = unread > MOST ? `${MOST}+` : `${unread}`;
  const news = useNews();
  return (
    <>
      <Panel
        title={words.title}
        close={words.close}
        open={isOpen}
        onOpen={setOpen}
        trigger={
          <button
            type="button"
            className={styles['bell']}
            aria-label={unread > 0 ? words.unreadBell(shown) : words.title}
            title={words.title}
          >
            <BellIcon size={18} aria-hidden="true" />
            {unread > 0 && (
              <span className={styles['count']} aria-hidden="true">
                {shown}
              </span>
            )}
          </button>
        }
      >
        <NotificationList onClose={() => setOpen(false)} />
      </Panel>
      <span role="status" className="visually-hidden">
        {news}
      </span>
    </>
  );
}
