import type { Lexicon } from './lexicon';

export const ITALIAN: Lexicon = {
  language: 'it',
  topics: {
    network: 'rete, internet, presa di rete, senza rete | connessione*, router, cavo di rete',
    'network/vpn': 'vpn | tunnel, telelavoro',
    'network/wifi': 'wifi, senza fili | segnale',
    'network/dns': 'dns, nome di dominio, non risolve',
    'network/firewall': 'firewall, aprire porta, porta bloccata | proxy, porta',
    software: 'programma*, applicazione*, software, gestionale* | excel, word, browser, macro',
    'software/install': 'install*, disinstall*',
    'software/license': 'licenza*, licenze, codice prodotto, non attivato | attivazione',
    'software/crash':
      'si blocca, bloccato programma, si chiude, si pianta, crash*, non risponde, schermata blu | non parte, non si apre',
    'software/update': 'aggiorna* | dopo l aggiornamento, nuova versione',
    hardware:
      'apparecchi*, caricabatterie, alimentatore, presa elettrica, sala server, sala macchine, armadio rack | cavo, cavi, rotto, rotta, guast*, dispositiv*',
    'hardware/laptop':
      'portatile*, computer*, notebook*, tastiera*, mouse, batteria*, pc, ventola | tasto, non si accende, acceso',
    'hardware/printer': 'stampante*, stampa*, toner, scanner, inceppa*, fotocopiatrice, inchiostro | carta',
    'hardware/phone': 'cellulare*, telefono*, cuffi*, smartphone | chiamat*, audio',
    'hardware/monitor': 'schermo*, monitor*, proiettore | sfarfall*',
    access: 'accesso, accedere, entrare, credenziali | sessione, login',
    'access/password':
      'password, parola d ordine, account bloccato, sbloccare, resettar* | accedere, entrare, login, dimenticato',
    'access/permissions':
      'permess*, accesso negato, accesso alla, autorizzazion*, abilitazion*, aggiungere al gruppo, aggiungetemi, aggiungere al | cartella, gruppo',
    'access/admin_rights': 'diritti di amministratore, amministratore locale, privilegi | amministratore',
    'access/mfa': 'codice sms, autenticazione, due fattori, ricevo codici, autenticatore, verifica | codici',
    email: 'mail, email*, e mail, posta, outlook',
    'email/delivery':
      'posta in uscita, mail tornano, mail non arrivano, non ricevo mail, non arrivano, inviare mail, bloccata in uscita',
    'email/mailbox':
      'casella*, firma, calendario, messaggio di assenza, fuori ufficio, lista di distribuzione, casella condivisa',
    'email/spam':
      'spam, phishing, mail sospetta, link sospetto, allegato strano, truffa, posta indesiderata, sito finto, mail strana, mail finta | sospett*, link, allegato',
    storage: 'archiviazione, file | cartella*',
    'storage/quota': 'disco pieno, spazio su disco, spazio esaurito, senza spazio',
    'storage/backup':
      'backup, copia di sicurezza, ripristin*, recuperare, cancellato, eliminato, per sbaglio, per errore, sovrascritt*',
    'storage/file_share': 'unità di rete, cartella condivisa, disco di rete, condivisione | cartella*',
    'purchase/order': 'ordinare, ordine*, acquist*, comprare, preventivo* | centro di costo',
    'purchase/invoice':
      'fornitore*, fattura del fornitore, fattura scaduta, ordine di acquisto, quale pago, due volte fattura, fattura due volte, fornitore | fattura*',
    hr: 'risorse umane, ufficio personale, certificato di servizio',
    'hr/onboarding':
      'nuovo dipendente, nuova dipendente, nuovo collega, nuova collega, stagista, tirocinante | contratto',
    'hr/leave': 'ferie, malattia, permesso, congedo, giorni liberi, maternità',
    'hr/payroll': 'stipendio*, busta paga, buste paga, straordinari*, tredicesima, rimborso spese, cedolino',
    billing: 'pagament* | fattura*',
    'billing/refund':
      'rimbors*, restituzione, i miei soldi, indietro soldi, restituito, rispedito, reso, miei soldi, i soldi, rivoglio, visto un euro',
    'billing/charge': 'addebit*, carta di credito, carta rifiutata, due volte addebit*',
    'billing/subscription': 'abbonament*, disdire, disdetta, rinnovo, piano, disdetto, continuate a prelevare',
    account: 'account | utente*',
    'account/create': 'creare utente, creare account, nuovo utente, registrazione, registrarmi',
    'account/delete':
      'cancellate account, cancellare account, cancellate il mio, eliminare account, eliminare utente, eliminare il mio, miei dati, disattivare, cancellate',
    'account/profile': 'profilo*, cambiare la mia foto, cambiare nome, cognome, cambiare indirizzo, sposat*',
    technical: 'sito web, sito, server* | sistema*, database, produzione',
    'technical/bug':
      'totale sbagliato, è sbagliato, pulsante, tasto salva, non fa nulla, bug, errore nel, messaggio di errore | errore*, sbagliat*',
    'technical/performance': 'lento, lenta, lentissim*, lentezza, rallent*, ci mette',
    'technical/api': 'api, webhook*, integrazione',
    general: 'domanda*',
    'general/question': 'dove si può, a che ora, mensa, parcheggi*, orari*, a chi | dove, chi contattare',
    'general/project': 'progetto*, codice progetto, comitato',
    'general/other':
      'riscaldamento, ascensore, luce, finestra, macchinetta del caffè, bagno, sedia rotta, pulizia, aria condizionata | ufficio',
  },
  signals: {
    danger: 'fuoco, incendio, fumo, bruciato, brucia, scintill*, puzza, odore, scossa, gas, batteria gonfia, esplo*',
    water: 'acqua, allag*, perdita d acqua, gocciola, piove dentro, bagnat*',
    person_harmed: 'ferit*, incidente, intrappolat*, minacc*, molest*, ambulanza',
    attack:
      'riscatto, criptati, criptato, crittografat*, hacker*, hackerat*, fuga di dati, dati dei clienti pubblicati, violat*, intrus*, pirati, hacker, attacco informatico, estensione strana, cifrati',
    malware: 'virus, trojan, antivirus',
    tricked:
      'ha aperto, aperto uno, cliccato, aperto un allegato, inserito le credenziali, inserito la password, messo la password, caduto nella, ci sono cascat*, cliccato sul, inserito i dati, inserito la',
    stolen: 'rubato, rubata, furto, perso, smarrit*',
    data_lost: 'cancellato, eliminato, per sbaglio, per errore, sovrascritt*, perdita di dati, destinatario sbagliato',
    everyone: 'nessuno, tutti, tutta l azienda, tutta la sede, tutto l edificio, stabilimento fermo, ovunque',
    several:
      'metà, piano, tutto il reparto, tutto l ufficio, parecchi, diversi, colleghi, persone, turno, collega anche',
    customers: 'cliente, clienti, pazienti, visitatori, ordini, negozi, coda, cassa, vendite',
    down: 'giù, fermo, ferma, irraggiungibile, guasto totale, morto, fuori servizio, senza rete',
    cannot_work: 'non posso lavorare, non riesco a lavorare, non si accende, non possiamo lavorare',
    deadline:
      'oggi, domani, stasera, scadenza, entro, tra un ora, riunione, presentazione, minuti, affitto, consegna, mutuo, scade, fra un ora, esame',
    haste: 'urgente*, subito, immediatamente, presto, emergenza, al più presto, adesso',
    anger: 'vergogna, inaccettabile, di nuovo, terza volta, stufo, arrabbiat*, avvocato, assurdo',
    superior: 'direttore*, direttrice, amministratore delegato, ceo, consiglio',
    core_system: 'server, sala server, produzione, stabilimento, sala macchine',
    thanks: 'grazie*, ottimo, gentilissimi',
    solved: 'risolto, tutto a posto, funziona di nuovo, ora funziona, potete chiudere, sistemato',
    no_hurry:
      'senza fretta, non urgente, non è urgente, quando potete, con calma, un giorno, solo per avvisare, niente fretta, per informazione',
    asks: 'come, dove, quando, chi, quale, quali, quanti, quante, a che ora, si può',
    wish: 'mi piacerebbe, sarebbe bello, idea, suggerimento, vorrei',
    cosmetic: 'refuso, errore di battitura, logo, icona, colore, foto',
    requests: 'per favore, potete, potreste, mi serve, serve, servono, vorrei, ho bisogno',
  },
};
