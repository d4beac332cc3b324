import { aClassifiedTicket } from '@switchboard/testing';
import { primaryLanguage } from '@switchboard/routing';
import { needsOf } from './needs';

it('reads skills whatever their case, order and repetition', () => {
  const ticket = aClassifiedTicket();
  const withSkills = (...skills: string[]) =>
    needsOf({ ...ticket, classification: { ...ticket.classification, skills } }).skills;

  expect(withSkills('VPN', ' dns ', 'vpn', '')).toEqual(['dns', 'vpn']);
});

it.each([
  ['pt-BR', 'pt'],
  ['EN', 'en'],
  ['zh_Hant', 'zh'],
  ['und', null],
  ['', null],
  [null, null],
])('the language of %p is %p', (tag, language) => {
  expect(primaryLanguage(tag)).toBe(language);
});

it('asks for the team of a waiting ticket, and for none where the caller says so', () => {
  expect(needsOf(aClassifiedTicket({ team: 'desk' })).team).toBe('desk');
  expect(needsOf(aClassifiedTicket({ team: 'desk' }), null).team).toBeNull();
});
