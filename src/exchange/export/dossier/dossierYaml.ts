import { Document, isMap, isScalar, isSeq, Scalar, visit } from 'yaml';

/** Lines are never broken: words of a text stay as they stand there. */
const UNBROKEN = { lineWidth: 0, doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER } as const;

/** A list or an entry that is short enough for `[ ]` or `{ }`, and has no words that a comma might divide. */
export function onOneLine(content: readonly unknown[] | ReadonlyMap<string, unknown>): unknown {
  return new Document().createNode(content, { flow: true });
}

/** The YAML of a dossier. The same content gives the same bytes. */
export function dossierYaml(content: ReadonlyMap<string, unknown>): string {
  const document = new Document(content, { aliasDuplicateObjects: false });
  visit(document, {
    // A block would lose the white space at the end of the words.
    Scalar(_, node) {
      if (typeof node.value === 'string' && /[\n\r]/.test(node.value)) node.type = Scalar.QUOTE_DOUBLE;
    },
  });
  if (isMap(document.contents))
    for (const [i, { key, value }] of document.contents.items.entries()) {
      if (i > 0 && isScalar(key)) key.spaceBefore = true;
      if (isScalar(key) && key.value === 'claims' && isSeq(value))
        for (const item of value.items.slice(1)) if (isMap(item)) item.spaceBefore = true;
    }
  return document.toString(UNBROKEN);
}
