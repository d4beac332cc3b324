import type { UserPatchBody, UserView } from '@switchboard/contracts';
import { useState } from 'react';
import { useTexts } from '../app/texts';
import { Button } from '../ui/button';
import { Choice } from '../ui/choice';
import { Slots } from '../ui/slots';
import { CapacityField } from './capacity-field';
import { Consequence } from './consequence';
import styles from './person-panel.module.css';
import { TeamChoice } from './team-choice';
import { peopleTexts } from './texts';
import { usePersonChange } from './use-person-change';

const ROLES = ['user', 'agent', 'admin'] as const;
const AVAILABILITIES = ['online', 'away', 'offline'] as const;

/** What an admin sets of somebody. Counts at once; what takes tickets away says so first. */
export function PersonFields({ person, held }: { person: UserView; held: number }) {
  const words = useTexts(peopleTexts);
  const [asks, setAsks] = useState<UserPatchBody>();
  const { change, isPending, shown } = usePersonChange(person);
  const save = <Key extends keyof UserPatchBody & keyof UserView>(key: Key, value: UserPatchBody[Key]) =>
    change({ body: { [key]: value }, back: { [key]: person[key] }, done: words.saved(person.name) });
  const isAgent = person.role === 'agent';
  const confirm = () => {
    setAsks(undefined);
    if (!asks) return;
    const done = asks.disabled ? words.disabledDone(person.name) : words.saved(person.name);
    // Undoing gives the account back, not the tickets.
    change({ body: asks, ...(asks.disabled ? { back: { disabled: false } } : {}), done });
  };
  return (
    <div className={styles['fields']}>
      <Choice
        label={words.role}
        hint={words.roleHint}
        value={shown.role}
        options={ROLES.map(role => [role, words[`role_${role}`]])}
        onChoose={role => (isAgent && held > 0 ? setAsks({ role }) : save('role', role))}
      />
      {isAgent && (
        <>
          <Choice
            label={words.availability}
            value={shown.availability}
            options={AVAILABILITIES.map(each => [each, words[each]])}
            onChoose={availability => save('availability', availability)}
          />
          <CapacityField capacity={shown.capacity} onChange={capacity => save('capacity', capacity)} />
          <p className={styles['slots']}>
            <Slots held={held} capacity={shown.capacity} />
            {words.heldOf(held, shown.capacity)}
          </p>
        </>
      )}
      {person.role !== 'user' && <TeamChoice chosen={shown.teams} onChange={teams => save('teams', teams)} />}
      {asks ? (
        <Consequence
          title={asks.disabled ? words.disableTitle(person.name) : words.role}
          held={isAgent ? held : 0}
          kept={asks.disabled ? words.disableKept : undefined}
          action={asks.disabled ? words.disableNow : words.save}
          onDo={confirm}
          onCancel={() => setAsks(undefined)}
        />
      ) : (
        !person.disabled &&
        person.usable && (
          <p>
            <Button look="danger" size="small" busy={isPending} onClick={() => setAsks({ disabled: true })}>
              {words.disable}
            </Button>
          </p>
        )
      )}
    </div>
  );
}
