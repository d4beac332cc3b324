import type { UserView } from '@switchboard/contracts';
import { useTexts } from '../app/texts';
import { Avatar } from '../ui/avatar';
import { classes } from '../ui/classes';
import styles from './person-name.module.css';
import { peopleTexts } from './texts';

/** Who it is, whether they are there, what they speak. */
export function PersonName({ person, size = 28 }: { person: UserView; size?: 28 | 36 }) {
  const words = useTexts(peopleTexts);
  const { id, name, availability, usable, disabled, languages, role } = person;
  const note = disabled ? words.disabled : usable ? languages.join(' ') : words.invitedShort;
  return (
    <span className={styles['person']}>
      <span className={styles['picture']}>
        <Avatar id={id} name={name} size={size} />
        {role !== 'user' && usable && !disabled && <i className={classes(styles['dot'], styles[availability])} />}
      </span>
      <span className={styles['text']}>
        <bdi className={styles['name']}>{name}</bdi>{' '}
        <span className={classes(styles['note'], !usable && !disabled && styles['waiting'])}>{note}</span>
        {role !== 'user' && usable && !disabled && <span className="visually-hidden">, {words[availability]}</span>}
      </span>
    </span>
  );
}
