import type { TicketFilter } from '../../tickets/ports';
import type { Workload } from '../ports';
import { dayOf, dayStarts } from './day-starts';
import type { Days } from './days';
import { selected } from './selection';
import { type Counted, MAX_AGENTS, OPEN_STATUSES } from './stats';
import type { TicketColumns } from './ticket-columns';
import type { Measured } from './times';

/** What `MongoTicketCounts` counts, from columns. */
export function countIn(columns: TicketColumns, filter: TicketFilter, { dates }: Days, timeZone: string): Counted {
  const places = selected(columns, filter);
  const starts = dayStarts(dates, timeZone);
  const onDays = (name: 'createdAt' | 'resolvedAt') => {
    const [column, counts] = [columns.time(name), new Uint32Array(dates.length)];
    for (const place of places) {
      const day = dayOf(column.get(place), starts);
      if (day >= 0) (counts[day] as number) += 1;
    }
    return dates.map((date, day) => ({ date, count: counts[day] ?? 0 })).filter(({ count }) => count > 0);
  };
  const created = columns.time('createdAt');
  let first = Number.POSITIVE_INFINITY;
  for (const place of places) first = Math.min(first, created.get(place));
  return {
    groups: groupsOf(columns, places),
    agents: agentsOf(columns, places),
    created: onDays('createdAt'),
    resolved: onDays('resolvedAt'),
    first: Number.isFinite(first) ? new Date(first) : null,
  };
}

function groupsOf(columns: TicketColumns, places: Uint32Array): Counted['groups'] {
  const [status, priority, category] = [columns.text('status'), columns.text('priority'), columns.text('category')];
  const counts = new Uint32Array(status.variety * priority.variety * category.variety);
  for (const place of places) {
    const group =
      (status.code(place) * priority.variety + priority.code(place)) * category.variety + category.code(place);
    (counts[group] as number) += 1;
  }
  return [...counts.entries()].flatMap(([group, count]) => {
    if (count === 0) return [];
    const rest = Math.floor(group / category.variety);
    return [
      {
        status: status.textOf(Math.floor(rest / priority.variety)) ?? '',
        priority: priority.textOf(rest % priority.variety),
        category: category.textOf(group % category.variety),
        count,
      },
    ];
  });
}

function agentsOf(columns: TicketColumns, places: Uint32Array): Counted['agents'] {
  const [assignee, status] = [columns.text('assignee'), columns.text('status')];
  const isOpen = status.accepting(OPEN_STATUSES);
  const [total, open] = [new Uint32Array(assignee.variety), new Uint32Array(assignee.variety)];
  for (const place of places) {
    const code = assignee.code(place);
    (total[code] as number) += 1;
    (open[code] as number) += isOpen[status.code(place)] as number;
  }
  const agents = [...total.entries()].flatMap(([code, count]) => {
    const id = assignee.textOf(code);
    return id === null || count === 0 ? [] : [{ id, name: columns.nameOf(id), total: count, open: open[code] ?? 0 }];
  });
  return agents.sort((a, b) => b.open - a.open || b.total - a.total || (a.id < b.id ? -1 : 1)).slice(0, MAX_AGENTS);
}

/** What `MongoTicketTimes` measures, from columns. */
export function measureIn(columns: TicketColumns, filter: TicketFilter): Measured[] {
  const [category, team, assignee] = [columns.text('category'), columns.text('team'), columns.text('assignee')];
  const [created, answered, resolved] = [
    columns.time('createdAt'),
    columns.time('firstResponseAt'),
    columns.time('resolvedAt'),
  ];
  const groups = new Map<number, Measured & { firstResponse: number[]; resolution: number[] }>();
  for (const place of selected(columns, filter)) {
    const since = created.get(place);
    const [toAnswer, toEnd] = [answered.get(place) - since, resolved.get(place) - since];
    if (Number.isNaN(toAnswer) && Number.isNaN(toEnd)) continue;
    const key = (category.code(place) * team.variety + team.code(place)) * assignee.variety + assignee.code(place);
    let group = groups.get(key);
    if (!group) {
      const id = assignee.get(place);
      group = {
        category: category.get(place),
        team: team.get(place),
        agent: id === null ? null : { id, name: columns.nameOf(id) },
        firstResponse: [],
        resolution: [],
      };
      groups.set(key, group);
    }
    if (!Number.isNaN(toAnswer)) group.firstResponse.push(toAnswer);
    if (!Number.isNaN(toEnd)) group.resolution.push(toEnd);
  }
  return [...groups.values()];
}

/** The open tickets, by who has them. */
export function workloadIn(columns: TicketColumns, filter: TicketFilter): Workload {
  const status = columns.text('status');
  const isOpen = status.accepting(OPEN_STATUSES);
  const open = selected(columns, filter).filter(place => isOpen[status.code(place)] === 1);
  const team = columns.text('team');
  const byTeam = new Map<string, number>();
  for (const place of open) {
    const name = team.get(place) ?? 'none';
    byTeam.set(name, (byTeam.get(name) ?? 0) + 1);
  }
  return {
    byAgent: agentsOf(columns, open).map(({ id, name, open: count }) => ({ id, name, open: count })),
    byTeam: Object.fromEntries(byTeam),
  };
}
