export { anatomyProblems } from './anatomy';
export { renderConformanceList } from './conformance-list';
export { replaceSection } from './generate/section';
export { renderSettingsTable } from './settings-table';
