import type { ClassifyResponse, Priority } from '@switchboard/contracts';
import { Waypoints } from 'lucide-react';
import { useCategories } from '../api/categories';
import { useTexts } from '../app/texts';
import { useTopic } from '../app/use-topic';
import { PRIORITY_NAMES } from '../app/words';
import { Chip } from '../ui/chip';
import { Menu, MenuChoice } from '../ui/menu';
import { PriorityPips } from '../ui/pips';
import type { TicketDraft } from './draft';
import { newTicketTexts } from './texts';

const AS_SUGGESTED = '';
const PRIORITIES: readonly Priority[] = ['low', 'medium', 'high', 'critical'];

interface ChoiceProps<T> {
  readonly chosen: T | null;
  readonly suggested: ClassifyResponse | undefined;
  readonly onChoose: (value: T | null) => void;
}

/** Category and its part, in one menu. */
export function TopicChip({ chosen, suggested, onChoose }: ChoiceProps<NonNullable<TicketDraft['topic']>>) {
  const words = useTexts(newTicketTexts);
  const topic = useTopic();
  const { category = null, subcategory = null } = chosen ?? suggested ?? {};
  const inUse = <T extends { retired: boolean }>(all: readonly T[]) => all.filter(({ retired }) => !retired);
  const all = inUse(useCategories() ?? []).flatMap(({ key, subcategories }) => [
    [key, null] as const,
    ...inUse(subcategories).map(part => [key, part.key] as const),
  ]);
  const options = all.map(([name, part]) => [`${name} ${part ?? ''}`, topic(name, part)] as const);
  return (
    <Menu
      trigger={
        <Chip decided={chosen !== null} icon={<Waypoints size={16} aria-hidden="true" />} {...noteOf(chosen, words)}>
          <span className="visually-hidden">{words.topic}: </span>
          {topic(category, subcategory) ?? words.noTopic}
        </Chip>
      }
    >
      <MenuChoice
        label={words.topic}
        value={chosen === null ? AS_SUGGESTED : `${chosen.category} ${chosen.subcategory ?? ''}`}
        options={[[AS_SUGGESTED, words.asSuggested] as const, ...options]}
        onChoose={value => {
          const [name = '', part = ''] = value.split(' ');
          onChoose(value === AS_SUGGESTED ? null : { category: name, subcategory: part === '' ? null : part });
        }}
      />
    </Menu>
  );
}

export function PriorityChip({ chosen, suggested, onChoose }: ChoiceProps<Priority>) {
  const words = useTexts(newTicketTexts);
  const names = useTexts(PRIORITY_NAMES);
  const priority = chosen ?? suggested?.priority;
  return (
    <Menu
      trigger={
        <Chip decided={chosen !== null} {...noteOf(chosen, words)}>
          <span className="visually-hidden">{words.priority}: </span>
          {priority === undefined ? words.noPriority : <PriorityPips priority={priority} />}
        </Chip>
      }
    >
      <MenuChoice
        label={words.priority}
        value={chosen ?? AS_SUGGESTED}
        options={[[AS_SUGGESTED, words.asSuggested] as const, ...PRIORITIES.map(each => [each, names[each]] as const)]}
        onChoose={value => onChoose(value === AS_SUGGESTED ? null : value)}
      />
    </Menu>
  );
}

const noteOf = (chosen: unknown, words: { yourChoice: string }) => (chosen === null ? {} : { note: words.yourChoice });
