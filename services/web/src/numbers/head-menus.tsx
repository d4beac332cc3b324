import { ChevronDown, Share } from 'lucide-react';
import { useCategories, useTeams } from '../agent-ticket/desk-lists';
import { useTexts } from '../app/texts';
import { useTopic } from '../app/use-topic';
import { Button, ButtonLink } from '../ui/button';
import { Menu, MenuChoice, MenuLine } from '../ui/menu';
import { type Place, RANGES } from './place';
import { numbersTexts } from './texts';

const ALL = '';

interface HeadMenusProps {
  readonly place: Place;
  readonly go: (to: Partial<Place>) => void;
  /** Where what is shown can be taken away as a file. */
  readonly exportTo: string;
}

/** How far back, of whom, of what. */
export function HeadMenus({ place: { days, team, category }, go, exportTo }: HeadMenusProps) {
  const words = useTexts(numbersTexts);
  const topic = useTopic();
  const teams = useTeams();
  const categories = useCategories();
  const narrowed = [
    ...(team === null ? [] : [team]),
    ...(category === null ? [] : [topic(category, null) ?? category]),
  ];
  const down = <ChevronDown size={14} aria-hidden="true" />;
  return (
    <>
      <Menu
        trigger={
          <Button>
            {words.lastDays(days)} {down}
          </Button>
        }
      >
        <MenuChoice
          label={words.range}
          value={String(days)}
          options={RANGES.map(range => [String(range), words.lastDays(range)] as const)}
          onChoose={next => go({ days: RANGES.find(range => String(range) === next) ?? days })}
        />
      </Menu>
      <Menu
        trigger={
          <Button>
            <bdi>{narrowed.length === 0 ? words.allTeams : narrowed.join(', ')}</bdi> {down}
          </Button>
        }
      >
        <MenuChoice
          label={words.team}
          value={team ?? ALL}
          options={[[ALL, words.allTeams] as const, ...teams.map(({ key, label }) => [key, label] as const)]}
          onChoose={next => go({ team: next === ALL ? null : next })}
        />
        <MenuLine />
        <MenuChoice
          label={words.category}
          value={category ?? ALL}
          options={[
            [ALL, words.allCategories] as const,
            ...categories.map(({ key }) => [key, topic(key, null) ?? key] as const),
          ]}
          onChoose={next => go({ category: next === ALL ? null : next })}
        />
      </Menu>
      <ButtonLink look="quiet" href={exportTo} icon={<Share size={15} aria-hidden="true" />}>
        {words.export}
      </ButtonLink>
    </>
  );
}
