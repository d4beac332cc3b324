export { startStandalone, type Standalone } from './standalone';
export { standaloneSettings } from './config';
export { openParkingLot, type OpenParkingLot } from './ops/open-parking-lot';
