import type { TermGroup } from './term';

/** Software, e-mail, technical. */
export const SOFTWARE_TERMS: readonly TermGroup[] = [
  {
    category: 'software',
    subcategory: 'install',
    strong:
      'install*, uninstall*, setup wizard, installieren, instalar, instalación, installare, installeren, set up software, software package, deploy software, put on my machine, put on my computer',
    medium:
      'new software, software request, need software, msi, package manager, download software, application on my, get software, software center',
    weak: 'download, setup, ide, plugin, extension, add in, addin',
  },
  {
    category: 'software',
    subcategory: 'license',
    strong:
      'license*, licence*, product key, activation key, serial key, lizenz, licencia, activate office, licenza, licentie, not activated, seats',
    medium: 'activation, activate, trial expired, expired trial, unlicensed, serial number, seat',
  },
  {
    category: 'software',
    subcategory: 'crash',
    strong:
      'crash*, freez*, frozen, hangs, blue screen, bsod, not responding, closes itself, quits unexpectedly, stops responding, stürzt, absturz, plante, se cierra, closes by itself, force quit, shuts itself, white screen, keeps closing',
    medium:
      'hang, unresponsive, wont open, does not open, doesnt open, will not start, wont start, does not start, stuck, closes, shuts down, locks up, stopped responding, wont launch, does not launch',
    weak: 'error message, opening',
  },
  {
    category: 'software',
    subcategory: 'update',
    strong:
      'update fail*, failed update, windows update, software update, latest version, upgrade*, patch*, mise à jour, actualización, aktualisierung, update stuck, new version, os update, aggiornamento, update to version, outdated version, install updates, pending update, updates',
    medium: 'after updat*, since the update, update, updating, version, rollback, roll back, outdated',
  },
  {
    category: 'software',
    subcategory: null,
    strong: 'software, photoshop, autocad, visual studio, intellij, microsoft word, adobe, powerpoint',
    medium:
      'application, app, excel, teams, zoom, word document, browser, chrome, firefox, edge, program, programm, macro, logiciel, windows, office, acrobat, programma, anwendung, aplicación',
    weak: 'desktop, pdf, spreadsheet, tool, macos, linux',
  },
  {
    category: 'email',
    subcategory: 'delivery',
    strong:
      'send mail, send email*, sending mail, sending email*, send e mail*, receive mail*, receive email*, receiving email*, receiving mail*, undeliver*, bounce*, email not arriv*, mail not arriv*, emails not deliver*, outbox, smtp, ndr, emails are delayed, mails arrive late, emails arrive, cannot send, attachment too large, delivery failure, emails never arriv*, mail delayed, email delay*, recipients never, messages never, message never reach*, messages not reach*, mail never, mails never, never receive*, messages come back, mails come back, mail returned, stuck in outbox, e mails versenden, envoyer mails, received no email*, not receiving, recibo correos, enviar correos, mail server rejected',
    medium:
      'email delivery, message not delivered, attachment*, mail flow, send, sent to customer, inbox empty, imap, envoyer, deliver*',
  },
  {
    category: 'email',
    subcategory: 'mailbox',
    strong:
      'mailbox*, shared mailbox, inbox full, distribution list, mailing list, out of office, calendar, email signature, auto reply, email rule*, inbox rule*, outlook folder, postfach, boîte mail, boite mail, buzón, email alias, alias, autoresponder, email forwarding, forward my mail*, forward email*, meeting invite*, outlook profile, pst, e mail signature, caixa de correio, casella',
    medium:
      'outlook search, mail folder, contacts, inbox, delegate, mail account, kalender, address book, signature, invitations',
  },
  {
    category: 'email',
    subcategory: 'spam',
    decisive: 'phish*',
    strong:
      'spam*, junk, scam, suspicious email, suspicious mail, suspicious link, suspicious message, fake email, unsolicited, spoof*, hameçonnage, malicious email, strange email, looks fake, clicked link, pretend*, strange message*, newsletter*, unwanted mail',
    medium: 'block sender, quarantine*, suspicious, malicious, virus attachment, gift card*, impersonat*, unsubscribe',
  },
  {
    category: 'email',
    subcategory: null,
    strong: 'outlook, exchange server, thunderbird, gmail, webmail, exchange online',
    medium: 'email*, e mail*, mail, mails, correo*, courriel*, exchange, mailprogramm, emailkonto, posta elettronica',
  },
  {
    category: 'technical',
    subcategory: 'bug',
    strong:
      'bug*, stack trace, stacktrace, null pointer, exception, wrong result, incorrect result, regression, broken link, button does nothing, 404, http 500, 500 error, error 500, internal server error, unexpected behaviour, unexpected behavior, reproduce*, page shows error, javascript error, calculation wrong, wrong total, displays wrong, validation error, calculates wrong, total is wrong, rounding, wrong order',
    medium:
      'error code, glitch, defect, fehlercode, broken page, not saved, duplicate entries, form does not, does not save, wrong value*, nothing happens, typo, incorrect*, wrong data, button, shows wrong, sorted',
    weak: 'error, bug report, fehler, erreur, wrong, website',
  },
  {
    category: 'technical',
    subcategory: 'performance',
    strong:
      'slow*, performance, takes forever, high latency, high cpu, cpu usage, memory leak, laggy, lagging, response time*, langsam, lent, lento, throughput, takes minutes, loads slowly, timing out, times out, lenteur, very long to load, langzaam, traag, out of memory, takes ages, seconds to load, minutes to load, query takes',
    medium: 'loading, timeout*, lag, sluggish, load time, speed, memory usage, cpu',
    weak: 'wait, database',
  },
  {
    category: 'technical',
    subcategory: 'api',
    strong:
      'api, apis, endpoint*, webhook*, rest call*, graphql, oauth token, api key, api token, json response, rate limit*, sdk, http 401, http 429, cors, integration fail*, bearer token, swagger, openapi, soap, curl, callback url',
    medium:
      'integration*, request returns, status code, client library, payload, token expired, json, third party system, postman',
    weak: 'connector, interface',
  },
  {
    category: 'technical',
    subcategory: null,
    decisive: 'ransom*',
    strong: 'files encrypted, encrypted files, data breach',
    medium:
      'server*, database, deployment, pipeline, production, logs, log files, outage, kubernetes, docker, build fails, jenkins, ci, site down, website down, sql, cluster, repository, git',
    weak: 'technical, system',
  },
];
