import { connect } from 'node:net';

/** Whether a process listens at this socket. */
export function answers(path: string): Promise<boolean> {
  return new Promise(done => {
    const socket = connect(path);
    const end = (answer: boolean) => (socket.destroy(), done(answer));
    socket.once('connect', () => end(true)).once('error', () => end(false));
  });
}
