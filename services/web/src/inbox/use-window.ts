import { type RefObject, useEffect, useMemo, useState } from 'react';
import type { Heights } from './rows';

/** Fingers need more. */
const NARROW = '(max-width: 719px)';

/** Which part of a list is in sight, and how high its lines are there; CSS pixels. */
export function useWindow(scroller: RefObject<HTMLElement | null>): { from: number; to: number; heights: Heights } {
  const [sight, setSight] = useState({ from: 0, to: 900 });
  const [isNarrow, setNarrow] = useState(() => matchMedia(NARROW).matches);

  useEffect(() => {
    const query = matchMedia(NARROW);
    const change = () => setNarrow(query.matches);
    query.addEventListener('change', change);
    return () => query.removeEventListener('change', change);
  }, []);

  // The list comes into the document after what it says has come, so this looks again with each rendering.
  useEffect(() => {
    const place = scroller.current;
    if (!place) return undefined;
    const look = () => {
      // In steps, so that not every pixel renders anew.
      const from = Math.floor(place.scrollTop / 120) * 120;
      const to = Math.ceil((place.scrollTop + place.clientHeight) / 120) * 120;
      setSight(known => (known.from === from && known.to === to ? known : { from, to }));
    };
    look();
    place.addEventListener('scroll', look, { passive: true });
    const sizes = new ResizeObserver(look);
    sizes.observe(place);
    return () => {
      place.removeEventListener('scroll', look);
      sizes.disconnect();
    };
  });

  const heights = useMemo(() => ({ group: 36, row: isNarrow ? 60 : 48 }), [isNarrow]);
  return { ...sight, heights };
}
