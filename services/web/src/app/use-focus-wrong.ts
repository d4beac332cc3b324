import { type RefObject, useEffect } from 'react';

/**
 * Whoever sent something wrong comes to the first field that says so; only once it says so, which may be a frame later than the refusal.
 * @param refusals change with each refusal; falsy ones are none
 */
export function useFocusWrong(form: RefObject<HTMLFormElement | null>, ...refusals: readonly unknown[]): void {
  useEffect(() => {
    if (refusals.some(Boolean)) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, refusals);
}
