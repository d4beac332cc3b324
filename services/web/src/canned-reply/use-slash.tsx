import type { TicketView } from '@switchboard/contracts';
import { type KeyboardEvent, type RefObject, useRef, useState } from 'react';
import { useTexts } from '../app/texts';
import { Picks, usePicking } from '../ui/pick-list';
import { placeOf, type Slash, slashBefore } from './slash';
import styles from './slash-list.module.css';
import { cannedTexts } from './texts';
import { useReplies } from './use-replies';

interface Parts {
  readonly area: RefObject<HTMLTextAreaElement | null>;
  readonly text: string;
  readonly change: (text: string) => void;
}

/** Canned replies while one writes: `/` at the beginning of a word lists them, what follows searches. */
export function useSlash(ticket: TicketView, parts: Parts) {
  const words = useTexts(cannedTexts);
  const [slash, setSlash] = useState<Slash>();
  const [left, setLeft] = useState<number>();
  const latest = useRef(parts);
  latest.current = parts;
  const put = ([from, to]: readonly [number, number], body: string) => {
    const { area, text, change } = latest.current;
    change(`${text.slice(0, from)}${body}${text.slice(to)}`);
    setSlash(undefined);
    const caret = from + body.length;
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.setSelectionRange(caret, caret);
    });
  };
  const asked = slash && slash.at !== left ? slash : undefined;
  const { groups, count } = useReplies(
    ticket,
    asked?.words,
    body => asked && put(placeOf(asked, latest.current.text), body),
  );
  const picking = usePicking(groups, asked?.words ?? '');
  const isOpen = asked !== undefined && count > 0;
  return {
    /** Of the field that one writes in. */
    props: {
      'aria-controls': isOpen ? picking.listId : undefined,
      'aria-activedescendant': isOpen && picking.current ? picking.idOf(picking.current.key) : undefined,
      onSelect: () => {
        const { selectionStart: caret = 0, value = '' } = parts.area.current ?? {};
        const found = slashBefore(value, caret);
        if (!found) setLeft(undefined);
        setSlash(found);
      },
      onBlur: () => setSlash(undefined),
    },
    /** @returns whether the list took it. */
    press: (event: KeyboardEvent): boolean => {
      if (!isOpen) return false;
      if (event.key !== 'Escape') return picking.press(event);
      // Whoever writes a path wants its slash.
      setLeft(asked.at);
      event.stopPropagation();
      event.preventDefault();
      return true;
    },
    /** Puts one in where one writes, without a slash. */
    insert: (body: string) => {
      const { selectionStart = 0, selectionEnd = 0 } = parts.area.current ?? {};
      put([selectionStart, selectionEnd], body);
    },
    list: (
      <>
        {isOpen && (
          <div className={styles['list']}>
            <Picks label={words.canned} groups={groups} picking={picking} />
          </div>
        )}
        <p role="status" className="visually-hidden">
          {isOpen && words.howMany(count)}
        </p>
      </>
    ),
  };
}
