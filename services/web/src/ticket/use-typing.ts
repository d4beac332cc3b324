import { useEffect, useMemo } from 'react';
import { tellTyping } from '../api/live';

/** Said again so often while somebody types; milliseconds. */
const AGAIN_MS = 3_000;

/** @param internal a note: agents alone are told. @returns what to call with whether somebody types here. */
export function useTyping(ticketId: string, internal = false): (typing: boolean) => void {
  const told = useMemo(() => ({ at: 0 }), []);
  useEffect(
    () => () => {
      if (told.at > 0) tellTyping(ticketId, false, internal);
      told.at = 0;
    },
    [ticketId, internal, told],
  );
  return typing => {
    const now = Date.now();
    if (typing && now - told.at < AGAIN_MS) return;
    if (!typing && told.at === 0) return;
    told.at = typing ? now : 0;
    tellTyping(ticketId, typing, internal);
  };
}
