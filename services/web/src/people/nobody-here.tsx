import { useTexts } from '../app/texts';
import { Button, ButtonLink } from '../ui/button';
import { State } from '../ui/state';
import { peopleTexts } from './texts';
import type { PeoplePlace } from './use-people-place';

interface NobodyHereProps {
  readonly place: PeoplePlace;
  readonly inviteAt: string;
  readonly onClear: () => void;
}

/** Nobody fits what was looked for, or there is nobody yet. */
export function NobodyHere({ place: { show, q, team }, inviteAt, onClear }: NobodyHereProps) {
  const words = useTexts(peopleTexts);
  if (q !== '' || team !== '')
    return (
      <State drawing="nothing" title={words.noMatch} actions={<Button onClick={onClear}>{words.clear}</Button>}>
        {q === '' ? words.noTeamMatch : words.noMatchText(q)}
      </State>
    );
  if (show === 'admins') return <State drawing="nothing" title={words.noAdmins} />;
  if (show === 'requesters')
    return (
      <State drawing="nothing" title={words.noRequesters}>
        {words.noRequestersText}
      </State>
    );
  return (
    <State
      drawing="connected"
      title={words.empty}
      actions={
        <ButtonLink look="primary" href={inviteAt}>
          {words.invite}
        </ButtonLink>
      }
    >
      {words.emptyText}
    </State>
  );
}
