import { type KeyboardEvent, type ReactNode, type Ref, useEffect, useId, useState } from 'react';
import { Search } from 'lucide-react';
import styles from './pick-list.module.css';

export interface Pick {
  readonly key: string;
  readonly content: ReactNode;
  /** It answers what was typed before: `↵` waits for what answers this. */
  readonly isStale?: boolean;
  readonly onPick: () => void;
}

export interface PickGroup {
  readonly key: string;
  readonly name?: string;
  readonly picks: readonly Pick[];
}

/** Which of several is at hand: arrows move, `↵` picks. @param text another one begins at the first again. */
export function usePicking(groups: readonly PickGroup[], text: string) {
  const id = useId();
  const picks = groups.flatMap(group => group.picks);
  const [active, setActive] = useState(0);
  const [waits, setWaits] = useState(false);
  useEffect(() => {
    setActive(0);
    setWaits(false);
  }, [text]);
  const at = Math.min(active, picks.length - 1);
  const idOf = (key: string) => `${id}-${key}`;
  const current = picks[at];
  const isStale = current?.isStale === true;
  useEffect(() => {
    if (!waits || isStale) return;
    setWaits(false);
    current?.onPick();
  }, [waits, isStale]);
  return {
    listId: id,
    idOf,
    current,
    hover: (key: string) => setActive(picks.findIndex(pick => pick.key === key)),
    /** @returns whether it did something. */
    press: (event: KeyboardEvent): boolean => {
      if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey || picks.length === 0)
        return false;
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step !== undefined) setActive((at + step + picks.length) % picks.length);
      else if (event.key === 'Enter' && isStale) setWaits(true);
      else if (event.key === 'Enter') current?.onPick();
      else return false;
      event.preventDefault();
      return true;
    },
  };
}

/** The list itself, for whatever writes beside it. */
export function Picks({ label, groups, picking }: { label: string; groups: readonly PickGroup[]; picking: Picking }) {
  useEffect(() => {
    if (picking.current)
      document.getElementById(picking.idOf(picking.current.key))?.scrollIntoView({ block: 'nearest' });
  }, [picking.current?.key]);
  return (
    <div role="listbox" id={picking.listId} aria-label={label} className={styles['list']} tabIndex={-1}>
      {groups
        .filter(({ picks }) => picks.length > 0)
        .map(({ key, name, picks }) => (
          <div key={key} role="group" aria-label={name ?? label}>
            {name !== undefined && (
              <p className={styles['group']} aria-hidden="true">
                {name}
              </p>
            )}
            {picks.map(({ key: pick, content, onPick }) => (
              <div
                key={pick}
                role="option"
                id={picking.idOf(pick)}
                aria-selected={picking.current?.key === pick}
                className={styles['pick']}
                // The field keeps the focus.
                onMouseDown={event => event.preventDefault()}
                onMouseMove={() => picking.current?.key !== pick && picking.hover(pick)}
                onClick={onPick}
              >
                {content}
              </div>
            ))}
          </div>
        ))}
    </div>
  );
}

export type Picking = ReturnType<typeof usePicking>;

interface PickListProps {
  readonly label: string;
  readonly groups: readonly PickGroup[];
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Said where nothing is listed. */
  readonly empty?: ReactNode;
  /** At the end of the field. */
  readonly after?: ReactNode;
  readonly field?: Ref<HTMLInputElement>;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
}

/** A field that searches, and what it found. */
export function PickList({ label, groups, text, onText, empty, after, field, onKeyDown }: PickListProps) {
  const picking = usePicking(groups, text);
  const isEmpty = picking.current === undefined;
  return (
    <div className={styles['frame']}>
      <div className={styles['field']}>
        <Search size={15} aria-hidden="true" />
        <input
          ref={field}
          // Whoever opens it wants to search.
          autoFocus
          type="text"
          role="combobox"
          aria-label={label}
          aria-autocomplete="list"
          aria-expanded={!isEmpty}
          aria-controls={picking.listId}
          aria-activedescendant={picking.current && picking.idOf(picking.current.key)}
          autoComplete="off"
          spellCheck={false}
          placeholder={label}
          value={text}
          onChange={event => onText(event.target.value)}
          onKeyDown={event => {
            onKeyDown?.(event);
            if (!event.defaultPrevented) picking.press(event);
          }}
        />
        {after}
      </div>
      <Picks label={label} groups={groups} picking={picking} />
      <p role="status" className={isEmpty && empty !== undefined ? styles['empty'] : 'visually-hidden'}>
        {isEmpty && empty}
      </p>
    </div>
  );
}
