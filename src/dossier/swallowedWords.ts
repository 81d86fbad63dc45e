import { isMap, isScalar, isSeq, Scalar } from 'yaml';
import type { Fault, Path } from '../errors.ts';
import { findQuotation, type SearchableText } from '../evidence/findQuotation.ts';
import { fieldOf, fittingForm } from './checkShape.ts';
import { isFree, isQuoted, resolved } from './dossierSchema.ts';
import type { JsonSchema } from './JsonSchema.ts';
import { keyOf, type Yaml } from './parseYaml.ts';

/**
 * Words that were meant as text and that YAML took for something else without a complaint, as it does where words are not
 * in quotation marks: for a comment what comes after a space and `#`, for two texts what a comma divides within brackets.
 *
 * Of words that are quoted, the text decides: there is a fault where it goes on with the same words, or where what comes
 * directly behind the `#` stands in it. Of what the coder says, nobody can know; there is a fault where no space is behind
 * the `#`, as in `#2231`.
 */
export function swallowedWords(
  yaml: Yaml,
  written: unknown,
  against: JsonSchema,
  text: SearchableText,
  at: Path = [],
): readonly Fault[] {
  const node = yaml.resolve(written);
  const given = resolved(against);
  const schema = given.anyOf ? resolved(fittingForm(node, given.anyOf)) : given;
  if (isMap(node)) {
    return node.items.flatMap((pair) => {
      const key = keyOf(pair);
      const field = fieldOf(schema, key);
      return field === null ? [] : swallowedWords(yaml, pair.value, field, text, [...at, key]);
    });
  }
  if (isSeq(node)) {
    const { items = {} } = schema;
    const each = node.items.flatMap((item, i) => swallowedWords(yaml, item, items, text, [...at, i]));
    return [...each, ...(node.flow ? dividedWords(node.items, items, text, at) : [])];
  }
  return node === null ? [] : commentedWords(node, schema, text, at);
}

function commentedWords(node: Scalar, schema: JsonSchema, text: SearchableText, at: Path): readonly Fault[] {
  const { value, comment } = node;
  if (node.type !== Scalar.PLAIN || typeof value !== 'string' || !comment || !isFree(schema)) return [];
  const [first = ''] = /^\s*(?:[\p{L}\p{N}]+|\S)/u.exec(comment) ?? [];
  if (findQuotation(text, `${value} #${first}`).length > 0) {
    const message = `The text goes on with "#${first}" behind "${value}", and YAML takes that for a comment. Put the words in quotation marks.`;
    return [{ rule: 'wordsAreWhole', at, message }];
  }
  if (/^(?:\s|$)/.test(comment)) return [];
  if (isQuoted(schema) && findQuotation(text, comment).length === 0) return [];
  const message = `"#${comment}" is a comment to YAML, and "${value}" is all that is left. Put the words in quotation marks, or a space behind the # if it is a comment.`;
  return [{ rule: 'wordsAreWhole', at, message }];
}

/** Neighbours in `[ ]` that stand in the text as one, with the comma that divides them here. */
function dividedWords(
  items: readonly unknown[],
  each: JsonSchema,
  text: SearchableText,
  at: Path,
): readonly Fault[] {
  const words = items.map((item) => (isScalar(item) && item.type === Scalar.PLAIN ? item.value : null));
  return words.flatMap((one, i) => {
    const next = words[i + 1];
    const form = resolved(each.anyOf ? fittingForm(null, each.anyOf) : each);
    if (!isFree(form) || typeof one !== 'string' || typeof next !== 'string') return [];
    const whole = `${one}, ${next}`;
    if (findQuotation(text, whole).length === 0) return [];
    const message = `"${whole}" stands in the text in one piece, and within [ ] a comma divides it in two. Put it in quotation marks, or each of the two.`;
    return [{ rule: 'wordsAreWhole', at: [...at, i], message }];
  });
}
