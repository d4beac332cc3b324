import { currentLanguage, LANGUAGES, THEMES, useTheme } from '../src/app/preferences';
import styles from './catalogue.module.css';
import { Components } from './components';
import { STATES } from './states';

/** Everything at a glance; each page is the product itself in a frame. */
export function Catalogue() {
  const theme = useTheme();
  const language = currentLanguage();
  const groups = [...new Set(STATES.map(({ name }) => name.split('/')[0] ?? name))];
  return (
    <main className={styles['page']}>
      <h1>States of Switchboard</h1>
      <nav aria-label="Theme and language" className={styles['choices']}>
        {THEMES.filter(each => each !== 'system').map(each => (
          <a key={each} href={`?theme=${each}&language=${language}`} aria-current={each === theme || undefined}>
            {each}
          </a>
        ))}
        {LANGUAGES.map(each => (
          <a key={each} href={`?theme=${theme}&language=${each}`} aria-current={each === language || undefined}>
            {each}
          </a>
        ))}
      </nav>
      <h2>Components</h2>
      <Components />
      {groups.map(group => (
        <section key={group} aria-labelledby={group}>
          <h2 id={group}>{group}</h2>
          <ul className={styles['frames']}>
            {STATES.filter(({ name }) => name.split('/')[0] === group).map(({ name }) => (
              <li key={name}>
                <a href={`?state=${name}`}>{name}</a>
                <iframe src={`?state=${name}`} title={name} loading="lazy" />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </main>
  );
}
