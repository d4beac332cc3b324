import type { Lexicon } from './lexicon';

/** The principal terms in English, with their strengths, stand in `terms/`; these widen them. */
export const ENGLISH: Lexicon = {
  language: 'en',
  topics: {
    network:
      'no network, lan cable, network cable, cable socket, network socket, patch panel, core switch, switch is dead, offline site, internet connection lost, no connectivity, network drops, wall socket, floor crawls, floor is crawling, pings, lose half, router, packets | switch, gateway, uplink, broadband, fibre, fiber, cabling, bandwidth, latency, offline',
    'network/vpn':
      'global protect, pulse secure, vpn client, vpn error, vpn gateway, remote desktop gateway, zscaler | from hotel, from home, gateway not responding',
    'network/wifi':
      'wifi bars, wireless network, off the wireless, company ssid, guest wireless, wifi network, wi fi signal, wifi password, wlan password, wireless signal | bars low, reception',
    'network/dns':
      'cname, mx record, dns zone, domain points, dns record, does not resolve, doesnt resolve, server name not found, parking page, find the server, server not found, cannot find the server, by name, the ip works, number works, unknown host | domain',
    'network/firewall':
      'tcp, open tcp, proxy blocks, blocked by proxy, connection refused, website blocked, port closed, allow list, unblock site | unblock, port',
    software:
      'photoshop, visio, notepad, acrobat, autocad, keyboard shortcut, excel macro, pivot, spreadsheet formula, screen share, share screen, dark mode, default program, wrong program, wrong application, menu ribbon, word template | slack, app, apps, plugin, add on, extension, tab, shortcut',
    'software/install':
      'installer, setup exe, put on my laptop, put it on my, need zoom on, need app, get it installed, uninstall, deploy to my | try the new app, setup',
    'software/license':
      'licences, licenses, licence server, license server, product key, unlicensed, seats, renew license, trial expired, not activated, activation failed | seat, expired',
    'software/crash':
      'blue screen, bluescreen, keeps closing, closes itself, kicks me out, quits, force quit, freezes, freezing, frezes, task manager, hangs, not responding, white screen, blank screen on startup | kill it, restart the app, dies',
    'software/update':
      'forced update, last patch, update pops up, windows 11, service pack, outdated version, upgrade my | patch, version',
    hardware:
      'badge reader, barcode scanner, card reader, ups, power strip, rack, server room, server cabinet, electrical cabinet, webcam, mouse pad, adapter, extension cord, exposed wires, data centre, data center, air conditioning in the data, circuit breaker, outlet, power supply | cable, plug, device, equipment, burning smell, smoke',
    'hardware/laptop':
      'laptop, notebook, thinkpad, macbook, desktop pc, pc fan, touchpad, trackpad, docking station, dock, laptop bag, charger, keys stick, hinge, bulging battery, swollen battery, usb port, power button, boot, loaner laptop, tower, workstation | pc, computer, battery, mouse, keyboard, fan, machine',
    'hardware/printer':
      'printer, prints, copier, plotter, label printer, toner, paper jam, scanner, scans, print queue, fax machine, cartridge, print server, stapler tray | paper, print, scan, ink',
    'hardware/phone':
      'deskphone, desk phone, work mobile, work phone, headset, phone case, handset, hotline phones, phone line, sim, iphone, dial tone, speakerphone, conference phone | phones, mobile, calls, microphone, phone',
    'hardware/monitor':
      'monitor, 2nd screen, second screen, projector, beamer, tv screen, display port, monitor stand, external screen, flickers, dead pixel, green tint | screen, display, hdmi',
    access: 'sso, single sign on, login loop, sign in loop, smart card | logon',
    'access/password':
      'pwd, pasword, passwords, password reset, log in to anything, logged out, temp password, cannot sign in, cant log in, account locked, locked out, unlock, passphrase, credentials, username or password | sign in, log in, log on',
    'access/permissions':
      'read access, write access, same rights, permissions, not authorized, no rights, permission error, lost permission, access to the, add me to the group, 403, rights for, revoke access, add me to, add him to, add her to, be added to, let me edit, let me in, can only view, greyed out, remove me from, take me off, approver | folder access, group, rights, role',
    'access/admin_rights':
      'root on, sudo, local admin, admin rights, administrator password, elevated, run as admin | root, admin',
    'access/mfa':
      'authenticator, mfa, mfa prompts, 2fa, 6 digit code, sms code, text message code, sign in prompt, verification code, hardware key, yubikey, one time password | code, codes, push',
    email:
      'outlook, e mails, emails, mail server, exchange, mail client, wrong customer, external distribution list, recall email | mail, mails, email, inbox',
    'email/delivery':
      'bounce, bounced, bounces, outbox, never got my mail, receive mails, dont get any mails, no mail, external mail, mails to, 550, attachment too big, mail came through, mails arriving, not delivered, mail queue, sent mail, order confirmations, confirmations, replies from, do not leave, dont leave, sits in outbox | recipient, deliver',
    'email/mailbox':
      'shared mailbox, mailbox full, inbox is full, out of office, signature, calendar, shared calendar, distribution list, calender invite, forward mails, auto reply, meeting room booking, archive mailbox, delegate, archived, correspondence, recall a message, diary | invite, invites, invitation',
    'email/spam':
      'phishing, phishing mail, spam, weird mail, suspicious mail, strange mail, newsletter, gift cards, unsubscribe, dhl link, opened an attachment, unknown sender, fake invoice mail, scam, looks fake, suspicious attachment, junk, flooded with, pills, casino, crypto messages | clicked, attachment, link',
    storage: 's3, bucket, upload, storage, archive | file, files',
    'storage/quota':
      'disk full, drive full, disk space, out of space, more space, space left, at 99, disk of, low on space, file server full, quota, almost full | space, gb, full',
    'storage/backup':
      'restore, backup, backed up, backups, deleted a file, i deleted, overwrote, overwritten, recover, yesterdays version, previous version, deleted by mistake, accidentally deleted, folder gone | lost, version',
    'storage/file_share':
      'shared drive, network drive, driveletter, h drive, p drive, sharepoint, onedrive, dropbox, sync, fileserver, file server, locked for editing, mapped, team folder, case folder, folder vanished, drive disappeared | folder, drive, share',
    'purchase/order':
      'order, need to order, buy, purchase, po, requisition, quote for, quotation, ordered parts, my order from, cost center, cost centre, procurement, delivery of the, can we order, would cost, budget for | chairs, approval, supplier',
    'purchase/invoice':
      'vendor invoice, supplier invoice, vendor, supplier, inv, approve invoice, purchase invoice, po number, overdue invoice, accounts payable, does not match po | invoice, payment terms',
    hr: 'reference letter, employment certificate, human resources, hr, my boss, harassing, harassment, work contract, landlord letter, performance review | manager, employee',
    'hr/onboarding':
      'new starter, new hire, new joiner, new colleague, first day, intern, onboarding, welcome pack, trainee, joins on, starts monday, buddy, mentor, mentoring, begins on, begins in | contract, joins',
    'hr/leave':
      'holiday request, vacation, sick leave, leave request, day off, days off, parental leave, leave balance, carry over, annual leave, pto, was ill, maternity | leave, holiday, holidays, ill, sick',
    'hr/payroll':
      'salary, payslip, payday, wages, overtime, payroll, tax class, bonus, travel expenses, expenses, reimbursed, paycheck, bank details for salary, got paid | pay, paid, rent',
    billing: 'your company, your invoice, we paid, overpaid, customer invoice, billing | paid, payment',
    'billing/refund':
      'refund, money back, refunded, returned the item, reimbursement, credit note, sent it back, sent back, returned, want my cash, cash back, my money, not a voucher, arrived broken, came broken',
    'billing/charge':
      'charged, charges every, double charge, charged twice, debit, debited, card declined, taken from our account, overdrawn, credit card, charged us, times the amount, unknown charge, vat on my invoice | bill, billed, euro, card',
    'billing/subscription':
      'subscription, my plan, premium, pro plan, downgrade, upgrade to, cancel my, renewal, yearly payment, basic plan, business plan, cut us off, discount, free trial, per month | plan, yearly, cancelled',
    account: 'user account, user accounts | account, accounts, user',
    'account/create':
      'create user, create account, new account, need a login for, login for our, sign up, need an account, have no accounts, register, registration, accounts for new, confirmation mail | auditor, contractor',
    'account/delete':
      'delete my account, close my account, disable account, disable the account, account must be disabled, remove user, gdpr, deactivate, test accounts, was fired, left the company, left last week, dismissed, erase my data, close his user, close her user, shut her user, last day was, left on friday, ex colleague | delete, disabled',
    'account/profile':
      'my profile, surname, my name, last name, change my photo, profile picture, my address, got married, change mail address, misspelled in, phone book entry, wrong e mail in profile | profile, address, name',
    technical:
      'ransomware, ransom note, strange extension, ransom, crypto, cryptolocker, publish our data, data will be published, bitcoin, encrypted, virus, trojan, malware, hackers, hacked, antivirus, data breach, breach, our system, intruder, keylogger, website down, prod, prod is down, 502, 503, docker, container, jenkins, pipeline, deploy, deployment, test database, kubernetes, build red, production server, opened by itself, moved on its own, customer database, leaked, database server | server, website, webshop, system, systems',
    'technical/bug':
      'stack trace, wrong total, shows wrong, date filter, filter by, button, save button, typo, page shows, error 500, export, checkout, footer, misaligned, settings page, validate, other customers data, adds up, add up, wrong prices, prices shown, form, null pointer, exception, undefined, fatal error, index out of range, segmentation fault, valueerror, typeerror, traceback, reproduce | error, wrong, report, reports, page, list',
    'technical/performance':
      'slow query, query slow, so slow, takes a minute, to load, loading time, cpu, cpu at, crawls, times out, very slow, performance, memory leak, dashboard takes, sec to open, bit faster, high load | slow, slowly, faster, minutes',
    'technical/api':
      'api, rest api, webhook, token, oauth, endpoint, integration, integrations, invalid grant, rate limit, payload, 401, 429, json, sdk, callback',
    'general/question':
      'opening hours, who is responsible, where do i find, where can i find, how do i reach, who do i talk to, parking, visitors park, canteen, handbook, service desk, lost badges, reception',
    'general/project':
      'project code, new project, assign people, steering committee, kick off, kickoff meeting, phase 2, project plan, milestone, stakeholder',
    'general/other':
      'coffee machine, elevator, lift stuck, heating, light in the, toilet, scarf, umbrella, lobby, front door, kitchen, gas smell, freezing in room, air conditioning, happy new year, window, window broken, chair broken, cleaning, plants, training last week, room temperature | door, room, corridor, desk, floor',
  },
  signals: {
    danger:
      'fire, on fire, smoke, smoking, smoky, burning smell, smells burnt, smells like burning, burnt, burning, sparks, sparking, spark, electric shock, electrocuted, gas smell, gas leak, swollen, bulging, exploded, melted, melting, overheated, flames, fumes, exposed wires, hazard, dangerous, evacuate*',
    water:
      'wet ceiling, drops fall, drop of water, water, flood*, leaking, dripping, drips, leak in, soaked, wet, under water, burst pipe, sprinkler*',
    person_harmed:
      'injured, injury, hurt, ambulance, trapped, unconscious, threatened, threatening, harass*, not safe, unsafe, assault*, suicid*',
    attack:
      'ransomware, ransom, bitcoin, encrypted, decrypt*, hacked, hacker*, been hacked, breached, data breach, security breach, intruder*, compromised, data leak, leaked, public on the internet, attackers, logins from, defaced, extortion, blackmail*, cyber attack, cyberattack, cyber criminals, demands money, demanding money, wants crypto, pay to get, to decrypt, scrambled, gibberish names, lockbit, unknown admin, taken over, for sale on, data for sale',
    malware: 'trojan, malware, virus, keylogger, antivirus, threat found, found a threat, defender',
    tricked:
      'opened a zip, opened the zip, opened it, opened the file, opened the link, clicked on, clicked the link, clicked a link, clicked, opened an attachment, opened the attachment, typed my password, typed in my details, entered my password, entered their passwords, gave my password, fell for, filled in my, enabled macros, typed my, gave my login, gave my details, put in my password, followed a link, entered my, fell for it',
    stolen:
      'stolen, theft, thief, robbed, burglary, lost laptop, lost phone, left in a taxi, left in the train, missing laptop',
    data_lost:
      'accidentally deleted, deleted by mistake, deleted, overwrote, overwritten, data loss, lost all, wiped, gone, wrong recipient, wrong customer, wrong person, by accident, by mistake, recall',
    everyone:
      'everyone, everybody, nobody, no one, all users, all employees, all staff, whole company, entire company, whole office, entire office, whole building, entire building, whole site, entire site, company wide, all departments, all customers, no customer, for everyone, all stores, all shops, worldwide, every customer, all locations, no phones no internet, no internet no phones, no phones, the entire, the whole',
    several:
      'class of, half of, half the, machines, wing, ward, whole team, entire team, our team, my team, whole department, entire department, several users, multiple users, many users, several colleagues, has it too, have it too, has the same, have the same, as well as mine, colleagues too, colleague too, all of us, people, of us, ppl, none of the, whole floor, entire floor, second floor, both of us, shift, coworkers, ward, team of, us all',
    customers:
      'customer, customers, client, clients, patients, visitors, guests, shoppers, orders, callers, passengers, students, trucks, shops, stores, lorry, pallets, buyers, lorries, drivers, queue, queuing',
    down: 'down, outage, offline, dead, unreachable, not reachable, crashed, out of order, standstill, stands still, stopped, 502, 503, black out, blackout, unavailable',
    cannot_work:
      'cannot get in, cant get in, can not get in, locked out, cannot work, cant work, can not work, unable to work, cant do anything, cannot do anything, completely blocked, blocked from working, completely locked out, work has stopped, stuck, nothing works',
    deadline:
      'today, tonight, tomorrow, deadline, due today, due tomorrow, due tonight, due in, due at, due by, due on, is due, are due, overdue, by noon, within the hour, in an hour, in one hour, in 2 hours, in two hours, in minutes, in min, in 10 minutes, end of day, eod, before lunch, meeting starts, presentation, presenting, client call, month end, filing, flight, starts at, payroll run, run payroll, rent, submission, hand in, handed in, has to be filed, leaves at, departs, closes today, in fifteen minutes, in twenty minutes, hearing, exam, my rent, mortgage',
    haste:
      'urgent, urgently, asap, as soon as possible, immediately, right now, right away, now, emergency, critical, at once, high priority, importance high, please hurry, quickly',
    anger:
      'unacceptable, furious, angry, ridiculous, outrageous, third time, again and again, fed up, sick of, nobody answers, nobody helps, lawyer, worst, useless, stupid, joke, disgrace*, press, complaint, frustrat*, livid, pathetic, again',
    superior:
      'ceo, cfo, cto, managing director, the board, board of directors, investor*, president, vip, minister, auditors',
    core_system:
      'server, servers, server room, data center, data centre, datacenter, rack, racks, production, prod, core switch, database server, erp, ups, plant, all systems, website, webshop, web shop, payment terminals, firewall change, customer database, payment system',
    thanks:
      'thanks for, thank you for, thank you so much, thanks a lot, many thanks for your, thx, cheers for, great job, you rock, appreciate*, saved my day, thanks guys, thanks, thank you, thank you all, well done, much appreciated, kudos, brilliant job, marvellous',
    solved:
      'problem gone, case closed, all good, all good now, is gone now, disregard, back to normal, works now, work now, works again, working again, works great, is fine again, fine again, solved, resolved, fixed now, can be closed, close the ticket, close this, please close, never mind, nvm, sorted, solved itself, false alarm, arriving again, ignore this, no longer needed',
    no_hurry:
      'not urgent, no rush, no hurry, low priority, whenever, when you have time, when u have time, when you get a chance, when you find time, no stress, nice to have, not important, at your convenience, when convenient, some day, someday, one day, eventually, at some point, sometime, not a big deal, not a big problem, take your time, minor, next year, just curious, just wondering, just asking, only asking, just checking, fyi, next quarter, no urgency, not time critical, not critical, just so you know, heads up, for information, just reporting, no pressure, when someone has a moment, when you can, later in the year, please ignore, pls ignore, no great hurry',
    asks: 'how do i, how can i, how do you, how to, how would, how often, how many, how much, how long, where can i, where do i, where do, where is, wheres, when is, when will, when do, when does, who do i, who is, who decides, which, what is, what are, what does, what would, whats, is there, can i, can we, do we, do you, does it matter, is it real, may i, wondering, question, could you tell',
    wish: 'would love, would like a, would be nice, could we get, idea, suggestion, feedback, feature request, nicer, considering, planning to, bigger, wish',
    cosmetic:
      'typo, spelling, misspelled, logo, icon, colour, color, font, cosmetic, misaligned, photo, picture, sticker, worn out',
    requests:
      'could you, can you, can u, could u, could someone, can someone, would you, please, pls, plz, kindly, i need, we need, need a, could i, can i have, may i have',
  },
};
