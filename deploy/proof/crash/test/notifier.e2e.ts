import { crashPointsOf } from './suite';

crashPointsOf('notifier');
