/** What the demo sends. */
export interface DemoTicket {
  title: string;
  description: string;
}
