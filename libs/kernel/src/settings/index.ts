export * from './in-force';
export * from './load-config';
export * from './secrets';
export * from './url-setting';
export { urlComplaint, type UrlRules } from './url-complaint';
