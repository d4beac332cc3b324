import type { UserView } from '@switchboard/contracts';
import type { KeyboardEvent } from 'react';
import { firstName } from '../app/first-name';
import { useTexts } from '../app/texts';
import { Popover } from '../ui/popover';
import styles from './level-popover.module.css';
import { ALONE, levelOf, LEVELS } from './skills';
import { skillLabel, skillStart } from './skill-label';
import { peopleTexts } from './texts';

interface LevelPopoverProps {
  readonly anchor: Element | null;
  readonly person: UserView;
  readonly skill: string;
  readonly cover: number;
  readonly onLevel: (level: number) => void;
  readonly onClose: () => void;
}

/** Sets one level by pointer, and says what each means. */
export function LevelPopover({ anchor, person, skill, cover, onLevel, onClose }: LevelPopoverProps) {
  const words = useTexts(peopleTexts);
  const level = levelOf(person, skill);
  const title = words.cellTitle(firstName(person.name), skillLabel(skill));
  const onKeyDown = (event: KeyboardEvent) => {
    // The matrix below must not hear of it.
    event.stopPropagation();
    if (!/^[0-5]$/.test(event.key)) return;
    event.preventDefault();
    onLevel(Number(event.key));
  };
  return (
    <Popover label={title} open onOpen={open => !open && onClose()} anchor={anchor} fits>
      <div className={styles['levels']} onKeyDown={onKeyDown} onClick={event => event.stopPropagation()}>
        <p className={styles['title']}>
          <bdi>{title}</bdi>
          <span>{words.keys}</span>
        </p>
        <div className={styles['choices']} role="group" aria-label={title}>
          {LEVELS.map(each => (
            <button
              key={each}
              type="button"
              aria-pressed={each === level}
              aria-label={words.level(each)}
              onClick={() => onLevel(each)}
            >
              {each === 0 ? '–' : each}
            </button>
          ))}
        </div>
        <p className={styles['means']}>{words[`level${level as 0}`]}</p>
        {level >= ALONE && <p>{words.coverThen(skillStart(skill), cover)}</p>}
      </div>
    </Popover>
  );
}
