import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { keys } from '../api/keys';
import { onPush } from '../api/live';

/** Numbers are asked anew at most so often; milliseconds. */
const PAUSE_MS = 1_000;

/** Keeps the numbers as the desk is now. What is asked is not asked again before it has been answered. */
export function useLiveNumbers(): void {
  const client = useQueryClient();
  useEffect(() => {
    let isStale = false;
    let isEnded = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async () => {
      isStale = false;
      await client.invalidateQueries({ queryKey: keys.numbers }, { cancelRefetch: false });
      if (!isEnded) timer = setTimeout(next, PAUSE_MS);
    };
    const next = () => {
      timer = undefined;
      if (isStale) void begin();
    };
    let running: Promise<void> | undefined;
    const begin = () => (running ??= look().finally(() => (running = undefined)));
    const end = onPush(({ type }) => {
      if (!type.startsWith('ticket.')) return;
      isStale = true;
      if (timer === undefined && running === undefined) void begin();
    });
    return () => {
      isEnded = true;
      end();
      clearTimeout(timer);
    };
  }, [client]);
}
