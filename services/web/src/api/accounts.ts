import type {
  AcceptInvitationBody,
  ForgotBody,
  LoginBody,
  PasswordBody,
  ProfilePatchBody,
  ProfileView,
  ResetBody,
  SignupBody,
  TokenPair,
  UserView,
  VerifyBody,
} from '@switchboard/contracts';
import { call } from './call';
import { send } from './http';
import { IN_COOKIE, signedIn, signedOut, userChanged } from './session';

const enter = async (path: string, body: unknown) =>
  signedIn(await send<TokenPair>('POST', path, { body, headers: IN_COOKIE }));

export const signIn = (body: LoginBody) => enter('/auth/login', body);
export const signUp = (body: SignupBody) => enter('/auth/signup', body);
export const acceptInvitation = (body: AcceptInvitationBody) => enter('/auth/invitations/accept', body);

export const forgotPassword = (body: ForgotBody) => send<void>('POST', '/auth/forgot', { body });
export const resetPassword = (body: ResetBody) => send<void>('POST', '/auth/reset', { body });
export const verifyEmail = (body: VerifyBody) => send<void>('POST', '/auth/verify', { body });
export const changePassword = (body: PasswordBody) => call<void>('POST', '/auth/password', { body });
export const resendConfirmation = () => call<void>('POST', '/auth/verify/resend');

/** Signed out here whatever the server says; there the session ends by itself. */
export async function signOut(): Promise<void> {
  await send<void>('POST', '/auth/logout', { headers: IN_COOKIE, keepalive: true }).catch(() => undefined);
  signedOut();
}

export const profile = (signal?: AbortSignal) => call<ProfileView>('GET', '/auth/me', { signal });

export async function changeProfile(body: ProfilePatchBody): Promise<ProfileView> {
  const changed = await call<ProfileView>('PATCH', '/auth/me', { body });
  const { phone: _phone, department: _department, notifications: _notifications, ...user } = changed;
  userChanged(user satisfies UserView);
  return changed;
}
