/** Words are compared in folded form: without accents, ł as l. */

/** What names a password, in the languages of the product's users and some more. */
export const PASSWORD_WORDS = [
  String.raw`pass?-?wor[dt]s?|passwrd|pasword|passowrd|passwd|pass ?word|pass ?phrase|pass|pw|pwd|p/w|psw|psk|(?:seed|recovery) phrase`,
  String.raw`(?:security|secret) (?:question )?answer|security question answer`,
  String.raw`(?:wi-?fi|wlan|network|wpa[23]?|pre-?shared|hotspot)[ -](?:key|pass|schlussel)|netzwerkschlussel|wlan-?passwort`,
  String.raw`passworte?s?|passworter|kennwort(?:er|es)?|pass?satz|losungswort|zugangswort`,
  String.raw`mots? de passe|motdepasse|mdp|cle (?:wi-?fi|wpa|du wi-?fi|reseau)`,
  String.raw`contrasenas?|contrasenya|clave(?: (?:del|de la|de) (?:wi-?fi|red|acceso))?`,
  String.raw`senhas?|palavras?-passe|palavras? passe|palavra-chave`,
  String.raw`parola(?: d'ordine| chiave)?|chiave (?:wi-?fi|di rete)`,
  String.raw`wachtwoord(?:en)?|wifi-?(?:code|sleutel)|toegangswoord`,
  String.raw`hasl[oaeu]|haslem|klucz (?:wi-?fi|sieci)`,
  String.raw`heslo|losenord|adgangskode|passord|salasana|sifre|jelszo|пароль|пароля|парол`,
  String.raw`パスワード|パスフレーズ|密码|密碼|비밀번호|암호|पासवर्ड|كلمة المرور`,
].join('|');

/** What names a pair of user and password. */
export const LOGIN_WORDS = String.raw`log-?ins?|logon|creds?|credentials?|user ?(?:name)?(?: ?[/&+,] ?| and | und )(?:pass(?:word)?|pw|pwd|passwort)|user\/pass|zugangsdaten|anmeldedaten|login-?daten|identifiants?|credenciales|credenciais|credenziali|inloggegevens|dane logowania|ログイン情報|account`;

/** Joins a name and its value: "is". */
export const IS_WORDS = new Set(
  `is was are were be now be ist war lautet heisst heist sei est etait sera es era son e foi era sao jest to byl bylo brzmi luidt heet called equals = : := -> => == :: は が to`.split(
    ' ',
  ),
);

/** May stand between "is" and the value. */
export const SKIPPED = new Set(
  `now currently still just simply literally actually set to changed jetzt nun noch aktuell gerade maintenant toujours ahora todavia agora ainda ora adesso ancora nu nog teraz nadal called namely e.g. like : = - > exactly probably maybe definitely always immer siempre sempre should`.split(
    ' ',
  ),
);

