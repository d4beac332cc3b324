import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { CreateViewBody } from '@switchboard/contracts';
import { Bookmark } from 'lucide-react';
import { useState } from 'react';
import { keys } from '../api/keys';
import { changeView, createView, removeView } from '../api/views';
import { useTexts } from '../app/texts';
import { Menu, MenuItem } from '../ui/menu';
import { toast } from '../ui/toast';
import styles from './list-head.module.css';
import { FIRST_VIEW, type Place } from './place';
import { ViewDialog } from './view-dialog';
import { viewTexts } from './view-texts';
import type { InboxView } from './views';

interface ViewMenuProps {
  readonly view: InboxView;
  readonly place: Place;
  readonly go: (to: Partial<Place>) => void;
}

const NOTHING_SET = { q: '', filters: {} };

/** Keeps what is listed under a name, and changes what was kept. */
export function ViewMenu({ view, place, go }: ViewMenuProps) {
  const words = useTexts(viewTexts);
  const client = useQueryClient();
  const [asks, setAsks] = useState<'new' | 'old'>();
  const again = () => client.invalidateQueries({ queryKey: keys.views });
  const failed = () => toast({ text: words.failed });
  const filters = {
    ...view.filters,
    ...place.filters,
    ...(place.q === '' ? {} : { q: place.q }),
  } as CreateViewBody['filters'];
  const isNarrowed = place.q !== '' || Object.keys(place.filters).length > 0;

  const keepFilters = useMutation({
    mutationFn: () => changeView(view.id, { filters }),
    onSuccess: async ({ name }) => {
      await again();
      go(NOTHING_SET);
      toast({ text: words.saved(name) });
    },
    onError: failed,
  });
  const remove = useMutation({
    mutationFn: () => removeView(view.id),
    onSuccess: async () => {
      const { name, filters: had, sort, shared } = view;
      const undo = () =>
        createView({ name, filters: had, sort, shared }).then(async ({ id }) => {
          await again();
          go({ view: id, ...NOTHING_SET });
        }, failed);
      go({ view: FIRST_VIEW, ...NOTHING_SET });
      toast({ text: words.removed(name), undo });
      await again();
    },
    onError: failed,
  });
  return (
    <>
      <Menu
        trigger={
          <button
            type="button"
            className={`${styles['filter']} ${styles['views']}`}
            aria-label={words.view}
            title={words.view}
          >
            <Bookmark size={16} aria-hidden="true" />
          </button>
        }
      >
        <MenuItem onClick={() => setAsks('new')}>{words.save} …</MenuItem>
        {view.mayChange && (
          <>
            <MenuItem onClick={() => setAsks('old')}>{words.rename} …</MenuItem>
            {isNarrowed && <MenuItem onClick={() => keepFilters.mutate()}>{words.saveFilters}</MenuItem>}
            <MenuItem onClick={() => remove.mutate()}>{words.remove}</MenuItem>
          </>
        )}
      </Menu>
      {asks && (
        <ViewDialog
          {...(asks === 'old' ? { view } : {})}
          filters={filters}
          sort={view.sort}
          onClose={() => setAsks(undefined)}
          onSaved={(id, name) => {
            setAsks(undefined);
            toast({ text: words.saved(name) });
            void again().then(() => asks === 'new' && go({ view: id, ...NOTHING_SET }));
          }}
        />
      )}
    </>
  );
}
