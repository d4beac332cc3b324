import { crashPointsOf } from './suite';

crashPointsOf('router');
