export { classifier } from './wire';
