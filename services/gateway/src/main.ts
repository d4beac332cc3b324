import { runService } from '@switchboard/service-kit';
import { gateway } from './wire';

void runService(gateway);
