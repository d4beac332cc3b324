import { useState } from 'react';
import { useTexts } from '../app/texts';
import { sendKey } from '../app/send-key';
import { Button } from '../ui/button';
import { Area } from '../ui/field';
import styles from './decision.module.css';
import { ticketTexts } from './texts';

interface ReopenFormProps {
  readonly busy: boolean;
  readonly onSend: (reason: string) => void;
  readonly onCancel: () => void;
}

/** Why it has to go on; may be left empty. */
export function ReopenForm({ busy, onSend, onCancel }: ReopenFormProps) {
  const words = useTexts(ticketTexts);
  const [reason, setReason] = useState('');
  return (
    <form
      className={styles['form']}
      onKeyDown={sendKey}
      onSubmit={event => {
        event.preventDefault();
        if (!busy) onSend(reason.trim());
      }}
    >
      <Area
        label={words.whyOpen}
        value={reason}
        maxLength={1_000}
        autoFocus
        onChange={event => setReason(event.target.value)}
      />
      <div className={styles['actions']}>
        <Button size="large" onClick={onCancel}>
          {words.cancel}
        </Button>
        <Button type="submit" look="primary" size="large" busy={busy}>
          {words.reopen}
        </Button>
      </div>
    </form>
  );
}
