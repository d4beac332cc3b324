import { type RefObject, useEffect, useMemo, useState } from 'react';
import { useNarrow } from '../app/use-narrow';
import type { Heights } from './rows';

/** Which part of a list is in sight, and how high its lines are there; CSS pixels. */
export function useWindow(scroller: RefObject<HTMLElement | null>): { from: number; to: number; heights: Heights } {
  const [sight, setSight] = useState({ from: 0, to: 900 });
  const isNarrow = useNarrow();

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

  // Fingers need more.
  const heights = useMemo(() => ({ group: 36, row: isNarrow ? 60 : 48 }), [isNarrow]);
  return { ...sight, heights };
}
