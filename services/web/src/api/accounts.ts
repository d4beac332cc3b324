import type {
  AcceptInvitationBody,
  ForgotBody,
  LoginBody,
  PasswordBody,
  ProfilePatchBody,
  ProfileView,
  ResetBody,
  SignupBody,
  UserView,
  VerifyBody,
} from '@switchboard/contracts';
import { call } from './call';
import { send } from './http';
import { IN_COOKIE, signedIn, signedOut, userChanged } from './session';

export const signIn = async (body: LoginBody) =>
  signedIn(await send('POST', '/auth/login', { body, headers: IN_COOKIE }));
export const signUp = async (body: SignupBody) =>
  signedIn(await send('POST', '/auth/signup', { body, headers: IN_COOKIE }));
export const acceptInvitation = async (body: AcceptInvitationBody) =>
  signedIn(await send('POST', '/auth/invitations/accept', { body, headers: IN_COOKIE }));

export const forgotPassword = (body: ForgotBody) => send('POST', '/auth/forgot', { body });
export const resetPassword = (body: ResetBody) => send('POST', '/auth/reset', { body });
export const verifyEmail = (body: VerifyBody) => send('POST', '/auth/verify', { body });
export const changePassword = (body: PasswordBody) => call('POST', '/auth/password', { body });
export const resendConfirmation = () => call('POST', '/auth/verify/resend');

/** Signed out here whatever the server says; there the session ends by itself. */
export async function signOut(): Promise<void> {
  await send('POST', '/auth/logout', { headers: IN_COOKIE, keepalive: true }).catch(() => undefined);
  signedOut();
}

export const profile = (signal?: AbortSignal) => call('GET', '/auth/me', { signal });

export async function changeProfile(body: ProfilePatchBody): Promise<ProfileView> {
  const changed = await call('PATCH', '/auth/me', { body });
  const { phone: _phone, department: _department, notifications: _notifications, ...user } = changed;
  userChanged(user satisfies UserView);
  return changed;
}
