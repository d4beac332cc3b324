import { STATUSES } from '@switchboard/contracts';
import { LIFE_CYCLE, type Step } from '@switchboard/gateway';

const WHO: Record<Step, string> = {
  staff: 'agents, admins',
  anybody: 'agents, admins, the requester',
  in_time: 'agents, admins; the requester for `REOPEN_DAYS` days',
};

/** From each status, where a ticket may go and by whom, as Markdown. */
export function renderLifeCycle(): string {
  const rows = STATUSES.flatMap(from =>
    STATUSES.flatMap(to => {
      const step = LIFE_CYCLE[from][to];
      return step ? [`| \`${from}\` | \`${to}\` | ${WHO[step]} |`] : [];
    }),
  );
  return ['| From | To | Who |', '| --- | --- | --- |', ...rows].join('\n');
}
