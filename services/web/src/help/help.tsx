import { lazy, Suspense } from 'react';
import { useKeys } from '../app/use-keys';
import { showHelp, useShowsHelp } from './open';

const HelpDialog = lazy(() => import('./help-dialog').then(dialog => ({ default: dialog.HelpDialog })));

/** `?` shows every key; one of these per page. */
export function Help() {
  const isShown = useShowsHelp();
  useKeys({ '?': () => showHelp(true) });
  return (
    isShown && (
      <Suspense fallback={null}>
        <HelpDialog />
      </Suspense>
    )
  );
}
