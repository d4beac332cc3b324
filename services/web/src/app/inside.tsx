import { lazy, Suspense } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { useLiveData } from '../api/live-data';
import { useUser } from '../api/session';
import { useResumedUploads } from '../files/use-uploads';
import { MyTicketsPage } from '../my-tickets/my-tickets-page';
import { NoPermissionPage } from './no-permission-page';
import { NotFoundPage } from './not-found-page';
import { Shell } from './shell';
import { STAFF_PAGES } from './staff-pages';

const NewTicketPage = lazy(() =>
  import('../new-ticket/new-ticket-page').then(page => ({ default: page.NewTicketPage })),
);
const TicketPage = lazy(() => import('../ticket/ticket-page').then(page => ({ default: page.TicketPage })));
const StaffShell = lazy(() => import('../inbox/staff-shell').then(page => ({ default: page.StaffShell })));
const InboxPage = lazy(() => import('../inbox/inbox-page').then(page => ({ default: page.InboxPage })));
const StaffTicket = lazy(() => import('../inbox/staff-ticket').then(page => ({ default: page.StaffTicket })));
const RoutingPage = lazy(() => import('../routing/routing-page').then(page => ({ default: page.RoutingPage })));
const ProfilePage = lazy(() => import('../profile/profile-page').then(page => ({ default: page.ProfilePage })));

const PAGES = STAFF_PAGES.flatMap(each => (each.page ? [{ ...each, page: each.page }] : []));

/** What people see who are signed in. */
export function Inside() {
  const { role } = useUser();
  useLiveData();
  useResumedUploads();
  return role === 'user' ? <ForRequesters /> : <ForStaff />;
}

const ForRequesters = () => (
  <Shell>
    <Suspense fallback={null}>
      <Switch>
        <Route path="/" component={MyTicketsPage} />
        <Route path="/tickets" component={MyTicketsPage} />
        <Route path="/tickets/new" component={NewTicketPage} />
        <Route path="/tickets/:id">{({ id }) => <TicketPage key={id} id={id} />}</Route>
        <Route path="/profile" component={ProfilePage} />
        {PAGES.map(({ path }) => (
          <Route key={path} path={`${path}/*?`} component={NoPermissionPage} />
        ))}
        <Route component={NotFoundPage} />
      </Switch>
    </Suspense>
  </Shell>
);

function ForStaff() {
  const { role } = useUser();
  return (
    <Suspense fallback={null}>
      <StaffShell>
        <Suspense fallback={null}>
          <Switch>
            <Route path="/">
              <Redirect to="/inbox" replace />
            </Route>
            <Route path="/inbox/:id/routing">{({ id }) => <RoutingPage key={id} id={id} />}</Route>
            <Route path="/inbox/:id?">{({ id }) => <InboxPage ticket={id} />}</Route>
            <Route path="/tickets" component={MyTicketsPage} />
            <Route path="/tickets/new" component={NewTicketPage} />
            <Route path="/tickets/:id">{({ id }) => <StaffTicket key={id} id={id} />}</Route>
            <Route path="/profile" component={ProfilePage} />
            {PAGES.map(({ path, access, page }) => (
              <Route
                key={path}
                path={`${path}/*?`}
                component={access === 'admin' && role !== 'admin' ? NoPermissionPage : page}
              />
            ))}
            <Route component={NotFoundPage} />
          </Switch>
        </Suspense>
      </StaffShell>
    </Suspense>
  );
}
