export { Api, type TicketView } from './api';
export { runDemo, type DemoResult } from './run';
export { renderReport } from './report';
