import fc from 'fast-check';
import { STATUSES } from '@switchboard/contracts';
import { type Template, TEMPLATES } from '../notification';
import { CATALOGUES, catalogueFor } from './locales';
import { render } from './render';
import type { MailValues } from './values';

const values = (overrides: Partial<MailValues> = {}): MailValues => ({
  recipient: 'Rita',
  actor: 'Nia Network',
  link: 'https://help.example.com/tickets/TKT-20261120-7K2M9Q',
  ticket: {
    number: 'TKT-20261120-7K2M9Q',
    title: 'VPN drops every hour',
    description: 'Line one\nline two',
    priority: 'high',
    category: 'access',
    subcategory: 'admin_rights',
    summary: 'VPN disconnects hourly',
  },
  status: 'in_progress',
  previousStatus: 'open',
  resolution: 'Replaced the certificate.',
  message: 'Please restart it.',
  watching: false,
  ...overrides,
});

const every = Object.keys(CATALOGUES).flatMap(locale => TEMPLATES.map(template => [template, locale] as const));

test.each(every)('%s in %s says the same in text and in HTML, and names its language', (template, locale) => {
  const mail = render(template, locale, values());
  expect(mail.html).toContain(`<html lang="${locale}"`);
  expect(mail.html).toContain('href="https://help.example.com/tickets/TKT-20261120-7K2M9Q"');
  expect(mail.text).toContain('https://help.example.com/tickets/TKT-20261120-7K2M9Q');
  expect(words(mail.html)).toBe(words(mail.text));
  expect(mail.text + mail.html).not.toMatch(/\{\{|undefined|\[object/);
});

/** What a reader reads: no tags, no head, no frame, no address of the link, no punctuation. */
function words(mail: string): string {
  const body = mail.slice(Math.max(0, mail.indexOf('<body')));
  return body
    .replace(/<[^>]*>|https:\S+|^-- $/gm, ' ')
    .replace(/[:\s]+/g, ' ')
    .trim();
}

test.each(TEMPLATES.filter(template => template.startsWith('ticket-')))(
  '%s has the ticket number in its subject',
  template => {
    expect(render(template, 'en', values()).subject).toContain('[TKT-20261120-7K2M9Q]');
  },
);

test('the agent sees summary, priority and category', () => {
  const { text } = render('ticket-assigned', 'en', values());
  expect(text).toContain('Summary: VPN disconnects hourly');
  expect(text).toContain('Priority: High');
  expect(text).toContain('Category: access / admin rights');
});

test('rows without a value are left out', () => {
  const unclassified = { ...values().ticket!, priority: null, category: null, subcategory: null, summary: '' };
  const { text } = render('ticket-assigned', 'en', values({ ticket: unclassified, actor: '' }));
  expect(text).not.toMatch(/Priority|Category|Summary| by /);
});

test('the requester reads both statuses and who changed it, or the resolution', () => {
  const changed = render('ticket-status-changed', 'en', values()).text;
  expect(changed).toContain('Nia Network changed your ticket “VPN drops every hour” from “Open” to “In progress”.');
  expect(render('ticket-resolved', 'en', values()).text).toContain('Replaced the certificate.');
  expect(render('ticket-resolved', 'en', values({ resolution: '' })).text).not.toContain('Resolution');
});

test('nobody is greeted by a name that is left out', () => {
  expect(render('address-confirmation', 'en', values({ recipient: '' })).text).toContain('\nHello,\n');
  expect(render('address-confirmation', 'de', values({ recipient: '' })).text).toContain('\nGuten Tag,\n');
  expect(render('invitation', 'en', values()).text).toContain('\nHello Rita,\n');
});

test('the language follows the person; one that nobody translated is English', () => {
  expect(render('ticket-created', 'de-AT', values()).subject).toBe(
    '[TKT-20261120-7K2M9Q] Eingegangen: VPN drops every hour',
  );
  expect(render('ticket-created', 'fi', values()).language).toBe('en');
  for (const odd of ['', 'constructor', '__proto__', 'x'.repeat(300)]) expect(catalogueFor(odd).language).toBe('en');
});

test('every status has a name in every language', () => {
  for (const { statuses } of Object.values(CATALOGUES)) {
    expect(new Set(STATUSES.map(status => statuses[status])).size).toBe(STATUSES.length);
  }
});

test('what a person typed is never markup', () => {
  const hostile = '<img src=x onerror=alert(1)><a href="https://evil.example">{{link}} & \'quotes\' "double"</a>';
  const ticket = { ...values().ticket!, title: hostile, description: hostile, summary: hostile, category: hostile };
  for (const template of TEMPLATES) {
    const mail = render(template, 'en', values({ ticket, recipient: hostile, actor: hostile, resolution: hostile }));
    expect(mail.html).not.toMatch(/<img|<a href|onerror=alert\(1\)>/);
    expect(mail.html.match(/<a /g)).toHaveLength(1);
    expect(mail.html).toContain('&lt;img src');
    expect(mail.text).toContain(hostile);
  }
});

test('no text at all changes the structure of a mail', () => {
  const structure = (template: Template, text: string) => {
    const ticket = { ...values().ticket!, title: `t${text}`, description: `d${text}`, summary: `s${text}` };
    const mail = render(template, 'en', values({ ticket, recipient: `r${text}`, resolution: `r${text}` }));
    expect(mail.subject).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
    expect([...mail.subject].length).toBeLessThanOrEqual(150);
    return mail.html.match(/<[^>]*>/g)?.map(tag => tag.split(/[\s>]/)[0]);
  };
  fc.assert(
    fc.property(fc.constantFrom(...TEMPLATES), fc.string({ unit: 'binary' }), (template, text) => {
      expect(structure(template, text)).toEqual(structure(template, ''));
    }),
  );
});

test('a message is shown as its author formed it, and as nothing else', () => {
  const message = 'Please **restart** <b>it</b>\n\n[x](javascript:alert(1)) ![](https://evil.example/p.png)';
  const { html, text } = render('message', 'en', values({ message, status: null }));
  expect(html).toContain('<p>Please <strong>restart</strong> &lt;b&gt;it&lt;/b&gt;</p>');
  expect(html).not.toMatch(/<img|<b>|href="javascript/);
  expect(text).toContain(message);
  expect(text).not.toContain('status');
  expect(render('message', 'en', values()).text).toContain('The status of the ticket becomes “In progress”.');
});
