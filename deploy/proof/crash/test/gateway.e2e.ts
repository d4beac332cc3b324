import { crashPointsOf } from './suite';

crashPointsOf('gateway');
