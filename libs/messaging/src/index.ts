export * from './bus';
export * from './transport';
export { createBus, type BusOptions } from './bus/create-bus';
export { InProcessBroker, type InProcessBrokerOptions } from './in-process/in-process-broker';
export type { JournalParking, JournalRecord, QueueJournal } from './in-process/journal';
export { createParkingLot } from './parking';
export { currentTraceparent } from './trace-context';
export { createRabbitTransport, type RabbitTransport, type RabbitTransportOptions } from './rabbit/rabbit-transport';
export { deleteNamespace, type NamespaceToDelete } from './rabbit/delete-namespace';
