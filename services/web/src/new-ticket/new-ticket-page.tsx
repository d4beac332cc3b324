import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useFields } from '../api/fields';
import { keys } from '../api/keys';
import { keepTicket } from '../api/live-data';
import { isProblem } from '../api/problem';
import { useUser } from '../api/session';
import { createTicket } from '../api/tickets';
import { useDraft } from '../app/draft';
import { useFieldWords } from '../app/field-words';
import { usePageTitle } from '../app/page-title';
import page from '../app/page.module.css';
import { useProblemWords } from '../app/problem-words';
import { shellTexts } from '../app/shell-texts';
import { useTexts } from '../app/texts';
import { useFocusWrong } from '../app/use-focus-wrong';
import { sendKey } from '../app/send-key';
import { errorFor } from '../app/error-for';
import { placeOf, giveDraftTo } from '../files/uploads';
import { useFileDrop } from '../files/use-file-drop';
import { useUploads } from '../files/use-uploads';
import { Button } from '../ui/button';
import { classes } from '../ui/classes';
import { Area, Field } from '../ui/field';
import { Key } from '../ui/key';
import { Notice } from '../ui/notice';
import { AttachStrip } from './attach-strip';
import { bodyOf, EMPTY_DRAFT } from './draft';
import { NewTicketSide } from './side';
import { SuggestionBox } from './suggestion-box';
import { fieldsOf } from '../ticket-fields/asked';
import { FieldInput } from '../ticket-fields/field-input';
import { useFieldErrors } from '../ticket-fields/use-field-errors';
import { useSuggestion } from './use-suggestion';
import { newTicketTexts } from './texts';
import styles from './new-ticket.module.css';

export function NewTicketPage() {
  const words = useTexts(newTicketTexts);
  const wordFor = useFieldWords();
  const problemWords = useProblemWords();
  const [, navigate] = useLocation();
  const client = useQueryClient();
  const [draft, setDraft, forget] = useDraft('new', EMPTY_DRAFT);
  const { id: owner } = useUser();
  const files = useUploads(placeOf.draft);
  const drop = useFileDrop(files);
  /** How often something was sent that lacks a text; 0 once nothing is missing. */
  const [missing, setMissing] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const fieldErrors = useFieldErrors();
  const reading = useSuggestion(draft);
  const { category = null } = draft.topic ?? reading.suggestion ?? {};
  const fields = fieldsOf(useFields(), category);
  usePageTitle(useTexts(shellTexts).newTicket);

  const create = useMutation({
    mutationFn: () => {
      const key = draft.key || crypto.randomUUID();
      setDraft(now => ({ ...now, key }));
      return createTicket(bodyOf(draft, fields), key);
    },
    onSuccess: ticket => {
      forget();
      giveDraftTo(owner, ticket.id);
      keepTicket(client, ticket);
      void client.invalidateQueries({ queryKey: keys.tickets });
      navigate(`/tickets/${ticket.number}`);
    },
  });
  useFocusWrong(form, create.error, missing);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (create.isPending) return;
    const isMissing = draft.title.trim() === '' || draft.description.trim() === '';
    setMissing(isMissing ? missing + 1 : 0);
    if (!isMissing) create.mutate();
  };

  const problem = isProblem(create.error) ? create.error : undefined;
  const errorOf = (field: 'title' | 'description', empty: string) => {
    if (missing > 0 && draft[field].trim() === '') return errorFor(empty);
    return errorFor(wordFor(problem?.errors.find(({ path }) => path === `/${field}`)?.message));
  };
  const isShown = (path: string) =>
    ['/title', '/description', ...fields.map(({ key }) => `/fields/${key}`)].includes(path);
  // Another text is another ticket, even where a first try may have arrived.
  const edit = (change: Partial<typeof draft>) => setDraft(now => ({ ...now, ...change, key: '' }));

  return (
    <div className={page['page']}>
      <div className={page['columns']}>
        <form
          ref={form}
          className={classes(styles['form'], drop.isOver && styles['over'])}
          onSubmit={send}
          onKeyDown={sendKey}
          {...drop.props}
          noValidate
        >
          <div>
            <h1 className={page['title']}>{words.title}</h1>
            <p className={page['intro']}>{words.intro}</p>
          </div>
          <Field
            label={words.oneLine}
            value={draft.title}
            maxLength={200}
            autoFocus
            onChange={event => edit({ title: event.target.value })}
            {...errorOf('title', words.emptyTitle)}
          />
          <Area
            label={words.what}
            value={draft.description}
            maxLength={20_000}
            onChange={event => edit({ description: event.target.value })}
            {...errorOf('description', words.emptyDescription)}
          />
          <SuggestionBox draft={draft} reading={reading} onChange={edit} />
          {fields.map(field => (
            <FieldInput
              key={field.key}
              field={field}
              value={draft.fields?.[field.key] ?? ''}
              onChange={value => edit({ fields: { ...draft.fields, [field.key]: value } })}
              error={fieldErrors(problem?.errors.find(({ path }) => path === `/fields/${field.key}`)?.message)}
            />
          ))}
          <AttachStrip files={files} />
          {problem && !problem.errors.some(({ path }) => isShown(path)) && (
            <Notice tone="bad">
              {words.notSent} {problemWords.of(problem)}
            </Notice>
          )}
          <div className={styles['foot']}>
            <Button type="submit" look="primary" size="large" busy={create.isPending}>
              {words.send(files.count)}
            </Button>
            <Key>Ctrl ↵</Key>
            <p className={styles['kept']}>
              {(draft.title + draft.description !== '' || files.count > 0) && words.draftKept}
            </p>
          </div>
        </form>
        <NewTicketSide draft={draft} />
      </div>
    </div>
  );
}
