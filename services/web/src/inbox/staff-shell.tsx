import { type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { Inbox, Pencil, Ticket } from 'lucide-react';
import { OfflineBanner } from '../app/offline-banner';
import { shellTexts } from '../app/shell-texts';
import shell from '../app/shell.module.css';
import { useTexts } from '../app/texts';
import { Logo } from '../ui/logo';
import { Help } from '../help/help';
import { Bell } from '../notifications/bell';
import { Jumps } from '../palette/jumps';
import { MorePages, PageLinks } from './page-links';
import { PersonFoot } from './person-foot';
import styles from './staff-shell.module.css';
import { inboxTexts } from './texts';
import { useLiveCounts } from './use-live-list';
import { ViewLinks } from './view-links';

/** The frame of agents and admins: views at the side, one sheet for everything else. */
export function StaffShell({ children }: { children: ReactNode }) {
  const words = useTexts(shellTexts);
  const own = useTexts(inboxTexts);
  useLiveCounts();
  return (
    <div className={styles['frame']}>
      <a className={shell['skip']} href="#main">
        {words.skip}
      </a>
      <header className={styles['side']}>
        <div className={styles['top']}>
          <Link href="/inbox" className={styles['brand']}>
            <Logo size={20} />
            <span className={styles['wide']}>Switchboard</span>
          </Link>
          <Bell />
        </div>
        <Jumps />
        <nav className={styles['views']} aria-label={own.views}>
          <ViewLinks />
          <PageLinks />
        </nav>
        <nav className={styles['pages']} aria-label={own.pages}>
          <PageLink href="/inbox" icon={<Inbox size={18} aria-hidden="true" />} onlyNarrow>
            {own.inbox}
          </PageLink>
          <PageLink href="/tickets/new" icon={<Pencil size={16} aria-hidden="true" />}>
            {own.newTicket}
          </PageLink>
          <PageLink href="/tickets" icon={<Ticket size={16} aria-hidden="true" />}>
            {own.ownRequests}
          </PageLink>
          <MorePages />
        </nav>
        <PersonFoot />
      </header>
      <Help />
      <div className={styles['sheet']}>
        <OfflineBanner />
        <main id="main" tabIndex={-1} className={styles['main']}>
          {children}
        </main>
      </div>
    </div>
  );
}

interface PageLinkProps {
  readonly href: string;
  readonly icon: ReactNode;
  readonly onlyNarrow?: boolean;
  readonly children: string;
}

function PageLink({ href, icon, onlyNarrow = false, children }: PageLinkProps) {
  const [path] = useLocation();
  const isCurrent = onlyNarrow ? path.startsWith(href) : path === href;
  return (
    <Link
      href={href}
      className={`${styles['link']} ${onlyNarrow ? styles['narrow'] : ''}`}
      aria-current={isCurrent ? 'page' : undefined}
      title={children}
    >
      {icon}
      <span className={styles['name']}>{children}</span>
    </Link>
  );
}
