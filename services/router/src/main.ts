import { runService } from '@switchboard/service-kit';
import { router } from './wire';

void runService(router);
