import type { ProfileView } from '@switchboard/contracts';
import page from '../app/page.module.css';
import { useTexts } from '../app/texts';
import styles from './profile.module.css';
import { profileTexts } from './texts';

type Choices = ProfileView['notifications'];

const KINDS = ['message', 'statusChange', 'resolution', 'assignment', 'ticketConfirmation'] as const;

/** What to be mailed about. */
export function MailChoices({ chosen, onSave }: { chosen: Choices; onSave: (change: Partial<Choices>) => void }) {
  const words = useTexts(profileTexts);
  return (
    <fieldset className={styles['choices']}>
      <legend className={page['sideTitle']}>{words.mails}</legend>
      {KINDS.map(kind => (
        <label key={kind} className={styles['choice']}>
          <input type="checkbox" checked={chosen[kind]} onChange={event => onSave({ [kind]: event.target.checked })} />
          {words[kind]}
        </label>
      ))}
    </fieldset>
  );
}
