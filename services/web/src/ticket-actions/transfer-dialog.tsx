import type { TransferTicketBody } from '@switchboard/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { Users } from 'lucide-react';
import { useRef, useState } from 'react';
import { CandidateLine, isNamed, MOST, useCandidates } from '../agent-ticket/candidates';
import { useTeams } from '../agent-ticket/desk-lists';
import { assignTicket } from '../api/desk';
import { keys } from '../api/keys';
import { keepTicket } from '../api/live-data';
import { transferTicket } from '../api/ticket-actions';
import { errorFor } from '../app/error-for';
import { useFieldWords } from '../app/field-words';
import { useTexts } from '../app/texts';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Area } from '../ui/field';
import { Key } from '../ui/key';
import { PickList } from '../ui/pick-list';
import { toast } from '../ui/toast';
import type { ActionDialogProps } from './action-dialogs';
import { ActionNotice } from './action-notice';
import styles from './dialogs.module.css';
import { actionTexts } from './texts';
import { useAction } from './use-action';

type To = { readonly name: string } & ({ readonly agentId: string } | { readonly teamId: string });

/** To somebody else or another team, and why. */
export function TransferDialog({ ticket, onClose }: ActionDialogProps) {
  const words = useTexts(actionTexts);
  const fieldWords = useFieldWords();
  const client = useQueryClient();
  const [to, setTo] = useState<To>();
  const why = useRef<HTMLTextAreaElement>(null);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const action = useAction(ticket, {
    part: ({ assignee, team }) => [assignee?.id, team],
    run: (body: TransferTicketBody, version) => transferTicket(ticket.id, body, version),
    done: (changed, _body, seen) => {
      keepTicket(client, changed);
      const back = async () => {
        const { version } = client.getQueryData<typeof changed>(keys.ticket(ticket.id)) ?? changed;
        const before = seen.assignee ? { agentId: seen.assignee.id } : { auto: true as const };
        await assignTicket(ticket.id, before, version).then(
          now => keepTicket(client, now),
          () => toast({ text: words.failed }),
        );
      };
      toast({ text: words.handedOn(to?.name ?? ''), undo: back });
      onClose();
    },
  });
  const submit = () => {
    if (!to || reason.trim() === '') return setMissing(true);
    const { name: _name, ...whom } = to;
    action.run({ ...whom, reason: reason.trim() });
  };
  return (
    <Dialog
      open
      onOpen={onClose}
      title={words.transfer}
      intro={words.transferIntro}
      onSubmit={submit}
      actions={
        <>
          <Button look="quiet" onClick={onClose}>
            {words.cancel}
          </Button>
          <Button type="submit" look="primary" busy={action.busy}>
            {action.isOvertaken ? words.anyway : to ? words.handOn(to.name) : words.transfer} <Key>Ctrl ↵</Key>
          </Button>
        </>
      }
    >
      <ActionNotice action={action} theirs={words.nowWith(ticket.assignee?.name ?? ticket.team ?? words.nobody)} />
      {to ? (
        <p className={styles['chosen']}>
          <span>{words.to}</span> <bdi>{to.name}</bdi>
          <Button size="small" onClick={() => setTo(undefined)}>
            {words.change}
          </Button>
        </p>
      ) : (
        <>
          <Receivers
            ticket={ticket}
            onPick={next => {
              setTo(next);
              why.current?.focus();
            }}
          />
          {missing && <p className={styles['missing']}>{words.chooseWhom}</p>}
        </>
      )}
      <Area
        ref={why}
        label={words.reason}
        value={reason}
        rows={2}
        maxLength={1_000}
        onChange={event => setReason(event.target.value)}
        {...errorFor(missing && reason.trim() === '' ? words.sayWhy : fieldWords(action.errorOf('reason')))}
      />
    </Dialog>
  );
}

function Receivers({ ticket, onPick }: Pick<ActionDialogProps, 'ticket'> & { onPick: (to: To) => void }) {
  const words = useTexts(actionTexts);
  const [typed, setTyped] = useState('');
  const { candidates } = useCandidates(ticket.id);
  const people = candidates
    .filter(candidate => candidate.agentId !== ticket.assignee?.id && isNamed(candidate, typed))
    .slice(0, MOST)
    .map(candidate => ({
      key: candidate.agentId,
      content: <CandidateLine candidate={candidate} />,
      onPick: () => onPick({ agentId: candidate.agentId, name: candidate.name }),
    }));
  const teams = useTeams()
    .map(({ key, label }) => ({ id: key, name: label }))
    .filter(team => team.id !== ticket.team && isNamed(team, typed))
    .slice(0, MOST)
    .map(({ id, name }) => ({
      key: `team-${id}`,
      content: (
        <>
          <Users size={16} aria-hidden="true" /> <bdi>{name}</bdi>
        </>
      ),
      onPick: () => onPick({ teamId: id, name }),
    }));
  return (
    <div className={styles['finder']}>
      <PickList
        label={words.findPersonOrTeam}
        groups={[
          { key: 'people', name: words.people, picks: people },
          { key: 'teams', name: words.teams, picks: teams },
        ]}
        text={typed}
        onText={setTyped}
        empty={words.nobodyFound}
      />
    </div>
  );
}
