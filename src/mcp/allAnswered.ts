import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import type { RequestId } from '@modelcontextprotocol/sdk/types.js';

/**
 * Waits until no more requests come by a transport and each that came is answered, or was cancelled, which has no answer. To
 * be called when a server is connected to it, before anything comes.
 *
 * @param end is settled when no more come
 */
export async function allAnswered(transport: Transport, end: Promise<unknown>): Promise<void> {
  const running = new Set<RequestId>();
  let answered = () => {};
  const done = (id: RequestId) => {
    running.delete(id);
    if (running.size === 0) answered();
  };
  const [receive, send] = [transport.onmessage, transport.send.bind(transport)];
  transport.onmessage = (message, extra) => {
    if ('method' in message && 'id' in message) running.add(message.id);
    receive?.(message, extra);
    if (!('method' in message) || message.method !== 'notifications/cancelled') return;
    const id = message.params?.requestId;
    if (typeof id === 'string' || typeof id === 'number') done(id);
  };
  transport.send = async (message, options) => {
    await send(message, options);
    if (!('method' in message) && message.id !== undefined) done(message.id);
  };
  await end;
  if (running.size === 0) return;
  await new Promise<void>((resolve) => {
    answered = resolve;
  });
}
