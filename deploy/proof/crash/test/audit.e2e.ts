import { crashPointsOf } from './suite';

crashPointsOf('audit');
