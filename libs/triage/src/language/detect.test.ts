import { detectLanguage } from './detect';

test.each([
  ['en', 'My printer does not work since this morning, could you please help me?'],
  ['de', 'Mein Drucker geht seit heute Morgen nicht mehr, können Sie mir bitte helfen?'],
  ['fr', "Mon imprimante ne fonctionne plus depuis ce matin, pouvez-vous m'aider ?"],
  ['es', 'Mi impresora no funciona desde esta mañana, ¿me pueden ayudar por favor?'],
  ['it', 'La mia stampante non funziona da stamattina, potete aiutarmi per favore?'],
  ['pt', 'A minha impressora não funciona desde esta manhã, podem ajudar-me por favor?'],
  ['nl', 'Mijn printer werkt niet meer sinds vanmorgen, kunt u mij helpen?'],
  ['pl', 'Moja drukarka nie działa od rana, proszę o pomoc.'],
  ['ru', 'Мой принтер не работает с самого утра, помогите пожалуйста.'],
  ['uk', 'Мій принтер не працює з самого ранку, допоможіть, будь ласка, її вимкнути.'],
  ['el', 'Ο εκτυπωτής μου δεν λειτουργεί από το πρωί.'],
  ['ja', 'プリンターが朝から動きません。助けてください。'],
  ['zh', '我的打印机从早上开始就不能用了,请帮忙。'],
  ['ko', '프린터가 아침부터 작동하지 않습니다.'],
  ['ar', 'الطابعة لا تعمل منذ الصباح'],
])('%s', (language, text) => {
  expect(detectLanguage(text)).toBe(language);
});

test.each(['', '12345', 'VPN', 'asdf qwer', 'Outlook Excel SAP', 'printer broken'])(
  'what tells nothing counts as English: "%s"',
  text => {
    expect(detectLanguage(text)).toBe('en');
  },
);

test('a foreign name or one borrowed word decides nothing', () => {
  expect(detectLanguage('Please create an account for José Müller in the São Paulo office.')).toBe('en');
});
