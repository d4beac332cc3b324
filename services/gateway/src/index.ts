export type { FirstAdmin } from './actions/first-admin';
export { gatewaySettings } from './config';
export { createGateway, gateway, type GatewayOptions } from './wire';
