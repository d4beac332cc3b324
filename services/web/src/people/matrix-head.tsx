import { useTopic } from '../app/use-topic';
import { useTexts } from '../app/texts';
import { classes } from '../ui/classes';
import styles from './matrix.module.css';
import type { SkillColumn } from './skills';
import { skillLabel } from './skill-label';
import { peopleTexts } from './texts';

interface MatrixHeadProps {
  readonly columns: readonly SkillColumn[];
  readonly count: React.ReactNode;
  readonly cover: (skill: string) => number;
}

/** Categories, their skills, and by how many each is covered. Stays in sight. */
export function MatrixHead({ columns, count, cover }: MatrixHeadProps) {
  const words = useTexts(peopleTexts);
  const topic = useTopic();
  const nameOf = (category: string | null) => (category === null ? words.other : (topic(category, null) ?? category));
  return (
    <div role="rowgroup" className={styles['head']}>
      <div className={classes(styles['row'], styles['groups'])} aria-hidden="true">
        <span className={styles['who']} />
        <span />
        {columns.map(({ skill, category, isFirst }) => (
          <span key={skill} className={classes(styles['group'], isFirst && styles['first'])}>
            {isFirst && <b>{nameOf(category)}</b>}
          </span>
        ))}
      </div>
      <div role="row" aria-rowindex={1} className={classes(styles['row'], styles['names'])}>
        <div role="columnheader" className={styles['who']}>
          {count}
        </div>
        <div role="columnheader" className={styles['load']}>
          {words.holds}
        </div>
        {columns.map(({ skill, category, isFirst }) => (
          <div role="columnheader" key={skill} className={classes(styles['skill'], isFirst && styles['first'])}>
            <span className="visually-hidden">{nameOf(category)}: </span>
            {skillLabel(skill)}
          </div>
        ))}
      </div>
      <div role="row" aria-rowindex={2} className={classes(styles['row'], styles['cover'])}>
        <div role="rowheader" className={styles['who']}>
          <span>
            <b>{words.coveredBy}</b> {words.alone}
          </span>
        </div>
        <div role="gridcell" />
        {columns.map(({ skill, isFirst }) => {
          const count = cover(skill);
          return (
            <div
              role="gridcell"
              key={skill}
              className={classes(styles['number'], isFirst && styles['first'], count < 2 && styles['thin'])}
            >
              <b>{count}</b>
            </div>
          );
        })}
      </div>
    </div>
  );
}
