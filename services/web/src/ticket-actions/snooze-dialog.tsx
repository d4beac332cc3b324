import type { SnoozeTicketBody, TicketView } from '@switchboard/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { keepTicket } from '../api/live-data';
import { useUser } from '../api/session';
import { snoozeTicket } from '../api/ticket-actions';
import { errorFor } from '../app/error-for';
import { useLanguage } from '../app/preferences';
import { useTexts } from '../app/texts';
import { timeIn } from '../app/times';
import { instantAt, wallTime } from '../app/zoned';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Field } from '../ui/field';
import { Key } from '../ui/key';
import { toast } from '../ui/toast';
import type { ActionDialogProps } from './action-dialogs';
import { ActionNotice } from './action-notice';
import styles from './dialogs.module.css';
import { presets } from './presets';
import { actionTexts } from './texts';
import { useAction } from './use-action';
import { useWake } from './use-wake';

/** Aside until a time on the clocks of whoever does it. */
export function SnoozeDialog({ ticket, onClose }: ActionDialogProps) {
  const words = useTexts(actionTexts);
  const language = useLanguage();
  const client = useQueryClient();
  const { timeZone } = useUser();
  const [now] = useState(() => new Date());
  const [chosen, setChosen] = useState('');
  const [missing, setMissing] = useState(false);
  const wake = useWake(ticket);
  const say = (at: Date) => timeIn(at, language, timeZone);
  const action = useAction(ticket, {
    part: ({ snoozedUntil = null }) => snoozedUntil,
    run: (body: SnoozeTicketBody, version) => snoozeTicket(ticket.id, body, version),
    done: (changed: TicketView, { until }) => {
      keepTicket(client, changed);
      toast({ text: words.snoozedUntil(say(new Date(until))), undo: wake });
      onClose();
    },
  });
  const until = (at: Date) => action.run({ until: at.toISOString() });
  const submit = () => (chosen === '' ? setMissing(true) : until(instantAt(chosen, timeZone)));
  const { snoozedUntil } = ticket;
  return (
    <Dialog
      open
      onOpen={onClose}
      title={words.snooze}
      intro={words.snoozeIntro}
      onSubmit={submit}
      actions={
        <>
          <Button look="quiet" onClick={onClose}>
            {words.cancel}
          </Button>
          <Button type="submit" look={chosen === '' ? 'plain' : 'primary'} busy={action.busy}>
            {action.isOvertaken ? words.anyway : words.putAside} <Key>Ctrl ↵</Key>
          </Button>
        </>
      }
    >
      <ActionNotice
        action={action}
        theirs={snoozedUntil ? words.nowUntil(say(new Date(snoozedUntil))) : words.nowAwake}
      />
      <div className={styles['presets']}>
        {presets(now, timeZone).map(([name, at]) => (
          <button key={name} type="button" onClick={() => until(at)}>
            {words[name]} <time dateTime={at.toISOString()}>{say(at)}</time>
          </button>
        ))}
      </div>
      <Field
        label={words.orTime}
        hint={words.zone(timeZone)}
        type="datetime-local"
        value={chosen}
        min={wallTime(now, timeZone)}
        onChange={event => setChosen(event.target.value)}
        {...errorFor(missing && chosen === '' ? words.chooseTime : action.errorOf('until'))}
      />
    </Dialog>
  );
}
