import { useTexts } from '../app/texts';
import { Button } from '../ui/button';
import { State } from '../ui/state';
import type { Place } from './place';
import { inboxTexts } from './texts';
import { useFilterWords } from './use-filter-words';
import { useViews } from './views';

/** Nothing waits, or nothing is so. */
export function NothingHere({ place, go }: { place: Place; go: (to: Partial<Place>) => void }) {
  const words = useTexts(inboxTexts);
  const others = useViews().filter(({ id, count }) => id !== place.view && count !== undefined && count !== '0');
  const filters = useFilterWords(place);
  const what = [...(place.q === '' ? [] : [`“${place.q}”`]), ...filters.map(({ text }) => text)];
  const other = others[0];
  if (what.length > 0)
    return (
      <State
        drawing="nothing"
        title={words.noMatch}
        actions={<Button onClick={() => go({ q: '', filters: {} })}>{words.clearFilters}</Button>}
      >
        {words.noMatchText(what.join(', '))}
      </State>
    );
  return (
    <State
      drawing="connected"
      title={words.empty}
      actions={
        other?.count !== undefined && (
          <Button onClick={() => go({ view: other.id })}>{words.lookAt(other.name, other.count)}</Button>
        )
      }
    >
      {words.emptyText}
    </State>
  );
}
