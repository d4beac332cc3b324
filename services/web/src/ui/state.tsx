import { Lock, RotateCw } from 'lucide-react';
import type { ReactNode } from 'react';
import { Problem } from '../api/problem';
import { defineTexts, useTexts } from '../app/texts';
import { Button } from './button';
import { CutCord, EmptyJacks, PluggedCord } from './state-drawings';
import styles from './state.module.css';

const texts = defineTexts({
  en: {
    slow: 'The server did not answer in 10 seconds. Nothing you wrote is lost.',
    away: 'The server can not be reached. Nothing you wrote is lost.',
    failed: 'Something went wrong on our side. Nothing you wrote is lost.',
    again: 'Try again',
    number: 'Number of this failure:',
  },
  de: {
    slow: 'Der Server hat 10 Sekunden lang nicht geantwortet. Was Sie geschrieben haben, ist noch da.',
    away: 'Der Server ist nicht erreichbar. Was Sie geschrieben haben, ist noch da.',
    failed: 'Bei uns ist etwas schiefgegangen. Was Sie geschrieben haben, ist noch da.',
    again: 'Noch einmal versuchen',
    number: 'Nummer dieses Fehlers:',
  },
});

const DRAWINGS = { connected: PluggedCord, nothing: EmptyJacks, cut: CutCord, locked: () => <Lock size={26} /> };

interface StateProps {
  readonly drawing: keyof typeof DRAWINGS;
  readonly title: ReactNode;
  /** `h1` where it is all that the page says. */
  readonly heading?: 'h1' | 'h2';
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

/** Instead of a list or a page: a drawing, a sentence, an action. */
export function State({ drawing, title, heading: Heading = 'h2', children, actions }: StateProps) {
  const Drawing = DRAWINGS[drawing];
  return (
    <div className={styles['state']}>
      <Drawing />
      <Heading className={styles['title']}>{title}</Heading>
      {children !== undefined && <p className={styles['text']}>{children}</p>}
      {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
    </div>
  );
}

/** What was asked for did not come. */
export function Failed({ title, error, retry }: { title: ReactNode; error: unknown; retry: () => unknown }) {
  const words = useTexts(texts);
  const { code, requestId } = error instanceof Problem ? error : { code: '', requestId: undefined };
  const text = code === 'timeout' ? words.slow : code === 'offline' ? words.away : words.failed;
  return (
    <div role="alert">
      <State
        drawing="cut"
        title={title}
        actions={
          <Button look="primary" icon={<RotateCw size={15} aria-hidden="true" />} onClick={() => void retry()}>
            {words.again}
          </Button>
        }
      >
        {text}
        {requestId !== undefined && code !== 'timeout' && (
          <>
            {' '}
            {words.number} <code>{requestId}</code>
          </>
        )}
      </State>
    </div>
  );
}
