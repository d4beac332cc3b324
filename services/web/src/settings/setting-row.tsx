import type { SettingView } from '@switchboard/contracts';
import { Lock } from 'lucide-react';
import { useTexts } from '../app/texts';
import { classes } from '../ui/classes';
import { isProcess, isSetHere } from './groups';
import styles from './settings.module.css';
import { settingsTexts } from './texts';

/** One setting: what it is for, what is in force, and whether somebody chose it. */
export function SettingRow({ setting }: { setting: SettingView }) {
  const words = useTexts(settingsTexts);
  const { name, value, default: usual, source, secret, description, readBy } = setting;
  const also = readBy.slice(1).filter(reader => !isProcess(reader));
  const marks = { environment: words.set, default: words.standard, derived: words.derived, none: '' };
  return (
    <li className={classes(styles['row'], isSetHere(setting) && styles['set'])}>
      <div>
        <h3>{name}</h3>
        {/* As the services describe it, whatever the language of the page. */}
        <p lang="en">{description}</p>
        {also.length > 0 && <p className={styles['meta']}>{words.also(also.join(', '))}</p>}
      </div>
      <div className={styles['value']}>
        {source === 'none' ? (
          <span className={styles['meta']}>{words.notSet}</span>
        ) : (
          <>
            {secret && <Lock size={13} aria-hidden="true" />}
            {value === null ? <span>{words.hidden}</span> : <code>{value}</code>}
            {value !== null && <span className={styles['mark']}>{marks[source]}</span>}
          </>
        )}
        {isSetHere(setting) && usual !== null && usual !== value && (
          <span className={styles['meta']}>{words.usually(usual)}</span>
        )}
      </div>
    </li>
  );
}
