import { crashPointsOf } from './suite';

crashPointsOf('classifier');
