import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { useSession } from '../api/session';
import { SignInPage } from '../sign-in/sign-in-page';
import { queries } from './queries';
import { FailureBoundary } from './failure-boundary';

const Inside = lazy(() => import('./inside').then(({ Inside: page }) => ({ default: page })));
const SignUpPage = lazy(() => import('../sign-in/sign-up-page').then(page => ({ default: page.SignUpPage })));
const ForgotPage = lazy(() => import('../sign-in/forgot-page').then(page => ({ default: page.ForgotPage })));
const ResetPage = lazy(() => import('../sign-in/link-pages').then(page => ({ default: page.ResetPage })));
const InvitationPage = lazy(() => import('../sign-in/link-pages').then(page => ({ default: page.InvitationPage })));
const VerifyPage = lazy(() => import('../sign-in/link-pages').then(page => ({ default: page.VerifyPage })));

/** Everything: what needs nobody signed in, and the rest behind the door. */
export function App() {
  return (
    <FailureBoundary>
      <QueryClientProvider client={queries}>
        <Suspense fallback={null}>
          <Switch>
            <Route path="/reset" component={ResetPage} />
            <Route path="/verify" component={VerifyPage} />
            <Route path="/invitation">
              <OnlyOutside>
                <InvitationPage />
              </OnlyOutside>
            </Route>
            <Route path="/sign-in">
              <OnlyOutside>
                <SignInPage />
              </OnlyOutside>
            </Route>
            <Route path="/sign-up">
              <OnlyOutside>
                <SignUpPage />
              </OnlyOutside>
            </Route>
            <Route path="/forgot" component={ForgotPage} />
            <Route>
              <Behind />
            </Route>
          </Switch>
        </Suspense>
      </QueryClientProvider>
    </FailureBoundary>
  );
}

/** Where somebody wanted to go before signing in. */
const wanted = () => {
  const to = new URLSearchParams(location.search).get('to') ?? '/';
  return /^\/(?![/\\])/.test(to) ? to : '/';
};

function OnlyOutside({ children }: { children: React.ReactNode }) {
  const session = useSession();
  if (session.state === 'unknown') return null;
  return session.state === 'signed-in' ? <Redirect to={wanted()} replace /> : children;
}

function Behind() {
  const session = useSession();
  const [path] = useLocation();
  if (session.state === 'unknown') return null;
  if (session.state === 'signed-in') return <Inside />;
  const to = path === '/' ? '' : `?to=${encodeURIComponent(path + location.search)}`;
  return <Redirect to={`/sign-in${to}`} replace />;
}
