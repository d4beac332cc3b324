import type { UserView } from '@switchboard/contracts';
import { useTexts } from '../app/texts';
import { AddSkill } from './add-skill';
import styles from './person-skills.module.css';
import { levelOf, LEVELS } from './skills';
import { skillLabel } from './skill-label';
import { peopleTexts } from './texts';
import type { Levels } from './use-levels';

/** The skills of one person, for fingers too. */
export function PersonSkills({ person, levels }: { person: UserView; levels: Levels }) {
  const words = useTexts(peopleTexts);
  const names = person.skills.map(({ name }) => name).sort();
  return (
    <section className={styles['skills']} aria-label={words.skills}>
      <h3>{words.skills}</h3>
      {names.length === 0 && <p>{words.noSkills}</p>}
      <ul>
        {names.map(skill => (
          <li key={skill}>
            <span className={styles['name']}>{skillLabel(skill)}</span>
            <span
              className={styles['choices']}
              role="group"
              aria-label={words.cellTitle(person.name, skillLabel(skill))}
            >
              {LEVELS.map(level => (
                <button
                  key={level}
                  type="button"
                  aria-pressed={level === levelOf(person, skill)}
                  aria-label={words.level(level)}
                  onClick={() => levels.set([person.id], skill, level)}
                >
                  {level === 0 ? '–' : level}
                </button>
              ))}
            </span>
          </li>
        ))}
      </ul>
      <AddSkill known={names} onAdd={skill => levels.set([person.id], skill, 1)} />
    </section>
  );
}
