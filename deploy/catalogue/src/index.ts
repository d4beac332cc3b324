export { catalogue, type CatalogueEntry, entryOf, serviceNamed } from './catalogue';
