export { eventsDocument } from './http/document/events-document';
export type { FirstAdmin } from './accounts/usecases/first-admin';
export { apiDocument } from './commands/api-document';
export { gatewaySettings } from './config';
export { LIFE_CYCLE, type Step } from './tickets/domain/life-cycle';
export { createGateway, gateway, type GatewayOptions } from './wire';
