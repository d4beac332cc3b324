import { runService } from '@switchboard/service-kit';
import { audit } from './wire';

void runService(audit);
