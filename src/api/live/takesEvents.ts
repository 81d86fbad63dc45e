/** Whether who sends this `Accept` header takes Server-Sent Events by their name: with a weight of 0 they are refused. */
export function takesEvents(accept = ''): boolean {
  return accept
    .toLowerCase()
    .split(',')
    .map((range) => range.split(';').map((part) => part.trim()))
    .some(
      ([name, ...parameters]) =>
        name === 'text/event-stream' && !parameters.some((one) => /^q\s*=\s*0(?:\.0*)?$/.test(one)),
    );
}
