import { messageOf, SwitchboardError } from './errors';
import { withoutSecrets } from './settings';

/** A sentence for an error of ours; message and stack of any other, without the fields in which libraries keep what they were given. */
export function failureText(error: unknown, secrets: readonly string[]): string {
  const foreign = () => (error instanceof Error && error.stack) || messageOf(error);
  return withoutSecrets(error instanceof SwitchboardError ? error.message : foreign(), secrets);
}
