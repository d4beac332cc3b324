import { previewOf } from './preview';

const example = {
  'ticket.number': 'TKT-1',
  'ticket.title': 'VPN drops',
  'requester.name': 'Rita',
  'agent.name': 'Nia',
};

test('variables get the values of the example, and what is none stays as it was typed', () => {
  expect(previewOf('Dear {{requester.name}}, {{ ticket.number }}: {{ticket.owner}} \\{{agent.name}} {{', example)).toBe(
    'Dear Rita, TKT-1: {{ticket.owner}} {{agent.name}} {{',
  );
});
