/** Frequent short words of each language, those it shares with others included: what is shared counts less. */
export const FREQUENT_WORDS: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries({
    en: `the and is are was were to of in on for with my i we you it this that not have has had can cannot could would please when after since
      from at be been do does did will your our they he she but if there an as by or so all get need help how what why working any me`,
    de: `der die das und ist nicht ich wir sie ein eine einen einem einer mit auf für zu den dem des von im am an es ist sind war haben hat habe
      kann können bitte mein meine meinem meinen mehr seit heute beim wird werden wurde nach aus auch noch nur wenn dass wie oder bei über
      funktioniert keine kein mich mir uns immer schon geht danke hallo sich als`,
    fr: `le la les un une des et est ne pas je nous vous il elle on de du au aux en dans pour avec sur mon ma mes ce cette ces que qui quand
      depuis plus très bonjour merci été être avoir ai avez peut peux pouvez fonctionne marche impossible mais ou où votre notre son sa ses par
      suis sont fait faire puis cela ça tout aucun j l d n c qu s`,
    es: `el la los las un una unos y es no se que de del en por para con mi mis su sus yo nosotros lo le al me te como cuando desde hola gracias
      está están esta este estoy puedo puede pueden tengo tiene hay muy más pero porque sin favor funciona ser ha he han nos si ya todo sobre
      necesito quiero cada`,
    it: `il lo la i gli le un una uno e è non si che di del della dei delle in nel nella per con mio mia miei su sul sono sei siamo ho ha hanno
      da dal dalla al alla questo questa quando come più ma anche ciao grazie posso può funziona stato essere avere molto tutti perché
      buongiorno mi ci vi ogni dopo`,
    pt: `o a os as um uma e é não se que de do da dos das em no na nos nas por para com meu minha meus seu sua eu nós ao à está estão este esta
      isso quando como mais mas também olá obrigado obrigada posso pode podem tenho tem há muito desde são foi ser funciona consigo você ele ela
      sem sobre já preciso`,
    nl: `de het een en is niet ik wij we je u dat die dit van in op met voor aan te zijn was heb hebben heeft kan kunnen kunt mijn onze naar bij
      er als maar ook nog wel geen meer sinds vandaag wordt worden werkt hallo bedankt graag om uit over dan door wanneer hoe al mij ons deze
      elke steeds`,
    pl: `i w na z do nie jest się to że od po za jak dla przez mój moja moje mam może można czy ale tak już tylko który która proszę dziękuję
      dzień dobry działa jestem są był było nie mogę po o`,
    sv: `och att det som är på för inte av med till den har jag vi men om ett en från kan min mitt mina ska när hur var vad här igen hela tiden sig
      efter över även bara hej tack nu då så finns eller nya någon kommer går måste vill behöver hemma`,
    da: `og at det er ikke på til af med som har jeg vi men om et en fra kan min mit mine skal når hvor hvordan her igen hele tiden efter kun hej tak
      eller ny nogen kommer går bliver virker hjælp mangler kunne`,
    nb: `og at det er ikke på til av med som har jeg vi men om et en fra kan min mitt mine skal når hvor hvordan her igjen hele tiden etter bare hei
      takk eller ny noen kommer går blir virker hjelp mangler fungerer`,
    fi: `ja on ei se että en ole oli mutta tai kun niin myös nyt vain minun minulla meidän voi voisitte kiitos hei apua toimi toimii eikä
      miten missä koska kaikki jo vielä sitten pitää saa`,
    cs: `a je se na v ve že to nejde nefunguje mi mám mě jsem jsme jako ale když už jen prosím děkuji dobrý den kde jak kdy můj moje nemůžu
      od po pro při není byl bylo může`,
    ro: `și este nu în la de pe cu un o pentru care din mai am sunt fost dar când cum unde vă rog mulțumesc nu merge funcționează meu mea
      mele să se după până`,
    hu: `a az és hogy nem is egy van volt de ha mert már csak még kérem köszönöm hol hogyan mikor nekem nálam tudok tudom működik megy
      meg el ki vagy lehet`,
    tr: `ve bir bu için ile de da değil var yok ben benim biz çok daha ama gibi olarak kadar sonra lütfen merhaba nasıl ne neden şu her
      hiçbir hiç oldu oluyor istiyorum mısınız misiniz ediyor geliyor gelmiyor çalışmıyor acil sürekli bugün yine`,
    id: `yang dan di ini itu tidak bisa dengan untuk dari saya kami ke ada sudah akan pada mohon tolong terima kasih bagaimana dimana juga
      atau karena belum lagi`,
    hi: `hai hain nahi nahin ho raha rahi rahe gaya gayi gaye ka ki ke ko se mein mera meri mere mujhe kya kar karo kijiye dijiye
      bhai aur par pe hua hui tha thi ye yeh woh koi kuch sab jaldi abhi bahut baar kal aaj wala wale liye jata jati kab kahan kaise
      chahiye karna hota de diya lo la ab bhi`,
    vi: `không và của là có tôi cho được với các một trong này đã bị khi thì xin vui lòng giúp cảm ơn máy lỗi`,
  }).map(([language, words]) => [language, words.split(/\s+/).filter(Boolean)]),
);

/** Letters that hardly any other of these languages uses. */
export const TELLING_LETTERS: Readonly<Record<string, RegExp>> = {
  de: /[äöüß]/gu,
  fr: /[èêëàâîïôûùœç]/gu,
  es: /[ñ¿¡]/gu,
  pt: /[ãõ]/gu,
  it: /[ìò]/gu,
  pl: /[ąćęłńśźż]/gu,
  sv: /[å]|[äö](?=[a-z]{2})/gu,
  da: /[æø]/gu,
  nb: /[æø]/gu,
  tr: /[ışğİ]|[çöü](?=[a-z])/gu,
  cs: /[řěůčž]/gu,
  ro: /[șțăâ]/gu,
  hu: /[őűáé](?=[a-z])/gu,
  vi: /[ơưđạảấầẩậắằẳặẹẻẽếềểệỉịọỏốồổộớờởợụủứừửựỳỷỹ]/gu,
};

/** Scripts that settle the question, in the order they are asked. */
export const SCRIPTS: readonly (readonly [language: string, script: RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['uk', /[іїєґ]/giu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['th', /\p{Script=Thai}/gu],
];
