import type { FieldView, TicketView } from '@switchboard/contracts';
import { type ReactNode, useState } from 'react';
import { useFields } from '../api/fields';
import { Value } from '../agent-ticket/value';
import { fieldsOf } from './asked';
import { FieldDialog } from './field-dialog';
import { useValueWords } from './use-value-words';

interface FieldValuesProps {
  readonly ticket: TicketView;
  /** A name and its value. */
  readonly line: (key: string, name: string, value: ReactNode) => ReactNode;
}

/** Fields of the desk on a ticket: those that it is asked for, and others that it has. Each is changed in a dialog. */
export function FieldValues({ ticket, line }: FieldValuesProps) {
  const [opened, setOpened] = useState<FieldView>();
  const all = useFields() ?? [];
  const asked = fieldsOf(all, ticket.category);
  const fields = all.filter(field => asked.includes(field) || Object.hasOwn(ticket.fields, field.key));
  const said = useValueWords(fields);
  return (
    <>
      {fields.map(field =>
        line(
          field.key,
          field.label,
          <Value label={field.label} onClick={() => setOpened(field)} aria-haspopup="dialog">
            <bdi>{said(field, ticket.fields[field.key])}</bdi>
          </Value>,
        ),
      )}
      {opened && <FieldDialog key={opened.key} ticket={ticket} field={opened} onClose={() => setOpened(undefined)} />}
    </>
  );
}
