import { type ComponentProps, type ReactNode, useId } from 'react';
import { TriangleAlert } from 'lucide-react';
import { classes } from './classes';
import styles from './field.module.css';

interface Parts {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** What is wrong with it, as a sentence. */
  readonly error?: ReactNode;
}

type InputProps = Parts & Omit<ComponentProps<'input'>, 'className'> & { readonly after?: ReactNode };

/** One line of text with its name, and what is wrong with it. */
export function Field({ label, hint, error, after, ...input }: InputProps) {
  const ids = useFieldIds(hint, error);
  return (
    <Frame {...{ label, hint, error }} ids={ids}>
      <span className={styles['box']}>
        <input
          dir="auto"
          {...input}
          {...ids.control}
          className={classes(styles['input'], error !== undefined && styles['wrong'])}
        />
        {after}
      </span>
    </Frame>
  );
}

type AreaProps = Parts & Omit<ComponentProps<'textarea'>, 'className'>;

/** Several lines of text; grows with them. */
export function Area({ label, hint, error, ...area }: AreaProps) {
  const ids = useFieldIds(hint, error);
  return (
    <Frame {...{ label, hint, error }} ids={ids}>
      <textarea
        dir="auto"
        {...area}
        {...ids.control}
        className={classes(styles['input'], styles['area'], error !== undefined && styles['wrong'])}
      />
    </Frame>
  );
}

type SelectProps = Parts & Omit<ComponentProps<'select'>, 'className'>;

/** One of several. */
export function Select({ label, hint, error, ...select }: SelectProps) {
  const ids = useFieldIds(hint, error);
  return (
    <Frame {...{ label, hint, error }} ids={ids}>
      <select
        {...select}
        {...ids.control}
        className={classes(styles['input'], error !== undefined && styles['wrong'])}
      />
    </Frame>
  );
}

function useFieldIds(hint: ReactNode, error: ReactNode) {
  const id = useId();
  const described = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`].filter(Boolean);
  const control = {
    id,
    'aria-invalid': error === undefined ? undefined : true,
    'aria-describedby': described.length > 0 ? described.join(' ') : undefined,
  };
  return { id, control };
}

function Frame({ ids, label, hint, error, children }: Parts & { ids: { id: string }; children: ReactNode }) {
  return (
    <div className={styles['field']}>
      <label htmlFor={ids.id} className={styles['label']}>
        {label}
      </label>
      {children}
      {hint !== undefined && (
        <p id={`${ids.id}-hint`} className={styles['hint']}>
          {hint}
        </p>
      )}
      {error !== undefined && <Wrong id={`${ids.id}-error`}>{error}</Wrong>}
    </div>
  );
}

/** What is wrong, as a sentence under what it is about. */
export function Wrong({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p id={id} className={styles['error']}>
      <TriangleAlert size={15} aria-hidden="true" />
      <span>{children}</span>
    </p>
  );
}
