import type { ComponentProps, FormEvent, ReactNode } from 'react';
import { isProblem } from '../api/problem';
import { useProblemWords } from '../app/problem-words';
import { sendKey } from '../app/send-key';
import { defineTexts, useTexts } from '../app/texts';
import { useFileDrop } from '../files/use-file-drop';
import type { Uploads } from '../files/use-uploads';
import { Notice } from '../ui/notice';

const texts = defineTexts({
  en: {
    notSent: 'It was not sent. What you wrote is still here.',
    draftKept: 'Draft kept',
  },
  de: {
    notSent: 'Es wurde nicht gesendet. Was Sie geschrieben haben, ist noch da.',
    draftKept: 'Entwurf gesichert',
  },
});

/** What is being written on a ticket, by whomever. */
interface Written {
  readonly text: string;
  readonly files: Uploads;
  readonly change: (text: string) => void;
  readonly send: () => void;
  readonly error: Error | null;
}

interface Writing {
  readonly reply: Written;
  /** Tells others whether somebody types. */
  readonly typed: (typing: boolean) => void;
}

type ReplyFormProps = Writing & {
  readonly id?: string;
  readonly className: string | undefined;
  readonly children: ReactNode;
};

/** Sends what is written, says why it was not sent, and takes files that are dropped or pasted: it has `data-over` meanwhile. */
export function ReplyForm({ reply, typed, children, ...form }: ReplyFormProps) {
  const words = useTexts(texts);
  const problemWords = useProblemWords();
  const drop = useFileDrop(reply.files);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    typed(false);
    reply.send();
  };
  return (
    <form {...form} {...drop.props} data-over={drop.isOver || undefined} onSubmit={submit} onKeyDown={sendKey}>
      {reply.error !== null && (
        <Notice tone="bad">
          {words.notSent} {isProblem(reply.error) && problemWords.of(reply.error)}
        </Notice>
      )}
      {children}
    </form>
  );
}

/** Where it is typed. */
export function ReplyArea({ reply, typed, onBlur, ...area }: Writing & ComponentProps<'textarea'>) {
  return (
    <textarea
      dir="auto"
      {...area}
      value={reply.text}
      maxLength={20_000}
      onChange={event => {
        reply.change(event.target.value);
        typed(event.target.value !== '');
      }}
      onBlur={event => {
        onBlur?.(event);
        typed(false);
      }}
    />
  );
}

/** That nothing is lost, once something is there. */
export function DraftKept({ text, className }: { text: string; className: string | undefined }) {
  const words = useTexts(texts);
  return <span className={className}>{text !== '' && words.draftKept}</span>;
}
