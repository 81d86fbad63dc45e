/** Aborts when the signal does, or after so many milliseconds. */
export function withDeadline(deadline: number, signal?: AbortSignal): AbortSignal {
  const timeout = AbortSignal.timeout(deadline);
  return signal ? AbortSignal.any([signal, timeout]) : timeout;
}
