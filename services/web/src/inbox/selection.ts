import { useEffect, useMemo, useState } from 'react';

/** Tickets that are selected to be changed together, by id. */
export interface Selection {
  readonly ids: ReadonlySet<string>;
  readonly toggle: (id: string) => void;
  /** Everything from the last one that was selected to this one. */
  readonly extend: (id: string, order: readonly string[]) => void;
  readonly add: (ids: readonly string[]) => void;
  readonly clear: () => void;
}

const NOTHING: ReadonlySet<string> = new Set();

/** @param list what is listed: another list begins with nothing selected. */
export function useSelection(list: string): Selection {
  const [ids, setIds] = useState(NOTHING);
  const [last, setLast] = useState<string>();
  useEffect(() => setIds(NOTHING), [list]);
  return useMemo(() => {
    const add = (more: readonly string[]) => setIds(known => new Set([...known, ...more]));
    return {
      ids,
      add,
      toggle: id => {
        setLast(id);
        setIds(known => (known.has(id) ? new Set([...known].filter(one => one !== id)) : new Set([...known, id])));
      },
      extend: (id, order) => {
        const [from, to] = [order.indexOf(last ?? id), order.indexOf(id)].sort((a, b) => a - b);
        add(order.slice(Math.max(0, from ?? 0), (to ?? 0) + 1));
        setLast(id);
      },
      clear: () => setIds(NOTHING),
    };
  }, [ids, last]);
}
