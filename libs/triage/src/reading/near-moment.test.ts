import { namesNearMoment } from './near-moment';

test.each([
  'has to be in by noon',
  'the coach goes at four',
  'starts at 10:30',
  'um 14 Uhr Vorführung',
  'rendu avant 17h',
  'hay que entregarlo a las seis',
  'moet voor 16 uur weg',
  'klient o 13:00',
  'demo in 20 min',
  'dans une heure',
  'презентация через час',
  'müşteri 20 dakika sonra geliyor',
  '15時までに必要です',
])('names a moment: %s', text => expect(namesNearMoment(text)).toBe(true));

test.each([
  'hangs at 40 %',
  'down since 9',
  'stuck at 5 GB',
  'no rush at all',
  'seit 8 Uhr langsam',
  'version 14.2 of the app',
  'room 4.12',
  'depuis 9h',
])('names none: %s', text => expect(namesNearMoment(text)).toBe(false));
