/**
 * Whether a text is an address of the web as RFC 3986 has it, or with letters of any script (RFC 3987): `http://` or
 * `https://`, a host, and no white space anywhere. `URL` takes more than that, and drops or changes what does not fit.
 */
export function isWebAddress(text: string): boolean {
  if (!/^https?:\/\/[^\s\p{C}"<>\\^`{|}]+$/iu.test(text)) return false;
  const host = URL.parse(text)?.hostname;
  // `http://1` is read as 0.0.0.1.
  return host !== undefined && (!/^[\d.]+$/.test(host) || text.includes(host));
}
