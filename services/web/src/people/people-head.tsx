import { ChevronDown, Plus, Users } from 'lucide-react';
import type { TeamView } from '@switchboard/contracts';
import type { ReactNode } from 'react';
import { useTexts } from '../app/texts';
import { Button, ButtonLink } from '../ui/button';
import { Menu, MenuChoice, MenuLine } from '../ui/menu';
import { SearchBox } from '../ui/search-box';
import { Segments } from '../ui/segments';
import styles from './people-page.module.css';
import { peopleTexts } from './texts';
import { type PeoplePlace, SHOWN } from './use-people-place';

interface PeopleHeadProps {
  readonly headline: ReactNode;
  readonly place: PeoplePlace;
  readonly by: 'team' | 'name';
  readonly teams: readonly TeamView[];
  readonly inviteAt: string;
  readonly go: (to: Partial<PeoplePlace>) => void;
}

/** What is seen, in a sentence, and what narrows it. */
export function PeopleHead({ headline, place, by, teams, inviteAt, go }: PeopleHeadProps) {
  const words = useTexts(peopleTexts);
  const team = teams.find(({ key }) => key === place.team);
  return (
    <header className={styles['head']}>
      <div className={styles['says']}>
        <h1>{headline}</h1>
        <p>{words.intro}</p>
      </div>
      <div className={styles['tools']}>
        <Segments
          label={words.show}
          value={place.show}
          options={SHOWN.map(each => [each, words[each]])}
          onChoose={show => go({ show, team: '' })}
        />
        <SearchBox small label={words.search} q={place.q} onSearch={q => go({ q })} />
        {place.show === 'agents' && (
          <Menu
            trigger={
              <Button icon={<Users size={15} aria-hidden="true" />}>
                {team ? team.label : by === 'team' ? words.byTeam : words.byName}
                <ChevronDown size={14} aria-hidden="true" />
              </Button>
            }
          >
            <MenuChoice
              label={words.order}
              value={by}
              options={[
                ['team', words.byTeam],
                ['name', words.byName],
              ]}
              onChoose={next => go({ by: next })}
            />
            <MenuLine />
            <MenuChoice
              label={words.teams}
              value={place.team}
              options={[['', words.allTeams], ...teams.map(({ key, label }) => [key, <bdi>{label}</bdi>] as const)]}
              onChoose={next => go({ team: next })}
            />
          </Menu>
        )}
        <ButtonLink look="primary" href={inviteAt} icon={<Plus size={15} aria-hidden="true" />}>
          {words.invite}
        </ButtonLink>
      </div>
    </header>
  );
}
