export { renderAccuracy } from './accuracy-report';
export { renderMaskingFigures } from './masking/table';
