/**
 * Text for XML 1.0, in content and in attributes: markup is escaped, white space survives the normalisation of
 * attributes, and what XML cannot hold (most control characters, lone surrogates, U+FFFE, U+FFFF) becomes U+FFFD.
 */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(NOT_XML, '\ufffd')
    .replace(
      /[&<>"'\t\n\r\u0085\u2028]/gu,
      (character) => NAMED[character] ?? `&#${character.charCodeAt(0)};`,
    );
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach the document
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;

const NAMED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
