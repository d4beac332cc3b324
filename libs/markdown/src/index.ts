export { escapeMarkdown } from './escape';
export { renderMarkdown } from './render';
export { proseOf } from './prose';
