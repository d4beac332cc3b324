import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { type EntryRow, EntryRows } from './entry-rows';
import { moved } from './order';
import { SetupPage, type SetupWords } from './setup-page';
import { useSave } from './use-save';

interface Entry {
  readonly key: string;
  readonly order: number;
  readonly retired: boolean;
}

interface OrderedPageProps<T extends Entry> {
  readonly words: SetupWords;
  /** Under which key the list is known. */
  readonly queryKey: readonly unknown[];
  readonly read: (signal: AbortSignal) => Promise<{ readonly items: readonly T[] }>;
  readonly change: (key: string, part: { readonly order: number }) => Promise<unknown>;
  readonly rowOf: (entry: T) => Pick<EntryRow, 'name' | 'line' | 'end'>;
  /** @param entry undefined: a new one. */
  readonly dialog: (entry: T | undefined, onClose: () => void) => ReactNode;
}

/** Entries that stand in an order of their own; who changes one changes it for the whole desk. */
export function OrderedPage<T extends Entry>({ words, queryKey, read, change, rowOf, dialog }: OrderedPageProps<T>) {
  const list = useQuery({ queryKey, queryFn: ({ signal }) => read(signal) });
  const order = useSave(queryKey, () => undefined);
  const entries = list.data?.items ?? [];
  const move = (key: string, by: 1 | -1) =>
    order.move(async () => {
      for (const entry of moved(entries, key, by)) await change(entry.key, { order: entry.order });
    });
  return (
    <SetupPage
      words={words}
      list={{ ...list, count: list.data?.items.length }}
      dialog={(opened, onClose) =>
        dialog(
          entries.find(({ key }) => key === opened),
          onClose,
        )
      }
    >
      {onOpen => (
        <EntryRows
          label={words.title}
          rows={entries.map(entry => ({ key: entry.key, isRetired: entry.retired, ...rowOf(entry) }))}
          onOpen={onOpen}
          onMove={move}
        />
      )}
    </SetupPage>
  );
}
