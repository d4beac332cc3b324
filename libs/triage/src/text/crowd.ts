/** Beginnings of words for people and for the places that they work or shop in, folded, in the languages of the lexicons. */
const PEOPLE =
  /^(?:people|ppl|persons?|users?|colleagues?|employees?|staff|engineers?|customers?|guests?|visitors?|students?|patients?|shops?|stores?|branches|sites|offices|tills|agents?|designers?|trainees?|leute|person|mitarbeit|kolleg|kund|gaste|nutzer|filial|kassen|magasin|tienda|lojas?$|negozi|winkels|kassas|sklep|butik|magaza|sube|utilisateur|employe|client|colleg|usuari|emplead|compan|pessoa|funcionari|colega|utent|dipendent|mensen|klant|medewerker|gebruiker|osob|pracownik|uzytkownik|klient|anvandare|medarbetare|kisi|calisan|musteri|log$|logon|karmchari|человек|сотрудник|пользовател|клиент|коллег|людеи|осіб|人|名|명|位|شخص|موظف|عميل|लोग)/u;
/** Words that may stand between the number and the people: "25 of us", "40 angry customers". */
const REACH = 3;
const LARGE = 10;

/** How many people a text counts: none, some (3 or more) or many. */
export function crowdOf(words: readonly string[]): 'none' | 'some' | 'many' {
  let most = 0;
  words.forEach((word, i) => {
    if (!/^\d{1,6}$/.test(word)) return;
    const next = words.slice(i + 1, i + 1 + REACH);
    if (next.some(other => PEOPLE.test(other)) || (next[0] === 'of' && next[1] === 'us'))
      most = Math.max(most, Number(word));
  });
  if (most >= LARGE) return 'many';
  return most >= 3 ? 'some' : 'none';
}
