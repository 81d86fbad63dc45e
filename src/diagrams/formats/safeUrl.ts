/** An address that may stand behind a link: `http`, `https`, or a path of this service. Anything else is null. */
export function safeUrl(url: string): string | null {
  return /^(https?:\/\/|\/(?!\/))[^\s\\]*$/iu.test(url) ? url : null;
}