/** Says about a password what triage needs; never taken for the password itself. */
export const STATE_WORDS = new Set(
  `
  a an the my your our their his her its this that these those it i we you he she they me us them one any no not never none
  and or but if when while because since for from of on in at by to with without as than then so too very also again still
  yet already always often once twice about after before until during per via only even just please pls thanks thank hi hello
  is isn't isnt was wasn't were are aren't be been being am has hasn't have haven't had having do does doesn't doesnt did
  didn't don't dont can can't cant cannot could couldn't will won't wont would should must may might needs need needed
  wants want wrong incorrect invalid bad expired expiring expire expires expiry expiration old new rejected refused accepted
  accept accepts correct right valid required requested required unknown lost forgotten forgot missing empty blank blocked
  locked unlocked disabled enabled changed change changes changing reset resets resetting resetted set sent saved stored
  shown showing hidden visible working work works worked fails failed fail failing failure failures error errors broken
  weak strong short long same different okay ok fine good not_working non nor help helpdesk update updated updates updating
  field fields prompt prompts prompted page pages dialog dialogue box screen window policy policies manager managers
  management protected protection request requests recovery recover link links mail mails email emails e-mail hint hints
  sync synced synchronisation synchronization synchronised rotation length complexity rules rule history vault safe storage
  database portal app tool service user users username name names login log logon account accounts access authentication
  authorization credentials id reset-link self-service selfservice sso issue issues problem problems question questions
  ticket support desk team admin administrator it-desk office file files document documents form forms button input text
  character characters digits letters minutes hours days weeks months times attempts attempt try tries tried every each
  everywhere here there now today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday
  what which who where why how see below above attached attachment following follows next first second last previous current
  temporary temp initial default shared common main master root local windows outlook teams vpn wifi sap office365 laptop
  computer pc phone printer server system website site internet browser intranet between doesn´t asked asks ask asking
  ignored denied entered typed given get gets getting got found going gone stopped stops seems says said say like use used
  using let made make keeps keep kept causes caused never-ending out over up down off back all both some many more most
  nothing something anything everything reused compromised leaked exposed secure insecure encrypted hashed plain cleartext
  required. mandatory optional available unavailable accepted. pending due unable able sure wondering guess
  der die das den dem des ein eine einen einem einer mein meine meinen meinem dein sein ihr unser euer dieses dieser diese
  nicht nie kein keine keinen falsch richtig ungultig gultig abgelaufen vergessen gesperrt geandert zuruckgesetzt
  zurucksetzen zurucksetzung andern anderung und oder aber wenn weil da seit fur von vom im in am an auf bei mit ohne zu zum
  zur ist war sind wird wurde werden hat habe haben kann konnte muss soll will funktioniert geht wird abgelehnt angenommen
  akzeptiert erkannt bekannt unbekannt verloren neu neue neues alt altes zu kurz lang schwach immer noch schon mehr wieder
  heute gestern bitte danke leider auch nur nach vor um uber laut lautet eingeben eingegeben eingabe fehler problem probleme
  obwohl ich er sie es wir man mir mich ihnen stimmt passt fehlt sowie uberall beim
  le la les un une des du de d' mon ma mes votre notre son ce cette ne n'est pas plus jamais est a ete sera et ou mais si
  quand car depuis pour par sur dans en avec sans au aux incorrect incorrecte expire oublie oubliee perdu refuse refusee
  invalide bloque bloquee errone faux mauvais bon change modifie reinitialise reinitialiser reinitialisation fonctionne
  marche accepte reconnu inconnu nouveau ancien trop court toujours encore deja svp merci sil vous je j'ai il elle nous on
  erreur
  el los las una unos mi mis su sus tu es no nunca y o pero cuando porque desde para por con sin al del ha he han sido fue
  esta estan era caducado caducada caduco expirado expirada olvidado olvide incorrecta incorrecto invalida invalido
  bloqueada bloqueado rechazada rechazado funciona sirve entra vale cambiada cambiado cambiar restablecer restablecida
  erronea mala nueva vieja antigua correcta segun muy corta siempre todavia ya favor gracias yo me se le que
  o os as um uma meu minha seu sua nao nem e ou mas quando porque desde com sem ao foi esta sera errada errado expirou
  expirada esqueci esquecida bloqueada recusada trocar trocada redefinir redefinida nova velha antiga certa diz da erro
  il lo gli uno mio mia suo sua non mai ed ma se perche da con senza al alla del della ho hai ha sono stata stato scaduta
  scaduto sbagliata sbagliato errata errato dimenticata dimenticato bloccata rifiutata funziona cambiata reimpostare
  reimpostata nuova vecchia corretta sempre ancora gia grazie prego dice piu
  het een mijn zijn onze dit dat niet nooit geen en of maar als omdat sinds voor van op in met zonder bij aan is was wordt
  werd heeft heb kan moet verlopen vergeten onjuist fout verkeerd ongeldig geblokkeerd geweigerd werkt klopt gewijzigd
  resetten gereset nieuw nieuwe oud oude juist altijd nog al graag dank
  moj moje moja twoje nie nigdy i oraz lub ale gdy bo od do dla z ze na w po przed bez jest bylo zostalo ma mam wygaslo
  niepoprawne nieprawidlowe bledne zle zapomnialem zapomnialam zablokowane odrzucone dziala pasuje zmienione zmienic
  zresetowac reset nowe stare poprawne zawsze jeszcze juz prosze dziekuje konta uzytkownika
  не нет мой моя забыл неверный истек не_подходит истёк и или но от для
  true false null undefined none n/a tbd todo xxx *** **** ***** ****** ******** hidden redacted removed
`
    .split(/\s+/)
    .filter(word => word !== ''),
);

/** Names of products and things that mix letters and digits as passwords do. */
export const PRODUCT =
  /^(?:(?:ms|microsoft|office|windows|win|server|exchange|outlook|excel|word|teams|sql|mssql|mysql|postgres|oracle|sharepoint|project|visio|access|dynamics|autocad|acrobat|java|jdk|jre|python|php|node|ruby|dotnet|net|sap|chrome|edge|firefox|safari|ios|ipados|macos|osx|android|ubuntu|debian|rhel|centos|sles|iphone|ipad|galaxy|pixel|surface|thinkpad|latitude|elitebook|macbook|laserjet|officejet|ipv|tcp|udp|wpa|wep|wifi|wlan|vpn|ssl|tls|http|https|smtp|imap|pop|oauth|saml|sha|md|aes|rsa|base|utf|iso|mp|usb|hdmi|dp|rj|cat|raid|ssd|level|room|raum|zimmer|salle|sala|floor|gate|port|com|lpt|tty|eth|wan|lan|q|p|h|f|v|ver|version|step|stage|phase|tier|sprint|release|build|update|sp|cu|kw|kb|o|m|s|r|e|x)-?\d{1,7}[a-z]?|1password|o365|m365|[0-9]{1,5}(?:st|nd|rd|th|er|e|x|k|m|g|kb|mb|gb|tb|ms|s|sec|min|h|hrs?|am|pm|d|days?|px|cm|mm|mhz|ghz|v|w|%|€|\$)|24\/7|2fa|b2b|b2c|3d|4k|5g|4g|lte\d?|a4|a3|f\d{1,2}|log4j|k8s|i18n|l10n|s3|ec2|x64|x86(?:_64)?|arm64|win32|win64)$/i;
