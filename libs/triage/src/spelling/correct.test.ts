import { correctSpelling, correctWord } from './correct';

test.each([
  ['pasword', 'password'],
  ['passwrod', 'password'],
  ['pritner', 'printer'],
  ['outlok', 'outlook'],
  ['interent', 'internet'],
  ['conection', 'connection'],
  ['netwrok', 'network'],
  ['wfii', 'wifi'],
  ['instalation', 'installation'],
  ['adminstrator', 'administrator'],
  ['permision', 'permission'],
  ['authentification', 'authentication'],
  ['softwre', 'software'],
  ['lisence', 'license'],
  ['recieve', 'receive'],
])('%s → %s', (wrong, right) => {
  expect(correctWord(wrong)).toBe(right);
});

test('proper English that is one slip away from an IT term stays', () => {
  const sentence =
    'The director of the project will change the table, drive to the window, quote the charge, expire the passport, ' +
    'collect the logic, massage the message, visit the college, serve the supper, unload the carriage, stitch the spanner, ' +
    'contact the police, paint the painter, print the prints, form the former, heart the heard, seven servants, router and routes, ' +
    'accept the except, transition and translation, tower and token, drawer and driver, widow and window, mouse and house.';
  expect(correctSpelling(sentence)).toBe(sentence);
});

test('only misspelt terms change; capitals, punctuation and line breaks stay', () => {
  expect(correctSpelling('My Pritner, and my pasword!\n\nThe  netwrok…')).toBe(
    'My Printer, and my password!\n\nThe  network…',
  );
});

test('addresses, paths, names of files and hosts, identifiers and words in capitals are left alone', () => {
  const text =
    'pritner@corp.com C:\\pritner\\x http://netwrok.io pritner.exe pritner_2 PRITNER srv-pritner $pasword pritner2 PaSword';
  expect(correctSpelling(text)).toBe(text);
});

test('correcting what is correct changes nothing', () => {
  const once = correctSpelling('The instalation of the pritner driver fails on my labtop with a conection eror.');
  expect(correctSpelling(once)).toBe(once);
});
