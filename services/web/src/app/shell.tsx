import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { useUser } from '../api/session';
import { Help } from '../help/help';
import { Bell } from '../notifications/bell';
import { Logo } from '../ui/logo';
import { OfflineBanner } from './offline-banner';
import { shellTexts } from './shell-texts';
import styles from './shell.module.css';
import { useTexts } from './texts';
import { YouMenu } from './you-menu';

/** Head and frame of every page behind the door. */
export function Shell({ children }: { children: ReactNode }) {
  const words = useTexts(shellTexts);
  const { role } = useUser();
  return (
    <>
      <a className={styles['skip']} href="#main">
        {words.skip}
      </a>
      <header className={styles['head']}>
        <Link href="/" className={styles['brand']}>
          <Logo size={22} />
          <span>Switchboard</span>
        </Link>
        <nav className={styles['nav']} aria-label={words.pages}>
          {role !== 'user' && <NavLink href="/">{words.start}</NavLink>}
          <NavLink href="/tickets" isHome={role === 'user'}>
            {words.myTickets}
          </NavLink>
          <NavLink href="/tickets/new">{words.newTicket}</NavLink>
        </nav>
        <Bell />
        <YouMenu />
      </header>
      <Help />
      <OfflineBanner />
      <main id="main" tabIndex={-1} className={styles['main']}>
        {children}
      </main>
    </>
  );
}

function NavLink({ href, isHome = false, children }: { href: string; isHome?: boolean; children: ReactNode }) {
  const [path] = useLocation();
  const isInside = path.startsWith(`${href}/`) && path !== '/tickets/new';
  const isCurrent = path === href || (isHome && path === '/') || (href !== '/' && isInside);
  return (
    <Link href={href} className={styles['link']} aria-current={isCurrent ? 'page' : undefined}>
      {children}
    </Link>
  );
}
