import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { usePageTitle } from '../app/page-title';
import page from '../app/page.module.css';
import { Button } from '../ui/button';
import { RowsSkeleton } from '../ui/skeleton';
import { Failed, State } from '../ui/state';
import { Toasts } from '../ui/toast';
import styles from './setup.module.css';

interface SetupPageProps {
  readonly title: string;
  readonly intro: string;
  readonly add: string;
  readonly onAdd: () => void;
  readonly failed: string;
  readonly empty: { readonly title: string; readonly text: string };
  readonly list: {
    readonly isPending: boolean;
    readonly error: unknown;
    readonly refetch: () => unknown;
    readonly count: number | undefined;
  };
  /** Of the entry that is open. */
  readonly dialog: ReactNode;
  readonly children: ReactNode;
}

/** A list that admins define: what it is for, its entries or why there are none, and another one. */
export function SetupPage({ title, intro, add, onAdd, failed, empty, list, dialog, children }: SetupPageProps) {
  usePageTitle(title);
  return (
    <div className={page['page']}>
      <div className={styles['top']}>
        <div>
          <h1 className={page['title']}>{title}</h1>
          <p className={page['intro']}>{intro}</p>
        </div>
        <Button look="primary" size="large" icon={<Plus size={17} aria-hidden="true" />} onClick={onAdd}>
          {add}
        </Button>
      </div>
      {list.count !== undefined ? (
        list.count === 0 ? (
          <State drawing="nothing" title={empty.title}>
            {empty.text}
          </State>
        ) : (
          children
        )
      ) : list.isPending ? (
        <RowsSkeleton />
      ) : (
        <Failed title={failed} error={list.error} retry={list.refetch} />
      )}
      {dialog}
      <Toasts />
    </div>
  );
}
