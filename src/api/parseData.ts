/** The `data` of an answer from its JSON text, which is in UTF-8 where it is large. */
export function parseData(text: string | Uint8Array): Readonly<Record<string, unknown>> | null {
  return JSON.parse(typeof text === 'string' ? text : new TextDecoder().decode(text));
}
