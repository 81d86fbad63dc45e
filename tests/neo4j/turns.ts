import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/**
 * Community has one database, so that test files take turns on a server: who connects waits for a byte, and has
 * the server to itself until it hangs up or dies.
 */
export async function openTurns(): Promise<{ readonly port: number; close(): Promise<void> }> {
  const waiting: Socket[] = [];
  const next = () => waiting[0]?.write('.');
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.on('close', () => {
      const place = waiting.indexOf(socket);
      waiting.splice(place, 1);
      if (place === 0) next();
    });
    socket.resume();
    if (waiting.push(socket) === 1) next();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port was given.');
  return {
    port: address.port,
    close: async () => {
      for (const socket of waiting) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Resolves when it is this file's turn; what it gives ends the turn. */
export async function takeTurn(port: number): Promise<() => void> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'data');
  socket.on('error', () => {});
  return () => socket.destroy();
}
