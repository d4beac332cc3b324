import type { ReactNode } from 'react';
import { chooseLanguage, LANGUAGES, useLanguage } from '../app/preferences';
import { usePageTitle } from '../app/page-title';
import { Logo } from '../ui/logo';
import { Board } from './board';
import styles from './door.module.css';

const NAMES = { en: 'English', de: 'Deutsch' };

/** The frame of every page for people who are not signed in. */
export function Door({ title, intro, children }: { title: string; intro?: ReactNode; children: ReactNode }) {
  const language = useLanguage();
  usePageTitle(title);
  return (
    <div className={styles['door']}>
      <div className={styles['side']}>
        <header className={styles['head']}>
          <Logo size={26} />
          <span>Switchboard</span>
        </header>
        <main className={styles['main']} id="main">
          <h1 className={styles['title']}>{title}</h1>
          {intro !== undefined && <p className={styles['intro']}>{intro}</p>}
          {children}
        </main>
        <footer className={styles['foot']}>
          {LANGUAGES.map(each => (
            <button
              key={each}
              type="button"
              lang={each}
              aria-pressed={each === language}
              className={styles['language']}
              onClick={() => chooseLanguage(each)}
            >
              {NAMES[each]}
            </button>
          ))}
        </footer>
      </div>
      <Board />
    </div>
  );
}
