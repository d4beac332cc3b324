import { useEffect, useState } from 'react';
import { onPush } from '../api/live';
import type { Notification } from '../api/notifications';
import { useTexts } from '../app/texts';
import { inWords, notificationTexts } from './texts';

/** The newest that came while the page was open, in words. What stands on the page already need not be said again. */
export function useNews(): string {
  const words = useTexts(notificationTexts);
  const [newest, setNewest] = useState<Notification>();
  useEffect(
    () =>
      onPush(({ type, data }) => {
        if (type !== 'notification') return;
        const one = data as Notification;
        if (!location.pathname.includes(one.number) && !one.read) setNewest(one);
      }),
    [],
  );
  return newest ? words.news(inWords(words, newest), newest.title) : '';
}
