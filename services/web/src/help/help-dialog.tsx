import { Fragment } from 'react';
import { useLocation } from 'wouter';
import { useUser } from '../api/session';
import { chooseSingleKeys, useSingleKeys } from '../app/single-keys';
import { useTexts } from '../app/texts';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import styles from './help-dialog.module.css';
import { REQUESTER_KEYS, STAFF_KEYS } from './keys';
import { showHelp } from './open';
import { helpTexts } from './texts';

/** Every key, those of the page that is open first, and the switch that turns single ones off. */
export function HelpDialog() {
  const words = useTexts(helpTexts);
  const { role } = useUser();
  const [path] = useLocation();
  const single = useSingleKeys();
  const all = role === 'user' ? REQUESTER_KEYS : STAFF_KEYS;
  const here = (at: RegExp) => at.source !== '^\\/' && at.test(path);
  const groups = [...all].sort((one, other) => Number(here(other.at)) - Number(here(one.at)));
  const close = () => showHelp(false);
  return (
    <Dialog
      open
      onOpen={close}
      size="wide"
      title={words.title}
      intro={words.intro}
      actions={<Button onClick={close}>{words.close}</Button>}
    >
      <label className={styles['switch']}>
        <input
          type="checkbox"
          role="switch"
          checked={single}
          onChange={event => chooseSingleKeys(event.target.checked)}
        />
        <span>
          <strong>{words.single}</strong>
          <span className={styles['hint']}>{words.singleHint}</span>
        </span>
      </label>
      <div className={styles['groups']}>
        {groups.map(({ name, keys }) => (
          <section key={name}>
            <h3 className={styles['name']}>{words[name]}</h3>
            <dl>
              {keys.map(([pressed, what]) => (
                <div key={`${pressed} ${what}`} className={styles['line']}>
                  <dt>
                    {pressed.split(' ').map((step, index) => (
                      <Fragment key={step}>
                        {index > 0 && <span className={styles['hint']}>{words.then}</span>}
                        {step.split('+').map(key => (
                          <kbd key={key}>{key}</kbd>
                        ))}
                      </Fragment>
                    ))}
                  </dt>
                  <dd>{words[what]}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
