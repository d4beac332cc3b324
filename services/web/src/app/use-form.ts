import { type FormEvent, useRef, useState } from 'react';
import { isProblem, Problem } from '../api/problem';
import { useFocusWrong } from './use-focus-wrong';

/** What came of sending a form. */
export interface FormState {
  readonly busy: boolean;
  /** Undefined while nothing is wrong. */
  readonly problem: Problem | undefined;
  /** What the server says of one field, by its name. */
  readonly errorOf: (field: string) => string | undefined;
  readonly onSubmit: (event: FormEvent<HTMLFormElement>) => void;
}

/** Sends a form once at a time; what is refused is shown at its field, and the first such field gets the focus. */
export function useForm(send: (values: Record<string, string>) => Promise<unknown>): FormState {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const running = useRef(false);
  const sent = useRef<HTMLFormElement>(null);
  useFocusWrong(sent, problem);

  const run = async (form: HTMLFormElement) => {
    if (running.current) return;
    running.current = true;
    sent.current = form;
    setBusy(true);
    setProblem(undefined);
    try {
      await send(Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)])));
    } catch (error) {
      setProblem(isProblem(error) ? error : new Problem(0, 'unknown', String(error)));
    } finally {
      running.current = false;
      setBusy(false);
    }
  };

  return {
    busy,
    problem,
    errorOf: field => problem?.errors.find(({ path }) => path === `/${field}`)?.message,
    onSubmit: event => {
      event.preventDefault();
      void run(event.currentTarget);
    },
  };
}
