export { replaceSection } from './readme-section';
export { renderSettingsTable } from './settings-table';
