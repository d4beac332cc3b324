import type { Lexicon } from './lexicon';

export const GERMAN: Lexicon = {
  language: 'de',
  topics: {
    network: 'netzwerk*, *netzwerk, internet, netzwerkdose, kein netz, netz | verbindung*, leitung, router',
    'network/vpn': 'vpn | tunnel, homeoffice',
    'network/wifi': 'wlan*, funknetz | empfang, signal',
    'network/dns': 'namensauflösung, servername, nameserver, nicht gefunden, nur per nummer',
    'network/firewall': 'firewall*, port freischalten, port öffnen, sperrt port | proxy, freischalten',
    software: '*programm, programm*, *software, anwendung* | excel, word, browser, warenwirtschaft*, makro*',
    'software/install':
      'installier*, installation*, deinstallier*, aufspielen, könnte ich bekommen, auf meinen rechner, draufmachen | einrichten',
    'software/license': 'lizenz*, produktschlüssel, nicht aktiviert | aktivier*',
    'software/crash':
      'stürzt ab, abgestürzt, absturz*, abstürze, hängt sich auf, friert ein, eingefroren, reagiert nicht, keine rückmeldung, schließt sich | hängt, startet nicht, öffnet nicht',
    'software/update': 'update*, aktualisier* | nach dem update, seit dem update, neue version',
    hardware:
      'gerät*, *gerät, steckdose*, netzteil*, serverschrank, serverraum, rechenzentrum, kabelbrand, klimaanlage rechenzentrum | defekt*, kabel, kaputt, wackelkontakt, stecker',
    'hardware/laptop':
      'laptop*, *laptop, notebook*, *notebook, rechner*, akku*, tastatur*, maus, lüfter*, computer*, dockingstation*, ladegerät* | pc, pcs, taste, bootet nicht, geht nicht mehr an',
    'hardware/printer':
      '*drucker, drucker*, druckt*, papierstau, toner*, scanner*, kopierer*, etiketten*, einzug | drucken, papier',
    'hardware/phone': 'handy*, *handy, telefon*, headset*, smartphone*, hörer | anruf*, klingelt',
    'hardware/monitor': 'bildschirm*, monitor*, beamer*, display | flacker*, flimmer*',
    access: 'anmeldung*, zugang, zugangsdaten, login*, einloggen, anmelden | komme nicht rein',
    'access/password':
      'passwort*, kennwort*, passwörter, gesperrt, entsperren | login, anmelden, einloggen, anmeldung, vergessen',
    'access/permissions':
      'berechtigung*, zugriff*, zugriffsrechte, leserechte, schreibrechte, keine rechte, rechte, aufnehmen, hinzufügen, freischalten für, kein zugriff, verweigert, ausgegraut | gruppe aufnehmen, freigeben für',
    'access/admin_rights': 'adminrechte*, administratorrechte*, admin rechte, lokaler admin*, lokale adminrechte',
    'access/mfa':
      'zwei faktor*, zweiter faktor, authenticator*, sms code, bestätigungscode*, einmalcode* | app zeigt keine codes',
    email: 'outlook, email*, e mail*, mail, mails, *mails | nachricht*',
    'email/delivery':
      'unzustellbar*, postausgang, mails kommen nicht an, keine mails, mails kommen zurück, mail senden, mails senden, sendet nicht, zustell*, mails hängen',
    'email/mailbox':
      'postfach*, abwesenheitsnotiz*, abwesenheitsassistent, kalender*, signatur*, verteiler*, posteingang | termin*',
    'email/spam':
      'spam*, phishing*, verdächtige mail, betrugsmail, junk, auf den link geklickt, link geklickt, anhang geöffnet, angeblichen chef, angebliche*, gefälschte*, falsche mail | verdächtig*, geschenkkarten, link, anhang',
    storage: 'speicher*, datei*, dateien | ordner*',
    'storage/quota': 'speicherplatz*, festplatte voll, platte voll, laufwerk voll, kein platz',
    'storage/backup':
      'wiederherstell*, sicherung*, datensicherung*, backup*, gelöscht*, überschrieben, aus versehen gelöscht, versehentlich gelöscht',
    'storage/file_share': 'netzlaufwerk*, laufwerk*, freigabe, freigegebene* ordner, ablage | ordner',
    'purchase/order': 'bestell*, anschaff*, kaufen, beschaff*, angebot einholen | kostenstelle, was kostet',
    'purchase/invoice':
      'lieferantenrechnung, rechnung lieferant, lieferant mahnt, lieferant*, eingangsrechnung | rechnung*, mahnung, mahnt',
    hr: 'personalabteilung, arbeitszeugnis, arbeitsvertrag | personal*',
    'hr/onboarding':
      'neuer kollege, neue kollegin, neuer mitarbeiter, neue mitarbeiterin, praktikant*, fängt an, erster arbeitstag, einarbeitung, neue azubi, ausweis | vertrag',
    'hr/leave': 'urlaub*, krankmeld*, elternzeit, krank, krankgeschrieben, resturlaub, überstundenabbau, freier tag',
    'hr/payroll': 'gehalt*, lohn*, gehaltsabrechnung*, lohnabrechnung*, überstunden, steuerklasse, spesen | abrechnung',
    billing: 'zahlung* | rechnung*, bezahl*',
    'billing/refund':
      'rückerstatt*, erstatt*, geld zurück, gutschrift, retourniert, zurückgeschickt, zurückgesendet, rücksendung, geld wieder*, mein geld, geld nicht da, kein gutschein, gutschein',
    'billing/charge':
      'abgebucht, abbuchung*, doppelt berechnet, belastet, eingezogen, kreditkarte*, beitrag | zahlung*',
    'billing/subscription': 'abo*, abonnement*, kündig*, tarif*, verlänger*',
    account: 'benutzerkonto | konto, account*, benutzer*',
    'account/create': 'konto anlegen, benutzer anlegen, zugang anlegen, account anlegen, registrier*, neuer benutzer',
    'account/delete':
      'konto löschen, account löschen, daten löschen, deaktivier*, ausgeschieden, konto sperren, dsgvo, löscht alles, benutzer sperren',
    'account/profile': 'profil*, name ändern, heiße jetzt, geheiratet, nachname, profilbild, adresse ändern',
    technical: 'webshop*, webseite*, website*, server* | system*, datenbank*, produktion',
    'technical/bug':
      'fehler in, bug*, stimmt nicht, falsche summe, summe falsch, knopf, button, tippfehler, schaltfläche, rechnet falsch, fehlermeldung, portal, auf speichern klicke, passiert nichts, beim bezahlen, weiß | fehler, falsch*, tut nichts',
    'technical/performance': 'langsam*, lahm*, träge, dauert ewig, ladezeit*, zeitüberschreitung | ewig',
    'technical/api': 'schnittstelle*, api*, webhook*, endpunkt, token, json',
    general: 'frage*',
    'general/question':
      'wo kann man, wo finde ich, wer ist zuständig, öffnungszeiten, ansprechpartner, kantine, parken, parkplatz* | frage, wann, wo',
    'general/project': 'projekt*, projektcode, projektnummer, lenkungsausschuss',
    'general/other':
      'heizung*, aufzug, fahrstuhl, licht, fenster, kaffeemaschine, toilette, stuhl, reinigung | tür, büro',
  },
  signals: {
    danger:
      'feuer, brennt, brand, qualm*, rauch*, raucht, funken, verschmort, schmort, verbrannt, brandgeruch, es riecht, stinkt, stromschlag, gasgeruch, aufgebläht, explodiert',
    water: 'wasser*, wasserschaden, rohrbruch, überschwemm*, tropft, überflutet, unter wasser, läuft aus, nass',
    person_harmed: 'verletzt*, unfall, notarzt, eingeschlossen, bedroht, belästigt, krankenwagen',
    attack:
      'erpressung, veröffentlichen, lösegeld, verschlüsselt, erpress*, gehackt, hacker*, datenleck, einbruch ins system, kundendaten stehen, hacker, cyberangriff, fordern geld, fordert bitcoin, fremde endung, gesperrt und fordern, unbekannter administrator, lösegeldforderung',
    malware: 'kryptotrojaner, trojaner, virus, viren, schadsoftware, virenscanner',
    tricked:
      'geöffnet, hat geöffnet, geklickt, link geklickt, anhang geöffnet, daten eingegeben, passwort eingegeben, zugangsdaten eingegeben, reingefallen, eingegeben, eingetragen, eingetippt, drauf geklickt, draufgeklickt, angeklickt',
    stolen: 'gestohlen, geklaut, diebstahl, verloren',
    data_lost:
      'gelöscht, versehentlich, aus versehen, überschrieben, datenverlust, falschen verteiler, falschen empfänger, an den falschen',
    everyone:
      'alle, niemand, keiner, ganze firma, ganzen werk, im ganzen, gesamte*, ganze haus, komplette firma, totalausfall, bei allen, nichts geht mehr, nix mehr, ganzen standort, standort',
    several:
      'halbe*, etage, stock, stockwerk, ganze abteilung, ganze team, ganze buchhaltung, mehrere*, kollegen auch, leute, kollegin auch, abteilung, nachtschicht, mitarbeiter alle, wir alle',
    customers: 'kunde, kunden, kein kunde, patienten, gäste, besucher, bestellungen, kasse, lkw, lieferung',
    down: 'ausfall, ausgefallen, tot, steht, stehen still, down, geht nix mehr, geht nichts mehr, lahmgelegt, stillstand',
    cannot_work:
      'komme nicht ins system, komme nicht rein, kommen nicht rein, kann nicht arbeiten, nicht arbeiten, arbeitsunfähig, komme nicht weiter, geht gar nichts, geht nicht mehr an, komme nicht mehr rein',
    deadline:
      'heute, morgen, abgabe, frist, deadline, in einer stunde, in minuten, stunde präsentation, präsentation, uhr, bis mittag, muss raus, kundentermin, monatsabschluss, miete, raus bis, kreditrate, prüfung, vorführung',
    haste: 'dringend*, sofort, eilt sehr, asap, schnell, umgehend, notfall, jetzt, bitte schnell',
    anger:
      'frechheit, unverschämt, unzumutbar, schon wieder, zum dritten mal, ärgerlich, wütend, skandal, anwalt, nervt',
    superior: 'geschäftsführ*, vorstand*, chef, chefin, aufsichtsrat',
    core_system: 'server*, serverraum, serverschrank, rechenzentrum, produktion, webshop, alle systeme, werk',
    thanks:
      'danke*, vielen dank, super service, dankeschön, merci, herzlichen dank, ihr seid super, ihr seid spitze, tausend dank',
    solved:
      'erledigt, hat sich erledigt, geht wieder, funktioniert wieder, druckt wieder, läuft wieder, gelöst, passt, kann geschlossen',
    no_hurry:
      'eilt nicht, nicht dringend, bei gelegenheit, irgendwann, wenn ihr zeit habt, kein stress, keine eile, gelegentlich, hat zeit, nicht eilig, nur zur info, zur info, zur information, nur als hinweis, nur so',
    asks: 'wie, wo, wann, wer, welche*, wie viele, wie oft, was kostet, eigentlich, gibt es, frage',
    wish: 'wäre schön, wünsche, hätte gern, wäre mal, idee, vorschlag, möchte gern',
    cosmetic: 'tippfehler, logo, symbol, farbe, profilbild, schriftart, schönheitsfehler',
    requests: 'bitte, könnt ihr, könntet ihr, könnten sie, kann mich, kann jemand, brauche, bräuchte, benötige',
  },
};
