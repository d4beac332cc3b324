import { Type, type Static } from 'typebox';
import { AvailabilitySchema, Capacity, Id, Instant, Nullable } from '../events/fields';
import { LIMITS } from '../taxonomy';
import { IdInput, LanguagesInput, SkillsInput, TeamsInput } from './fields';

const closed = { additionalProperties: false };
const Count = Type.Integer({ minimum: 0 });
const Outcome = Type.Enum(['assigned', 'queued', 'kept']);
const Person = Type.Object({ agentId: Id, name: Type.String() }, { title: 'CandidateReference', ...closed });
const Parts = Type.Object(
  { skills: Type.Number(), load: Type.Number(), language: Type.Number(), expertise: Type.Number() },
  { title: 'ScoreParts', ...closed },
);

const Candidate = Type.Object(
  {
    agentId: Id,
    name: Type.String(),
    score: Type.Number({ description: '0 to 1; 0 when refused' }),
    parts: Type.Record(Type.String(), Type.Number(), { description: 'Each 0 to 1, before weighting' }),
    refused: Nullable(Type.String({ description: 'The first reason against it, e.g. `away`, `at_capacity`' })),
    load: Nullable(Type.Integer({ description: 'Tickets held at that moment, this one not counted' })),
    capacity: Nullable(Count),
    levels: Type.Array(Type.Object({ name: Type.String(), level: Type.Integer({ minimum: 0, maximum: 5 }) }, closed), {
      description: 'Level in each needed skill; 0 where there is none. Level 5 in each is a perfect match',
    }),
  },
  { title: 'Candidate', ...closed },
);

const Tipped = Type.Object(
  {
    runnerUp: Person,
    by: Type.Number({ description: 'How much more the chosen agent scored, 0 to 1' }),
    parts: { ...Parts, description: 'The difference by part, weighted; negative where the runner-up was better' },
    decidedBy: Type.Enum(['skills', 'load', 'language', 'expertise', 'longest_without_ticket', 'id']),
  },
  { title: 'Tipped', ...closed, description: 'What made the difference to the next best' },
);

const FreedBy = Type.Object(
  {
    what: Type.Enum(['room', 'return', 'skills', 'team', 'agent'], {
      description:
        'One of theirs is solved; they come back from away or offline; one of them learns one of the skills; one joins the team; there is an agent at all',
    }),
    people: Type.Array(Person, { description: 'For whom that holds, the best first' }),
    more: Type.Integer({ minimum: 0, description: 'How many more' }),
    anyOf: Type.Optional(Type.Array(Type.String(), { description: 'Skills of which one is enough' })),
    team: Type.Optional(Type.String()),
  },
  { title: 'FreedBy', ...closed },
);

const decided = {
  at: Instant,
  outcome: Outcome,
  agentId: Nullable(Id),
  reason: Type.String(),
  policy: Type.String({ description: 'Name and version of the rules; `person` where somebody assigned it' }),
  weights: Nullable({ ...Parts, description: 'How much each part counted; together 1' }),
  needed: Type.Object(
    {
      skills: Type.Array(Type.String()),
      language: Nullable(Type.String()),
      team: Nullable(Type.String()),
      category: Nullable(Type.String()),
      subcategory: Nullable(Type.String()),
    },
    { title: 'RoutingNeeds', ...closed },
  ),
  candidates: Type.Array(Candidate, {
    description: 'Best first. Of more than 25 agents: the best ten, and the nearest of each reason',
  }),
  lookedAt: Type.Integer({ minimum: 0, description: 'Agents looked at, listed or counted' }),
  more: Type.Object(
    { free: Count, refused: Type.Record(Type.String(), Count, { description: 'By reason' }) },
    { title: 'UnlistedCandidates', ...closed, description: 'Those who are not listed' },
  ),
  tipped: Nullable(Tipped),
  freedBy: Type.Array(FreedBy, { description: 'What would let a ticket that waits go' }),
  recomputed: Nullable(
    Type.Object(
      { outcome: Outcome, agentId: Nullable(Id), same: Type.Boolean() },
      {
        title: 'Recomputed',
        ...closed,
        description: 'The decision made again just now from what was stored; null where no rules decided',
      },
    ),
  ),
};

/** Decisions of the router that took effect, oldest first. */
export const RoutingView = Type.Object(
  {
    items: Type.Array(Type.Object({ id: Id, ...decided }, { title: 'RoutingDecision', ...closed })),
    line: Nullable(
      Type.Object(
        {
          place: Type.Integer({ minimum: 1, description: 'By priority, then age' }),
          before: Count,
          of: Type.Integer({ minimum: 1, description: 'Tickets that wait' }),
          since: Instant,
        },
        { ...closed, description: 'Where the ticket stands now; null unless it waits' },
      ),
    ),
  },
  { title: 'RoutingDecisions', ...closed, description: 'Why the ticket went where it went' },
);
export type RoutingView = Static<typeof RoutingView>;

export const RoutingQuery = Type.Object(
  { limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 50, description: 'The newest so many; default 50' })) },
  closed,
);

const weight = Type.Optional(Type.Number({ minimum: 0, maximum: 100 }));
/** People and rules as they might be. */
export const WhatIfBody = Type.Object(
  {
    policy: Type.Optional(
      Type.Object(
        {
          weights: Type.Object(
            { skills: weight, load: weight, language: weight, expertise: weight },
            {
              ...closed,
              minProperties: 1,
              description: 'Any numbers: what counts is how they compare. One that is missing is as it is now',
            },
          ),
        },
        closed,
      ),
    ),
    people: Type.Optional(
      Type.Array(
        Type.Object(
          {
            agentId: IdInput,
            availability: Type.Optional(AvailabilitySchema),
            capacity: Type.Optional(Capacity),
            load: Type.Optional(Type.Integer({ minimum: 0, maximum: LIMITS.capacity })),
            skills: Type.Optional(SkillsInput),
            teams: Type.Optional(TeamsInput),
            languages: Type.Optional(LanguagesInput),
            disabled: Type.Optional(Type.Boolean()),
          },
          { ...closed, minProperties: 2 },
        ),
        { maxItems: 100, description: 'What is not said of somebody stays as it is' },
      ),
    ),
  },
  {
    title: 'WhatIfInput',
    ...closed,
    description: 'An empty one asks what would be decided now',
    examples: [{ policy: { weights: { language: 0.4 } }, people: [{ agentId: 'a1', availability: 'online' }] }],
  },
);
export type WhatIfBody = Static<typeof WhatIfBody>;

const Chosen = Type.Object({ outcome: Outcome, agentId: Nullable(Id), name: Nullable(Type.String()) }, closed);
export const WhatIfView = Type.Object(
  {
    decision: Type.Object(decided, { ...closed, description: 'What would be decided; nothing of it is done' }),
    unchanged: { ...Chosen, description: 'What would be decided now as people and rules are' },
    stored: Nullable(
      Type.Object({ id: Id, at: Instant, ...Chosen.properties }, { ...closed, description: 'The last decision' }),
    ),
    differs: Type.Object(
      {
        fromStored: Type.Boolean({ description: 'Another agent, or none, than the last decision' }),
        fromUnchanged: Type.Boolean(),
        scores: Type.Array(Type.Object({ ...Person.properties, from: Type.Number(), to: Type.Number() }, closed), {
          description: 'Of those listed in both: other scores than in the last decision',
        }),
      },
      closed,
    ),
  },
  { title: 'WhatIf', ...closed, description: 'A decision as it might be, and how it differs' },
);
export type WhatIfView = Static<typeof WhatIfView>;
