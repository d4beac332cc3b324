export { renderConformanceList } from './conformance-list';
export { replaceSection } from './readme-section';
export { renderSettingsTable } from './settings-table';
