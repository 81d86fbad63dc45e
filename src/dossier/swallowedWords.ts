import { isMap, isScalar, isSeq, Scalar, type YAMLSeq } from 'yaml';
import type { Fault, Path } from '../errors.ts';
import { findQuotation, type SearchableText } from '../evidence/findQuotation.ts';
import { fieldOf, fittingForm } from './checkShape.ts';
import { isFree, isQuoted, resolved } from './dossierSchema.ts';
import type { JsonSchema } from './JsonSchema.ts';
import { keyOf, type Yaml } from './parseYaml.ts';
import type { YamlContent } from './resolveAliases.ts';

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
  const schema = formOf(against, node);
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
    if (!node.flow || !isFree(formOf(items, null))) return each;
    return [...each, ...dividedWords(node, text, at), ...lastWords(node, text, at)];
  }
  return node === null ? [] : commentedWords(node, schema, text, at);
}

function commentedWords(node: Scalar, schema: JsonSchema, text: SearchableText, at: Path): readonly Fault[] {
  const { value, comment } = node;
  if (node.type !== Scalar.PLAIN || typeof value !== 'string' || !comment || !isFree(schema)) return [];
  const goesOn = commentOfText(value, `#${firstOf(comment)}`, text, at);
  if (goesOn.length > 0) return goesOn;
  if (/^(?:\s|$)/.test(comment)) return [];
  if (isQuoted(schema) && findQuotation(text, comment).length === 0) return [];
  const message = `"#${comment}" is a comment to YAML, and "${value}" is all that is left. Put the words in quotation marks, or a space behind the # if it is a comment.`;
  return [{ rule: 'wordsAreWhole', at, message }];
}

/** The last words in `[ ]` where a comma and then a comment follow, as they do in the text. */
function lastWords({ items, comment }: YAMLSeq, text: SearchableText, at: Path): readonly Fault[] {
  const last = plainWords(items.at(-1));
  if (last === null || typeof comment !== 'string') return [];
  const path = [...at, items.length - 1];
  return commentOfText(last, `#${firstOf(comment)}`, text, path, ', ');
}

/** What a comment begins with: a word, a number or a sign. */
function firstOf(comment: string): string {
  return /^\s*(?:[\p{L}\p{N}\p{M}]+(?:[.,]\p{N}+)*|\S)/u.exec(comment)?.[0] ?? '';
}

/** A fault where words go on in the text with what YAML takes for a comment. */
function commentOfText(
  words: string,
  comment: string,
  text: SearchableText,
  at: Path,
  between = ' ',
): readonly Fault[] {
  if (findQuotation(text, `${words}${between}${comment}`).length === 0) return [];
  const message = `The text goes on with "${comment}" behind "${words}", and YAML takes that for a comment. Put the words in quotation marks.`;
  return [{ rule: 'wordsAreWhole', at, message }];
}

/** Neighbours in `[ ]` that stand in the text as one, with the comma that divides them here. */
function dividedWords({ items }: YAMLSeq, text: SearchableText, at: Path): readonly Fault[] {
  return items.flatMap((item, i) => {
    const [one, next] = [plainWords(item), plainWords(items[i + 1])];
    if (one === null || next === null) return [];
    const whole = `${one}, ${next}`;
    if (findQuotation(text, whole).length === 0) return [];
    const message = `"${whole}" stands in the text in one piece, and within [ ] a comma divides it in two. Put it in quotation marks, or each of the two.`;
    return [{ rule: 'wordsAreWhole', at: [...at, i], message }];
  });
}

/** Words that are not in quotation marks. */
function plainWords(item: unknown): string | null {
  return isScalar(item) && item.type === Scalar.PLAIN && typeof item.value === 'string' ? item.value : null;
}

/** Of several forms that something may have the one that it has; of nothing the first. */
function formOf(schema: JsonSchema, node: YamlContent | null): JsonSchema {
  const { anyOf, ...one } = resolved(schema);
  return anyOf ? resolved(fittingForm(node, anyOf)) : one;
}
