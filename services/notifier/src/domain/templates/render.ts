import { cleanLine, cleanText, shorten } from '@switchboard/kernel';
import { renderMarkdown } from '@switchboard/markdown';
import Handlebars from 'handlebars';
import type { Template } from '../notification';
import { type Catalogue, type Fact, OUTLINE, type Quote } from './catalogue';
import { HTML_LAYOUT } from './layout-html';
import { TEXT_LAYOUT } from './layout-text';
import { catalogueFor } from './locales';
import type { MailValues } from './values';

/** Longest subject, characters; longer ones are cut by many clients anyway. */
const SUBJECT_LENGTH = 150;

export interface RenderedMail {
  language: string;
  subject: string;
  html: string;
  text: string;
}

const html = Handlebars.compile(HTML_LAYOUT, { strict: true });
// Escaping would show people `&amp;`; plain text has nothing to escape.
const text = Handlebars.compile(TEXT_LAYOUT, { strict: true, noEscape: true });
const phrases = new Map<string, Handlebars.TemplateDelegate>();

/**
 * Words and values → subject, text and HTML in the language that fits `locale` best. All values pass as plain text through
 * the words and are escaped once, by the HTML frame; nothing that a person typed is ever markup, but for the Markdown of messages.
 */
export function render(template: Template, locale: string, values: MailValues): RenderedMail {
  const catalogue = catalogueFor(locale);
  const wording = catalogue.wording[template];
  const { facts, quote } = OUTLINE[template];
  const known = phraseValues(catalogue, values);
  const say = (words: string) => phrase(words)(known);
  const subject = shorten(cleanLine(say(wording.subject)), SUBJECT_LENGTH);
  const view = {
    language: catalogue.language,
    subject,
    heading: say(wording.heading),
    greeting: say(catalogue.greeting),
    paragraphs: wording.paragraphs.map(say).filter(paragraph => paragraph !== ''),
    facts: facts
      .map(fact => ({ label: catalogue.facts[fact], value: known[fact] }))
      .filter(({ value }) => value !== ''),
    quote: quoteOf(catalogue, quote, values),
    action: say(wording.action),
    link: values.link,
    because: say(wording.because),
  };
  return { language: catalogue.language, subject, html: html(view), text: text(view) };
}

/** Everything that a phrase or a fact may name, each on one line. */
function phraseValues(catalogue: Catalogue, values: MailValues) {
  const { ticket, status, previousStatus } = values;
  const facts: Record<Fact, string> = {
    ticket: ticket?.number ?? '',
    status: status ? catalogue.statuses[status] : '',
    priority: ticket?.priority ? catalogue.priorities[ticket.priority] : '',
    category: [ticket?.category, ticket?.subcategory]
      .filter(part => part)
      .map(part => readable(part ?? ''))
      .join(' / '),
    summary: cleanLine(ticket?.summary ?? ''),
  };
  return {
    ...facts,
    recipient: cleanLine(values.recipient),
    actor: cleanLine(values.actor),
    number: cleanLine(ticket?.number ?? ''),
    title: cleanLine(ticket?.title ?? ''),
    watching: values.watching,
    previousStatus: previousStatus ? catalogue.statuses[previousStatus] : '',
  };
}

function quoteOf(catalogue: Catalogue, quote: Quote | null, values: MailValues) {
  if (!quote) return null;
  const said: Record<Quote, string> = {
    description: values.ticket?.description ?? '',
    resolution: values.resolution,
    message: values.message,
  };
  const text = cleanText(said[quote]);
  // Messages are Markdown; the other texts are shown as they were typed.
  const html = quote === 'message' ? new Handlebars.SafeString(renderMarkdown(text)) : null;
  return text ? { label: catalogue.quotes[quote], text, html } : null;
}

/** `admin_rights` → `admin rights`; categories have names of the admin's choosing, so there is nothing to translate. */
function readable(category: string): string {
  return cleanLine(category.replaceAll('_', ' '));
}

function phrase(words: string): Handlebars.TemplateDelegate {
  const compiled = phrases.get(words) ?? Handlebars.compile(words, { strict: true, noEscape: true });
  phrases.set(words, compiled);
  return compiled;
}
