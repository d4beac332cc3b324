import { WiringError } from '@switchboard/kernel';
import type { Transport } from '../transport';
import type { ParkingLot } from './parking-lot';

/** The parking queues that a transport reaches. The transport must be started. @throws WiringError for a transport that has none. */
export function createParkingLot(transport: Transport & { readonly parking?: ParkingLot }): ParkingLot {
  if (!transport.parking) throw new WiringError(`transport ${transport.kind} has no parking queues`);
  return transport.parking;
}
