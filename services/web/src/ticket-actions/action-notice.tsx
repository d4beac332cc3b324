import { Notice } from '../ui/notice';

interface ActionNoticeProps {
  readonly action: { readonly problem: string | undefined; readonly isOvertaken: boolean };
  /** What is there now, where somebody was faster. */
  readonly theirs: string;
}

/** Why nothing was done; where somebody was faster, what they did. */
export function ActionNotice({ action: { problem, isOvertaken }, theirs }: ActionNoticeProps) {
  if (problem === undefined) return null;
  return (
    <Notice tone="bad">
      {problem} {isOvertaken && <strong>{theirs}</strong>}
    </Notice>
  );
}
