import type { Lexicon } from './lexicon';

export const POLISH: Lexicon = {
  language: 'pl',
  topics: {
    network: 'sieć*, sieci, internet*, gniazdko sieciowe | połączeni*, router, kabel',
    'network/vpn': 'vpn | tunel, praca zdalna',
    'network/wifi': 'wifi, bezprzewodow* | sygnał, zasięg',
    'network/dns': 'dns, nazwa domeny, nie rozwiązuje nazw*',
    'network/firewall': 'zapora, firewall, otworzyć port, zablokowany port | proxy, port',
    software: 'program*, aplikacj*, oprogramowani* | excel, word, przeglądark*, makro',
    'software/install': 'instal*, zainstal*, odinstal*, instalacj*',
    'software/license': 'licencj*, klucz produktu, nieaktywowan* | aktywacj*',
    'software/crash':
      'zawiesza się, zawiesił*, zamyka się, wyłącza się program, nie odpowiada, niebieski ekran, zamraża, wysypuje | nie otwiera',
    'software/update': 'aktualiz* | po aktualizacji, nowa wersja',
    hardware: 'sprzęt*, zasilacz*, ładowark*, gniazdko, serwerown* | kabel, zepsut*, urządzeni*, uszkodz*',
    'hardware/laptop': 'laptop*, komputer*, klawiatur*, mysz*, bateri*, pc, wentylator* | klawisz, nie włącza',
    'hardware/printer': 'drukark*, drukuj*, wydruk*, toner*, skaner*, zacina papier, kserokopiark*, tusz | papier',
    'hardware/phone': 'telefon*, komórk*, słuchawk*, smartfon* | rozmow*, dzwoni*',
    'hardware/monitor': 'monitor*, ekran*, rzutnik*, projektor | miga*, migocze',
    access: 'dostęp*, zalogować, logowani* | sesja, login',
    'access/password': 'hasł*, konto zablokowane, zablokowane konto, odblokow*, reset | zalogować, login, zapomniał*',
    'access/permissions':
      'dostęp*, odmowa dostępu, uprawnie*, prawa, dodać do grupy, dodajcie mnie, dodać do | folder*, grup*',
    'access/admin_rights':
      'uprawnień administratora, uprawnienia administratora, prawa administratora, administrator lokalny | administrator*',
    'access/mfa':
      'kod sms, uwierzytelni*, aplikacja uwierzytelniająca, dwuskładnikow*, weryfikac*, kodów, kodów do logowania, nowy telefon kod* | kody',
    email: 'mail*, e mail*, poczt*, outlook, email*',
    'email/delivery':
      'maile wracają, mail* nie dochodz*, poczta nie dochodzi, skrzynka nadawcza, nie wysyła, wysłać mail*, nie dostaję mail*, nie przychodzą maile',
    'email/mailbox': 'skrzynk*, kalendarz*, podpis, stopk*, autoresponder, nieobecności wiadomość, lista dystrybucyjna',
    'email/spam':
      'spam*, phishing*, podejrzana wiadomość, podejrzany mail, podejrzany link, fałszyw* mail, niechcian*, oszust*, podejrzan* wiadomość, fałszyw* | podejrzan*, link, załącznik',
    storage: 'plik*, pamięć masowa | folder*, katalog*',
    'storage/quota': 'brak miejsca, miejsca na dysku, dysk pełny, pełny dysk, za mało miejsca',
    'storage/backup':
      'kopia zapasowa, kopii zapasowej, przywróc*, odzysk*, usunąłem, usunęłam, skasowa*, nadpisa*, przypadkiem',
    'storage/file_share': 'dysk sieciowy, udostępniony folder, folder współdzielony, dysk* zniknął | dysk*',
    'purchase/order':
      'zamówi*, zamawi*, kupić, zakup*, oferta cenowa, potrzebujemy, zamówić, słuchawek dla, zestawy dla | budżet',
    'purchase/invoice': 'dostawc*, faktura od dostawcy, niezapłacon* faktur* | faktur*',
    hr: 'kadry, dział kadr, zaświadczenie',
    'hr/onboarding':
      'nowy pracownik, nowa pracownica, nowy kolega, nowa koleżanka, stażyst*, praktykant*, pierwszy dzień | umow*',
    'hr/leave': 'urlop*, zwolnienie lekarskie, l4, chorobow*, dni wolne, macierzyńsk*',
    'hr/payroll': 'pensj*, wypłat*, wynagrodzeni*, nadgodzin*, pasek, pasku wypłaty, premi*, delegacj*',
    billing: 'płatnoś* | faktur*',
    'billing/refund':
      'zwrot pieniędzy, zwrotu, zwrot, oddajcie pieniądze, odesłałem, odesłałam, zwróciłam, pieniędzy nadal',
    'billing/charge': 'pobrano, obciąż*, dwa razy pobran*, kart* płatnicz*, opłat*, podwójn*',
    'billing/subscription': 'subskrypcj*, abonament*, anulować, odnowieni*, plan, zrezygnował*, dalej pobieracie',
    account: 'konto, konta | użytkownik*',
    'account/create': 'utworzyć użytkownika, założyć konto, utworzyć konto, nowe konto, rejestrac*',
    'account/delete': 'usunąć moje konto, usunąć konto, skasować konto, usunięcie konta, moje dane, dezaktyw*, rodo',
    'account/profile': 'profil*, zdjęcie profilowe, zmienić nazwisko, nazwisko, zmienić adres, wyszłam za mąż',
    technical: 'stron*, sklep internetowy, serwer* | system*, baza danych, produkcj*',
    'technical/bug':
      'przycisk, nic nie robi, błąd w, zła suma, źle liczy, bug, komunikat o błędzie, literówk* | błąd*, błęd*',
    'technical/performance': 'wolno, woln*, powoln*, długo się ładuje, muli, spowoln*',
    'technical/api': 'api, webhook*, integracj*',
    general: 'pytani*',
    'general/question': 'gdzie można, o której, stołówk*, parking*, zaparkować, godziny otwarcia, do kogo | gdzie, kto',
    'general/project': 'projekt*, kod projektu, komitet',
    'general/other':
      'ogrzewanie, winda, światło, okno, ekspres do kawy, toalet*, krzesł*, sprzątani*, klimatyzacj* | drzwi, biur*',
  },
  signals: {
    danger:
      'pożar, ogień, dym, dymi, iskr*, spaleniz*, śmierdzi, prąd kopie, porażenie, gaz, spuchnięt* bateri*, wybuch*',
    water: 'wod*, zalan*, zalewa, cieknie, leje się, kapie, przeciek*, mokr*',
    person_harmed: 'rann*, wypadek, uwięzion*, groż*, molest*, karetk*',
    attack:
      'okup*, zaszyfrowan*, haker*, zhakowan*, wirus*, wyciek*, włamani*, włamał*, hakerzy, cyberatak, dziwne rozszerzenie',
    malware: 'trojan*, antywirus*',
    tricked:
      'otworzył*, kliknął, kliknęła, kliknąłem, kliknęłam, otworzyłem załącznik, otworzyłam załącznik, podałem hasło, podałam hasło, wpisałem hasło, nabrałem, wpisałam hasło, kliknąłem w link, kliknęłam w link, dałem się nabrać',
    stolen: 'skradzion*, skradli, ukrad*, kradzież, zgubi*',
    data_lost: 'usunąłem, usunęłam, skasowa*, nadpisa*, przypadkiem, przez pomyłkę, utrata danych, zły adresat',
    everyone: 'nikt, wszyscy, wszystkich, całe biuro, cała firma, całym budynku, produkcja stoi, nigdzie',
    several: 'pół, piętro, cały dział, cały zespół, kilka osób, kilku, koledzy, osób, zmiany, kolega też',
    customers: 'klient*, pacjen*, goście, zamówienia, sklepy, kolejka, kasa',
    down: 'awaria, stoi, leży, padł*, nie żyje, brak internetu, nieczynn*',
    cannot_work: 'nie mogę pracować, nie możemy pracować, nie włącza, nie mogę nic, nie może pracować',
    deadline:
      'dziś, dzisiaj, jutro, termin, za godzinę, za minut, spotkanie, prezentacj*, do południa, czynsz, rata, egzamin',
    haste: 'pilne, pilnie, natychmiast, szybko, jak najszybciej, teraz, nagłe',
    anger: 'skandal*, niedopuszczaln*, znowu, trzeci raz, wściek*, prawnik*, żenada, dość',
    superior: 'prezes*, dyrektor*, zarząd*',
    core_system: 'serwer*, serwerown*, produkcj*, sklep internetowy',
    thanks: 'dziękuję, dzięki, dziekuje, super',
    solved: 'rozwiązane, już działa, działa już, naprawione, można zamknąć',
    no_hurry:
      'nie pilne, bez pośpiechu, nie śpieszy, jak będziecie mieli czas, przy okazji, kiedyś, dla informacji, tylko informuję, w wolnej chwili',
    asks: 'jak, gdzie, kiedy, kto, który, która, ile, czy można, o której',
    wish: 'chciałbym kiedyś, byłoby miło, pomysł, sugesti*',
    cosmetic: 'literówk*, logo, ikon*, kolor*, zdjęci*',
    requests: 'proszę, poproszę, potrzebuję, potrzebujemy, czy możecie, możecie, czy mogę',
  },
};
