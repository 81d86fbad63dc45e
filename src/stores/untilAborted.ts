import { deadlineExceeded } from './deadlineExceeded.ts';

/** What was promised, or DEADLINE_EXCEEDED as soon as the signal aborts: nobody waits until the work has heard of it. */
export async function untilAborted<T>(promised: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  const aborted = Promise.withResolvers<never>();
  const stop = () => aborted.reject(deadlineExceeded(signal?.reason));
  if (signal?.aborted) stop();
  signal?.addEventListener('abort', stop, { once: true });
  try {
    return await Promise.race([promised, aborted.promise]);
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}
