import type { TermGroup } from './term';

/** Access, account, HR. */
export const PEOPLE_TERMS: readonly TermGroup[] = [
  {
    category: 'access',
    subcategory: 'password',
    strong:
      'password*, passwort, kennwort, mot de passe, contraseña, contrasena, wachtwoord, senha, passcode, locked out, account locked, account is locked, unlock account, unlock my, reset credentials, forgot login, pin expired, gesperrt, lockout, credentials rejected',
    medium:
      'log in, login, sign in, logging in, credential*, anmelden, connecter, invalid login, iniciar sesión, inloggen, einloggen, unlock, locked',
  },
  {
    category: 'access',
    subcategory: 'permissions',
    strong:
      'permission*, access denied, no access, grant access, need access, give access, access request, request access, access to, read access, write access, berechtigung*, zugriff, accès, permisos, permessi, unauthorized, unauthorised, not authorized, not authorised, lost access, revoke access, toegang, acesso, 403, read only rights, forbidden',
    medium:
      'authoris*, authoriz*, role, group membership, security group, access, add to group, rechte, entitlement, view only',
    weak: 'allowed, group',
  },
  {
    category: 'access',
    subcategory: 'admin_rights',
    strong:
      'admin rights, administrator rights, admin right, local admin, administrative rights, administrator privileges, admin privileges, elevated rights, elevated privileges, sudo, root access, run as administrator, adminrechte, administratorrechte, droits administrateur, admin access, administrator access, elevation, derechos de administrador, domain admin',
    medium: 'administrator password, privilege*, admin account, requires administrator, ask for administrator, uac',
    weak: 'admin, administrator',
  },
  {
    category: 'access',
    subcategory: 'mfa',
    strong:
      'mfa, 2fa, two factor, two step, multi factor, authenticator, otp, verification code*, one time code*, security code*, yubikey, security key, authentication app, duo, doble factor, double authentification, zwei faktor, authentication code, second factor, security token, totp, fido',
    medium: 'new phone authenticat*, sms code, authentication, code by sms, push notification, approve sign in',
  },
  {
    category: 'access',
    subcategory: null,
    strong: 'single sign on, sso',
    medium: 'active directory, ldap, okta, badge access',
  },
  {
    category: 'account',
    subcategory: 'create',
    strong:
      'create account, new account, create user, create new user, add user, add new user, register account, open account, sign up, new user account, user account for, konto erstellen, create profile, créer compte, crear cuenta, account anlegen, set up account, account for new, guest account, service account, account be created, account created',
    medium: 'registration, register, new user, creation of account',
  },
  {
    category: 'account',
    subcategory: 'delete',
    strong:
      'delete account, delete my account, close account, close my account, remove account, remove user, delete user*, deactivate*, disable account, disable user, account deletion, gdpr erasure, erase data, erase my data, delete all my data, konto löschen, supprimer compte, eliminar cuenta, terminate account, remove my account, delete profile, account closed, account removed, account disabled, has left company, left the company, delete personal data, cancellare account, account verwijderen',
    medium: 'offboarding, leaver, former employee, account closure, right to be forgotten, ex employee',
  },
  {
    category: 'account',
    subcategory: 'profile',
    strong:
      'profile*, change my name, update my name, display name, change email address, update email address, change my email, personal details, contact details, change address, change my address, my address, profile picture, avatar, my surname, last name, job title, married name, change phone number, update phone number, language preference, notification settings, account settings, perfil, profil, first name, name is misspelled, personal information, my details',
    medium: 'surname, my name, preferences, time zone, contact information, username, department changed, maiden name',
  },
  {
    category: 'account',
    subcategory: null,
    medium: 'user account, konto, compte, cuenta, my account, account details',
    weak: 'account*, user',
  },
  {
    category: 'hr',
    subcategory: 'onboarding',
    strong:
      'onboarding, new starter, new hire*, new joiner*, new employee*, new colleague, starts on monday, induction, first day, joins team, joining team, probation, nouvel employé, neuer mitarbeiter, neue mitarbeiterin, nuevo empleado, joins us, starting next week, new intern, internship, first working day, employment contract, starter, joining on, nieuwe medewerker',
    medium:
      'intern, welcome pack, orientation, new team member, employee starts, apprentice, candidate, recruit*, hiring, training course',
  },
  {
    category: 'hr',
    subcategory: 'leave',
    strong:
      'annual leave, sick leave, parental leave, maternity, paternity, vacation*, holiday*, days off, day off, leave request, leave balance, absence, urlaub, congé, congés, vacaciones, sick day*, leave of absence, time off, unpaid leave, krankmeldung, sick note, leave entitlement, sabbatical, bereavement, verlof, férias, ferie',
    medium: 'leave days, carry over, pto, public holiday, my leave, sick, approve leave, leave',
  },
  {
    category: 'hr',
    subcategory: 'payroll',
    strong:
      'payroll, salary, payslip*, pay slip*, wage*, overtime, bonus, paycheck, gehalt, fiche de paie, bulletin de salaire, nómina, tax form, timecard*, timesheet*, time sheet*, compensation, expense report, expenses, salaire, lohn, gehaltsabrechnung, stipendio, salaris, my pay, pension, paid late, tax code, tax class, bank details for salary, w2, reimburs*',
    medium: 'paid, benefits, deduction, pay, oracle timecard, hours worked',
  },
  {
    category: 'hr',
    subcategory: null,
    strong: 'human resources, hr department, hr policy',
    medium:
      'hr, employee, employment, manager approval, appraisal, harass*, policy, reference letter, personalabteilung, line manager, performance review',
    weak: 'colleague, timecards, assignment',
  },
];
