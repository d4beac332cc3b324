import type { CannedReplyView, CreateCannedReplyBody } from '@switchboard/contracts';
import { useRef, useState } from 'react';
import { useCategories, useTeams } from '../agent-ticket/desk-lists';
import { changeReply, createReply, removeReply } from '../api/desk-setup';
import { keys } from '../api/keys';
import { useUser } from '../api/session';
import { errorFor } from '../app/error-for';
import { useTexts } from '../app/texts';
import { useTopic } from '../app/use-topic';
import { EntryDialog } from '../desk-setup/entry-dialog';
import styles from '../desk-setup/setup.module.css';
import { useSave } from '../desk-setup/use-save';
import { Button } from '../ui/button';
import { Area, Field, Select } from '../ui/field';
import { Notice } from '../ui/notice';
import { PlainText } from '../ui/rich-text';
import { repliesTexts } from './page-texts';
import { previewOf } from './preview';

const VARIABLES = [
  ['number', 'ticket.number'],
  ['ticketTitle', 'ticket.title'],
  ['requester', 'requester.name'],
  ['agent', 'agent.name'],
] as const;

/** Values of `shared` in the list of who may use it. */
const [MINE, EVERYBODY] = ['mine', 'everybody'];
const sharedOf = (value: string) =>
  value === MINE ? null : { team: value === EVERYBODY ? null : value.replace(/^team /, '') };
const valueOf = (shared: CannedReplyView['shared'] | undefined) =>
  !shared ? MINE : shared.team === null ? EVERYBODY : `team ${shared.team}`;

interface ReplyDialogProps {
  /** Undefined: a new one. */
  readonly reply: CannedReplyView | undefined;
  readonly onClose: () => void;
}

export function ReplyDialog({ reply, onClose }: ReplyDialogProps) {
  const words = useTexts(repliesTexts);
  const topic = useTopic();
  const [teams, categories, user] = [useTeams(), useCategories(), useUser()];
  const save = useSave(keys.allReplies, onClose);
  const area = useRef<HTMLTextAreaElement>(null);
  const [once] = useState(() => crypto.randomUUID());
  const [title, setTitle] = useState(reply?.title ?? '');
  const [body, setBody] = useState(reply?.body ?? '');
  const [category, setCategory] = useState(reply?.category ?? '');
  const [shared, setShared] = useState(valueOf(reply?.shared));
  const mayChange = reply?.mayChange ?? true;
  const insert = (name: string) => {
    const { selectionStart = body.length, selectionEnd = body.length } = area.current ?? {};
    setBody(`${body.slice(0, selectionStart)}{{${name}}}${body.slice(selectionEnd)}`);
    area.current?.focus();
  };
  const submit = () => {
    if (!mayChange) return onClose();
    const next = {
      title: title.trim(),
      body,
      category: category === '' ? null : category,
      shared: sharedOf(shared ?? ''),
    } satisfies CreateCannedReplyBody;
    save.save(() => (reply ? changeReply(reply.id, next) : createReply(next, once)));
  };
  const bodyError = save.errorOf('body');
  return (
    <EntryDialog
      title={reply?.title ?? words.newOne}
      save={save}
      onClose={onClose}
      onSubmit={submit}
      onRemove={reply && mayChange ? () => save.remove(() => removeReply(reply.id)) : undefined}
    >
      {!mayChange && <Notice tone="calm">{words.notMine}</Notice>}
      <Field
        label={words.name}
        value={title}
        maxLength={200}
        onChange={event => setTitle(event.target.value)}
        {...errorFor(save.errorOf('title'))}
      />
      <Area
        ref={area}
        label={words.body}
        value={body}
        rows={6}
        maxLength={20_000}
        onChange={event => setBody(event.target.value)}
        {...errorFor(bodyError !== undefined && body.includes('{{') ? words.unknownVariable : bodyError)}
      />
      <div className={styles['variables']} role="group" aria-label={words.put}>
        <span className={styles['hint']}>{words.put}</span>
        {VARIABLES.map(([name, variable]) => (
          <Button key={name} size="small" onClick={() => insert(variable)}>
            {words[name]}
          </Button>
        ))}
      </div>
      {body.trim() !== '' && (
        <section className={styles['preview']} aria-label={words.preview}>
          <h3>{words.preview}</h3>
          <PlainText
            text={previewOf(body, {
              'ticket.number': 'TKT-20261130-7K2M9Q',
              'ticket.title': words.example,
              'requester.name': 'Rita Requester',
              'agent.name': user.name,
            })}
          />
        </section>
      )}
      <div className={styles['pair']}>
        <Select
          label={words.category}
          value={category}
          onChange={event => setCategory(event.target.value)}
          {...errorFor(save.errorOf('category'))}
        >
          <option value="">{words.anyCategory}</option>
          {categories.map(({ key }) => (
            <option key={key} value={key}>
              {topic(key, null)}
            </option>
          ))}
        </Select>
        <Select
          label={words.shared}
          value={shared}
          onChange={event => setShared(event.target.value)}
          {...errorFor(save.errorOf('shared') ?? save.errorOf('shared/team'))}
        >
          <option value={MINE}>{words.mine}</option>
          <option value={EVERYBODY}>{words.everybody}</option>
          {teams.map(({ key, label }) => (
            <option key={key} value={`team ${key}`}>
              {words.team(label)}
            </option>
          ))}
        </Select>
      </div>
    </EntryDialog>
  );
}
