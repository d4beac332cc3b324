import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AuditStateView } from '@switchboard/contracts';
import { cancelVerification, getAudit, verifyAudit } from '../api/installation';
import { keys } from '../api/keys';
import { isProblem } from '../api/problem';
import { useProblemWords } from '../app/problem-words';
import { useTexts } from '../app/texts';
import { toast } from '../ui/toast';
import { auditTexts } from './audit-texts';

/** While the trail is being read, and else; milliseconds. Nobody asks where the page is hidden. */
const [RUNNING_MS, RESTING_MS] = [1_000, 30_000];

export const isUnderWay = (state: AuditStateView | undefined): boolean =>
  state?.verification?.state === 'queued' || state?.verification?.state === 'running';

export function useAuditState() {
  return useQuery({
    queryKey: keys.audit,
    queryFn: ({ signal }) => getAudit(signal),
    refetchInterval: ({ state: { data } }) => (isUnderWay(data) ? RUNNING_MS : RESTING_MS),
    staleTime: 0,
  });
}

/** How the trail is, and what starts and cancels its verification. */
export function useAudit() {
  const words = useTexts(auditTexts);
  const problems = useProblemWords();
  const client = useQueryClient();
  const state = useAuditState();
  const { mutate, isPending } = useMutation({
    mutationFn: (id: string | undefined) => (id === undefined ? verifyAudit() : cancelVerification(id)),
    onMutate: () => client.cancelQueries({ queryKey: keys.audit }),
    onSuccess: now => client.setQueryData(keys.audit, now),
    onError: error => toast({ text: words.notDone(isProblem(error) ? problems.of(error) : '') }),
  });
  return {
    ...state,
    isPressed: isPending,
    verify: () => mutate(undefined),
    cancel: (id: string) => mutate(id),
  };
}
