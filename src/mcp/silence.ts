/** That somebody is recorded only as reporting what others hold. */
export function onlyReports(name: string, count: number): string {
  return `No stance of ${name} is recorded: they only report what others hold, ${count === 1 ? 'once' : `${count} times`}. That is no stance of their own, and nothing follows about what they think.`;
}

/**
 * That nothing is recorded of somebody, in words that nobody takes for a stance.
 *
 * @param about `on “Where to meet?”`, or nothing for everything
 */
export function silence(name: string, about = ''): string {
  return `Nothing is recorded of ${name}${about === '' ? '' : ` ${about}`}. This is no stance: the texts that were coded do not say where they stand, and nothing follows about what they think.`;
}
