import { useTexts } from '../app/texts';
import styles from './person-panel.module.css';
import { peopleTexts } from './texts';
import { useAllTeams } from './use-staff';

/** The teams of somebody; a retired one only where they are in it. */
export function TeamChoice({ chosen, onChange }: { chosen: readonly string[]; onChange: (teams: string[]) => void }) {
  const words = useTexts(peopleTexts);
  const teams = useAllTeams().filter(({ key, retired }) => !retired || chosen.includes(key));
  const toggle = (key: string, isIn: boolean) =>
    onChange(isIn ? [...chosen, key] : chosen.filter(other => other !== key));
  return (
    <fieldset className={styles['teams']}>
      <legend>{words.teams}</legend>
      {teams.length === 0 && <p>{words.noTeams}</p>}
      {teams.map(({ key, label }) => (
        <label key={key}>
          <input type="checkbox" checked={chosen.includes(key)} onChange={event => toggle(key, event.target.checked)} />
          <bdi>{label}</bdi>
        </label>
      ))}
    </fieldset>
  );
}
