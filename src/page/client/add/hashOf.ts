/** The SHA-256 of a text in UTF-8, in hexadecimal, as documents have it; null where the browser gives none, over plain HTTP. */
export async function hashOf(text: string): Promise<string | null> {
  if (globalThis.crypto?.subtle === undefined) return null;
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
