import { useEffect } from 'react';

/** What the tab is called. */
export function usePageTitle(title: string | undefined): void {
  useEffect(() => {
    document.title = title === undefined || title === 'Switchboard' ? 'Switchboard' : `${title} · Switchboard`;
  }, [title]);
}
