import type { Server } from 'node:http';
import type { Socket } from 'node:net';

export interface Connections {
  /** Ends every connection on which no request is being answered, now and when the last answer is out. */
  closeWhenIdle(): void;
}

/**
 * Node's `closeIdleConnections` leaves out connections that never sent a request, such as those that browsers
 * open ahead of need; they would hold up a stop until their timeout.
 */
export function trackConnections(server: Server): Connections {
  const idle = new Set<Socket>();
  let closing = false;

  const rest = (socket: Socket): void => {
    if (closing) socket.destroySoon();
    else if (!socket.destroyed) idle.add(socket);
  };
  server.on('connection', (socket) => {
    rest(socket);
    socket.once('close', () => idle.delete(socket));
  });
  server.on('request', ({ socket }, response) => {
    idle.delete(socket);
    response.once('close', () => rest(socket));
  });

  return {
    closeWhenIdle() {
      closing = true;
      for (const socket of idle) socket.destroySoon();
    },
  };
}
