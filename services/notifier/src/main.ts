import { runService } from '@switchboard/service-kit';
import { notifier } from './wire';

void runService(notifier);
