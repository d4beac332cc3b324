import { runService } from '@switchboard/service-kit';
import { classifier } from './wire';

void runService(classifier);
