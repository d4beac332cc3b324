export { router } from './wire';
