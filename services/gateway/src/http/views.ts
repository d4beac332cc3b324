import type {
  HistoryEntryView,
  ProfileView,
  RoutingView,
  TicketView,
  TokenPair,
  UserView,
} from '@switchboard/contracts';
import type {
  AuditEntryDocument,
  RoutingDecisionDocument,
  TicketDocument,
  UserDocument,
} from '@switchboard/persistence';
import type { SignedIn } from '../actions/sign-in';
import { changesForRequester } from '../domain/history';
import { isStaff, type Principal } from '../domain/principal';

const instant = (at: Date | null): string | null => at?.toISOString() ?? null;

export function userView(user: UserDocument): UserView {
  const { email, name, role, teams, capacity, availability, locale, languages, timeZone, disabled } = user;
  const skills = user.skills.map(skill => ({ name: skill.name, level: skill.level }));
  const createdAt = user.createdAt.toISOString();
  return {
    id: user._id,
    email,
    name,
    role,
    skills,
    teams,
    capacity,
    availability,
    locale,
    languages,
    timeZone,
    disabled,
    createdAt,
  };
}

export function profileView(user: UserDocument): ProfileView {
  const { phone, department, notifications } = user;
  return { ...userView(user), phone, department, notifications };
}

export function tokenPair({ user, accessToken, refreshToken, expiresIn }: SignedIn): TokenPair {
  return { user: userView(user), accessToken, refreshToken, expiresIn };
}

/** A ticket as this person may see it: requesters get no confidence, suggested reply or notes. */
export function ticketView(ticket: TicketDocument, viewer: Principal): TicketView {
  const staff = isStaff(viewer);
  const { classification: c, assignment: a, assignee, requester } = ticket;
  const internal = { confidence: c.confidence, suggestedReply: c.suggestedReply, notes: c.notes };
  return {
    id: ticket._id,
    number: ticket.number,
    version: ticket.version,
    title: ticket.title,
    description: ticket.description,
    correctedDescription: ticket.correctedDescription,
    status: ticket.status,
    category: ticket.category,
    subcategory: ticket.subcategory,
    priority: ticket.priority,
    tags: ticket.tags,
    channel: ticket.channel,
    requester: { id: requester.id, name: requester.name, email: requester.email },
    department: ticket.department,
    phone: ticket.phone,
    assignee: assignee && { id: assignee.id, name: assignee.name },
    team: ticket.team,
    classification: {
      state: c.state,
      source: c.source,
      summary: c.summary,
      skills: c.skills,
      language: c.language,
      sentiment: c.sentiment,
      model: c.model,
      at: instant(c.at),
      ...(staff ? internal : {}),
    },
    assignment: { state: a.state, reason: a.reason, at: instant(a.at) },
    sla: null,
    resolution: ticket.resolution,
    links: ticket.links,
    mergedInto: ticket.mergedInto,
    createdAt: ticket.createdAt.toISOString(),
    updatedAt: ticket.updatedAt.toISOString(),
    resolvedAt: instant(ticket.resolvedAt),
    closedAt: instant(ticket.closedAt),
  };
}

export function decisionView(decision: RoutingDecisionDocument): RoutingView['items'][number] {
  const { _id, at, outcome, agentId, reason, policy, needed, candidates } = decision;
  return { id: _id, at: at.toISOString(), outcome, agentId, reason, policy, needed, candidates };
}

export function historyEntryView(entry: AuditEntryDocument, viewer: Principal): HistoryEntryView {
  const { _id, type, at, actor, sequence, hash } = entry;
  const changes = isStaff(viewer) ? entry.changes : changesForRequester(entry.changes);
  return { id: _id, type, at: at.toISOString(), actor, sequence, changes, hash };
}
