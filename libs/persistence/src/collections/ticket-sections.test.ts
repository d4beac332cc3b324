import type { TicketChange, TicketDocument } from './tickets';

type Accepts<Target, Value> = [Value] extends [Target] ? true : false;
type Sets<Fields> = { set: Fields; events: [] };
type Pushes<Path extends string> = { push: Record<Path, { value: string }>; events: [] };

/** These are verdicts of the compiler: `npm run typecheck` refuses a wrong one. */
test('each service can set its own section of a ticket and nothing of the others', () => {
  const own: true[] = [
    true satisfies Accepts<TicketChange<'gateway'>, Sets<{ title: string; priority: 'high' }>>,
    true satisfies Accepts<TicketChange<'gateway'>, Sets<{ 'setByPerson.priority': { by: string; at: Date } }>>,
    true satisfies Accepts<TicketChange<'classifier'>, Sets<Pick<TicketDocument, 'classification' | 'category'>>>,
    true satisfies Accepts<TicketChange<'router'>, Sets<{ team: null; 'assignment.state': 'waiting' }>>,
    true satisfies Accepts<TicketChange<'router'>, Pushes<'assignment.decisionIds'>>,
  ];
  const foreign: false[] = [
    false satisfies Accepts<TicketChange<'gateway'>, Sets<{ title: string; team: null }>>,
    false satisfies Accepts<TicketChange<'gateway'>, Sets<Pick<TicketDocument, 'classification'>>>,
    false satisfies Accepts<TicketChange<'classifier'>, Sets<{ priority: 'high'; title: string }>>,
    false satisfies Accepts<TicketChange<'classifier'>, Sets<{ priority: 'high'; 'assignment.state': 'waiting' }>>,
    false satisfies Accepts<TicketChange<'classifier'>, Pushes<'assignment.decisionIds'>>,
    false satisfies Accepts<TicketChange<'router'>, Sets<{ team: null; status: 'open' }>>,
    false satisfies Accepts<TicketChange<'router'>, Sets<{ state: 'waiting' }>>,
  ];
  expect(own).not.toContain(false);
  expect(foreign).not.toContain(true);
});
