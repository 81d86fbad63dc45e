import { hash } from 'node:crypto';
import { Document, isMap, isScalar, isSeq, Scalar } from 'yaml';
import { foldName } from '../../evidence/foldName.ts';
import { isPronoun } from '../../evidence/isPronoun.ts';
import { type QuotedStretch, quotedStretches } from '../../evidence/quotedStretches.ts';
import { voiceOf } from '../../evidence/voiceOf.ts';
import { quotationFor, wordsFor } from '../../exchange/export/dossier/quotationFor.ts';
import { slugApart, slugFrom } from '../../exchange/import/slugFrom.ts';
import type { Suggestion } from '../../suggest/gate.ts';
import { offeredStances, type SuggestableText } from '../../suggest/Suggester.ts';

/** Lines are never broken: words of a text stay as they stand there. What is empty is a place to be filled in. */
const FORM = { lineWidth: 0, nullStr: '', doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER } as const;

/** An entry as it is printed: maps keep the order of their fields. */
type Content = ReadonlyMap<unknown, unknown>;

/**
 * A dossier to finish by hand: the words that were suggested, with whom they name. What a person has to decide – the stance,
 * the target, who somebody is – is left empty, so that `demarche check` names each such place; what was offered stands
 * beside it.
 *
 * @param by what suggested it: `rules`
 */
export function suggestedDossier(
  text: SuggestableText,
  { slug, by }: { readonly slug: string; readonly by: string },
  suggestions: readonly Suggestion[],
): string {
  const holders = new Holders(text);
  const quoted = quotedStretches(text.points.text);
  const claims = suggestions.map((suggestion) => claimEntry(text, suggestion, holders, quoted));
  const headings = text.sections.map(({ heading }) => heading);
  const document = new Document(
    new Map<unknown, unknown>([
      [
        'document',
        new Map<string, unknown>([
          ['slug', slug],
          ...(text.language === null ? [] : [['language', text.language] as const]),
          ['sha256', hash('sha256', text.points.text)],
          ...(headings.length === 0 ? [] : [['headings', headings] as const]),
        ]),
      ],
      [said('coder', 'Your initials.'), null],
      ...(holders.entries.size === 0 ? [] : [['actors', holders.entries] as const]),
      ...(claims.length === 0 ? [] : [['claims', claims] as const]),
    ]),
    { aliasDuplicateObjects: false },
  );
  document.commentBefore = ` Suggested by ${by}; nothing of it is decided. Fill in what is empty, strike out what the text does not say, and declare the
 issues, proposals and assertions that are the targets. "demarche check" names each place that is left.`;
  if (isMap(document.contents))
    for (const [i, { key, value }] of document.contents.items.entries()) {
      if (i > 0 && isScalar(key)) key.spaceBefore = true;
      if (isScalar(key) && key.value === 'claims' && isSeq(value))
        for (const item of value.items.slice(1)) if (isMap(item)) item.spaceBefore = true;
    }
  return document.toString(FORM);
}

/** The key of a field with a line above it that helps whoever fills it in. Behind it, YAML would swallow what they write. */
function said(key: string, comment: string): Scalar {
  const scalar = new Scalar(key);
  scalar.commentBefore = ` ${oneLine(comment)}`;
  return scalar;
}

function claimEntry(
  text: SuggestableText,
  suggestion: Suggestion,
  holders: Holders,
  quoted: readonly QuotedStretch[],
): Content {
  const { content, stance, hedged, tense, condition, cue } = suggestion;
  const named = nameIn(text, suggestion);
  const quotations = content.flatMap((span) => quotationFor(text.searchable, text.sections, span) ?? []);
  const [first] = quotations;
  const quoting: readonly (readonly [string, unknown])[] =
    first !== undefined && quotations.length === 1
      ? Object.entries(first)
      : [['quote', quotations.map((one) => (Object.keys(one).length === 1 ? one.quote : { ...one }))]];
  const ifSo = condition === null ? '' : `, on condition of: ${condition.exact}`;
  const offered =
    stance === null ? `None is offered. ${offeredStances.join(', ')}.` : `Offered: ${stance}${ifSo}.`;
  // No empty field stands before one with a line above it: YAML would take that line for its comment.
  return new Map<unknown, unknown>([
    holders.of(suggestion, named),
    ['as', named === null ? null : wordsFor(text.searchable, named)],
    ['voice', voiceOf(text.points, quoted, content, cue !== null)],
    ...(hedged ? [['hedged', true] as const] : []),
    ['tense', tense],
    [said('stance', offered), null],
    ['target', null],
    ...quoting,
  ]);
}

/** The words that name the holder: of a pronoun, whom it may stand for. Null where the text has none. */
function nameIn({ language }: SuggestableText, { holderText, antecedent }: Suggestion): string | null {
  if (antecedent !== null) return antecedent.exact;
  return holderText === null || isPronoun(holderText.exact, language) ? null : holderText.exact;
}

/** Whom the claims name: known actors as they are known, and others by the words of the text. */
class Holders {
  /** By slug, in the order in which they were named. */
  readonly entries = new Map<string, Content>();
  private readonly text: SuggestableText;
  private readonly slugs = new Map<string, string>();

  constructor(text: SuggestableText) {
    this.text = text;
  }

  /** The field for the holder of a suggestion, with why; empty where nobody can tell. */
  of(
    { holder, holderText, antecedent }: Suggestion,
    named: string | null,
  ): readonly [unknown, string | null] {
    const known = this.text.actors.find(({ slug }) => slug === holder?.slug);
    if (holder && known) {
      const { slug, name, kind, aliases } = known;
      const fields: readonly (readonly [string, unknown])[] = [
        ['name', name],
        ['kind', kind],
        ...(aliases.length > 0 ? [['aliases', aliases] as const] : []),
      ];
      this.entries.set(slug, new Map(fields));
      return [said('holder', `${holder.reason}.`), slug];
    }
    if (named !== null) {
      const slug = this.unknown(oneLine(named));
      if (antecedent === null) return ['holder', slug];
      return [said('holder', `“${holderText?.exact}” may stand for “${antecedent.exact}”.`), slug];
    }
    const whom =
      holderText === null
        ? 'The text names nobody there. Who?'
        : `Whom does “${holderText.exact}” stand for?`;
    return [said('holder', `${whom} In "as", the words of the text that name them.`), null];
  }

  private unknown(words: string): string {
    const key = foldName(words);
    const before = this.slugs.get(key);
    if (before !== undefined) return before;
    const plain = slugFrom(words);
    const isTaken = this.entries.has(plain) || this.text.actors.some(({ slug }) => slug === plain);
    const slug = isTaken ? slugApart(plain, key) : plain;
    this.slugs.set(key, slug);
    this.entries.set(
      slug,
      new Map<unknown, unknown>([
        ['name', words],
        [said('kind', 'PERSON, STATE, GOVERNMENT, ORGANIZATION, ALLIANCE, MEDIA or GROUP.'), null],
      ]),
    );
    return slug;
  }
}

function oneLine(words: string): string {
  return words.replace(/\s+/gu, ' ').trim();
}
