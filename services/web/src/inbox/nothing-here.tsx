import { useTexts } from '../app/texts';
import { useTopic } from '../app/use-topic';
import { PRIORITY_NAMES, type Priority, STATUS_NAMES, type Status } from '../app/words';
import { Button } from '../ui/button';
import { State } from '../ui/state';
import type { Place } from './place';
import { inboxTexts } from './texts';
import { useViews } from './views';

/** Nothing waits, or nothing is so. */
export function NothingHere({ place, go }: { place: Place; go: (to: Partial<Place>) => void }) {
  const words = useTexts(inboxTexts);
  const [statuses, priorities] = [useTexts(STATUS_NAMES), useTexts(PRIORITY_NAMES)];
  const topic = useTopic();
  const others = useViews().filter(({ id, count }) => id !== place.view && count !== undefined && count !== '0');
  const { status = [], priority = [], category = [] } = place.filters;
  const what = [
    ...(place.q === '' ? [] : [`“${place.q}”`]),
    ...status.map(each => statuses[each as Status]),
    ...priority.map(each => priorities[each as Priority]),
    ...category.map(each => topic(each, null) ?? each),
  ];
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
