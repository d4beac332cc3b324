import type { Model } from '@switchboard/persistence';
import { type Needs, type Refusal, refusalOf, type Rest } from '@switchboard/routing';
import type { Agent, Standing } from '../domain/agent';
import { candidateOf } from '../domain/candidate';
import type { Survey, SurveyOptions } from '../ports';
import { profileFor, readAgents } from './agent-rows';
import type { AgentDocument } from './agents-collection';

/** Up to so many agents are read by one query; more are searched by index. */
const READS_ALL = 200;
/** Of those who are refused for a reason that passes so many are read, of whom the best are kept; of the others only some names. */
const SAMPLES = { passing: 20, lasting: 2 } as const;
const USABLE: readonly Standing[] = ['online', 'away', 'offline'];

type Filter = Readonly<Record<string, unknown>>;
const online = { standing: 'online' };
const room = { room: { $gt: 0 } };
const full = { room: { $lte: 0 } };

/** Finds who comes into question by indexes, and counts the others. */
export class AgentSurvey {
  /** Whether there were more than `READS_ALL` last time; only saves a question. */
  private many = false;

  constructor(private readonly model: Model<AgentDocument>) {}

  async of(needs: Needs, ticketId: string, { also = [], skillsRequired }: SurveyOptions): Promise<Survey> {
    const isNamed: Filter[] = [{ 'held.ticketId': ticketId }, ...(also.length > 0 ? [{ _id: { $in: also } }] : [])];
    if (!this.many) {
      const filter = { $or: [{ role: 'agent' }, ...isNamed] };
      const agents = await readAgents(this.model, filter, profileFor(ticketId), { limit: READS_ALL + 1 });
      if (agents.length <= READS_ALL) return { agents };
    }
    const [all, known] = await Promise.all([this.count({ role: 'agent' }), skillsRequired ?? this.knows(needs)]);
    this.many = all > READS_ALL;
    return this.byIndex(needs, ticketId, { isNamed, skillsRequired: known });
  }

  async hasRoomFor(needs: Needs): Promise<boolean> {
    const filter = { ...online, ...qualified(needs, await this.knows(needs)), ...room };
    return this.exists(filter);
  }

  async knows(needs: Pick<Needs, 'skills' | 'team'>, except: readonly string[] = []): Promise<boolean> {
    if (needs.skills.length === 0) return true;
    const others = except.length > 0 ? { _id: { $nin: [...except] } } : {};
    return this.exists({ standing: { $in: USABLE }, ...qualified(needs, true), capacity: { $gt: 0 }, ...others });
  }

  async hasMember(team: string): Promise<boolean> {
    return this.exists({ standing: { $nin: ['not_agent'] }, teams: team });
  }

  async hasTaker(team: string): Promise<boolean> {
    return this.exists({ standing: { $in: USABLE }, teams: team, capacity: { $gt: 0 } });
  }

  hasRoom(): Promise<boolean> {
    return this.exists({ ...online, ...room });
  }

  async skillNames(filter: 'with room' | 'taking tickets'): Promise<string[]> {
    const asked = filter === 'with room' ? { ...online, ...room } : { standing: { $in: USABLE }, capacity: { $gt: 0 } };
    return this.model.distinct('skillNames', asked as never).exec() as unknown as Promise<string[]>;
  }

  private async byIndex(
    needs: Needs,
    ticketId: string,
    { isNamed, skillsRequired }: { isNamed: Filter[]; skillsRequired: boolean },
  ): Promise<Survey> {
    const can = qualified(needs, skillsRequired);
    const team = needs.team === null ? {} : { teams: needs.team };
    const usable = { standing: { $in: USABLE } };
    const profile = profileFor(ticketId);
    const read = (filter: Filter, options?: { limit?: number; hint?: string }) =>
      readAgents(this.model, filter, profile, options);
    const [free, counts, samples, named] = await Promise.all([
      // By an index in which nobody moves meanwhile: who has room all the time is found.
      read({ ...online, ...can, ...room }, { hint: 'skillNames' in can ? 'standing_skills' : 'standing_teams' }),
      this.counts({ usable, team, can }),
      Promise.all([
        ...[{ ...online, ...full }, { standing: 'away' }, { standing: 'offline' }].map(state =>
          read({ ...state, ...can }, { limit: SAMPLES.passing }),
        ),
        ...[
          { standing: 'disabled' },
          { standing: 'account_not_usable' },
          ...(needs.team === null ? [] : [{ ...usable, teams: { $ne: needs.team } }]),
          ...('skillNames' in can ? [{ ...usable, ...team, skillNames: { $nin: [...needs.skills] } }] : []),
        ].map(filter => read(filter, { limit: SAMPLES.lasting })),
      ]),
      read(isNamed.length === 1 ? (isNamed[0] as Filter) : { $or: isNamed }),
    ]);
    const agents = [...new Map([...free, ...samples.flat(), ...named].map(one => [one.id, one])).values()];
    return { agents, rest: restOf(needs, skillsRequired, counts(free.length), agents) };
  }

  /** How many there are of each reason, by index; without the free ones, who are read anyway. */
  private async counts({ usable, team, can }: { usable: Filter; team: Filter; can: Filter }) {
    const [all, members, ...rest] = await Promise.all(
      [
        usable,
        { ...usable, ...team },
        ...['online', 'away', 'offline'].map(standing => ({ standing, ...can })),
        ...['disabled', 'account_not_usable'].map(standing => ({ standing })),
      ].map(filter => this.count(filter)),
    );
    const [here = 0, away = 0, offline = 0, disabled = 0, account_not_usable = 0] = rest;
    const wrong_team = (all ?? 0) - (members ?? 0);
    const missing_skills = (members ?? 0) - here - away - offline;
    return (free: number): Partial<Record<Refusal, number>> => {
      return { at_capacity: here - free, away, offline, disabled, account_not_usable, wrong_team, missing_skills };
    };
  }

  private count(filter: Filter): Promise<number> {
    return this.model.countDocuments(filter as never).exec();
  }

  private async exists(filter: Filter): Promise<boolean> {
    return (await this.model.exists(filter as never).exec()) !== null;
  }
}

function qualified({ skills, team }: Pick<Needs, 'skills' | 'team'>, skillsRequired: boolean): Filter {
  return {
    ...(team === null ? {} : { teams: team }),
    ...(skills.length > 0 && skillsRequired ? { skillNames: { $in: [...skills] } } : {}),
  };
}

/** How many there are beside those who were read, as the database classed them: the place of the ticket itself counts. */
function restOf(
  needs: Needs,
  skillsRequired: boolean,
  counts: Partial<Record<Refusal, number>>,
  agents: readonly Agent[],
): Rest {
  const refused: Partial<Record<Refusal, number>> = { ...counts };
  for (const agent of agents) {
    const reason = refusalOf(candidateOf(agent, ''), needs, { skillsRequired }, false);
    if (reason !== null && refused[reason]) refused[reason] -= 1;
  }
  const some = Object.entries(refused).filter(([, count]) => count > 0);
  return { skillsRequired, free: 0, refused: Object.fromEntries(some) };
}
