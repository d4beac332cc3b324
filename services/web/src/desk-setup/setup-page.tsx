import { Plus } from 'lucide-react';
import { Fragment, type ReactNode, useState } from 'react';
import { usePageTitle } from '../app/page-title';
import page from '../app/page.module.css';
import { Button } from '../ui/button';
import { RowsSkeleton } from '../ui/skeleton';
import { Failed, State } from '../ui/state';
import { Toasts } from '../ui/toast';
import styles from './setup.module.css';

export interface SetupWords {
  readonly title: string;
  readonly intro: string;
  readonly add: string;
  readonly failed: string;
  readonly none: string;
  readonly noneText: string;
}

interface SetupPageProps {
  readonly words: SetupWords;
  readonly list: {
    readonly isPending: boolean;
    readonly error: unknown;
    readonly refetch: () => unknown;
    /** Undefined until it has arrived. */
    readonly count: number | undefined;
  };
  /** Of the entry that is open; the key of a new one is empty. */
  readonly dialog: (key: string, onClose: () => void) => ReactNode;
  readonly children: (onOpen: (key: string) => void) => ReactNode;
}

/** A list that somebody defines: what it is for, its entries or why there are none, and another one. */
export function SetupPage({ words, list, dialog, children }: SetupPageProps) {
  usePageTitle(words.title);
  const [opened, setOpened] = useState<string>();
  return (
    <div className={page['page']}>
      <div className={styles['top']}>
        <div>
          <h1 className={page['title']}>{words.title}</h1>
          <p className={page['intro']}>{words.intro}</p>
        </div>
        <Button look="primary" size="large" icon={<Plus size={17} aria-hidden="true" />} onClick={() => setOpened('')}>
          {words.add}
        </Button>
      </div>
      {list.count !== undefined ? (
        list.count === 0 ? (
          <State drawing="nothing" title={words.none}>
            {words.noneText}
          </State>
        ) : (
          children(setOpened)
        )
      ) : list.isPending ? (
        <RowsSkeleton />
      ) : (
        <Failed title={words.failed} error={list.error} retry={list.refetch} />
      )}
      {opened !== undefined && <Fragment key={opened}>{dialog(opened, () => setOpened(undefined))}</Fragment>}
      <Toasts />
    </div>
  );
}
