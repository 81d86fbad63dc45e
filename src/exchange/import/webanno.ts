import { basename } from 'node:path';
import { DemarcheError, didYouMean } from '../../errors.ts';
import { type CodePoints, codePoints } from '../../evidence/codePoints.ts';
import { namedIn } from '../../evidence/namedIn.ts';
import type { Span } from '../../evidence/Span.ts';
import type { ForeignActor, ForeignClaim, ForeignDocument, ForeignFault } from './ForeignDocument.ts';
import { isNamed, UNNAMED } from './isNamed.ts';
import { plainSpaces } from './plainSpaces.ts';
import { readUtf8 } from './readUtf8.ts';
import { slugFrom } from './slugFrom.ts';
import { readWebannoMapping, type WebannoMapping } from './webannoMapping.ts';
import {
  stackedIn,
  unescaped,
  type WebannoLayer,
  type WebannoRow,
  type WebannoTsv,
  webannoTsv,
} from './webannoTsv.ts';

/**
 * Reads stances that were annotated in INCEpTION or WebAnno, exported as WebAnno TSV 3: annotations of a layer of spans, whose
 * features say who holds what, or of a layer of relations from a holder to a target.
 *
 * Throws BAD_ARGUMENT where the file or its mapping cannot be read, or has no layer or feature that the mapping names.
 */
export async function* readWebanno(
  file: string,
  mappingFile: string | null,
): AsyncGenerator<ForeignDocument> {
  if (mappingFile === null)
    throw new DemarcheError(
      'BAD_ARGUMENT',
      'A WebAnno file needs a mapping of its layers: --mapping MAPPING.yaml.',
    );
  const mapping = await readWebannoMapping(mappingFile);
  const tsv = webannoTsv(file, await readUtf8(file));
  const layer = layerNamed(mapping.layer, tsv, mappingFile);
  checkFeatures(layer, mapping, mappingFile);
  const points = codePoints(tsv.text);
  const statements = layer.isRelation ? relationsIn(layer, tsv, points) : spansIn(layer, tsv.rows, points);
  const claims: ForeignClaim[] = [];
  const faults: ForeignFault[] = [];
  for (const statement of statements) {
    const place = `line ${statement.line}`;
    const claim = claimOf(statement, mapping, points);
    if (typeof claim === 'string') faults.push({ place, message: claim });
    else claims.push({ place, ...claim });
  }
  const name = basename(file).replace(/\.tsv$/, '');
  yield {
    ...{ place: basename(file), slug: slugFrom(name), title: null, publisher: null, url: null },
    ...{ language: null, publishedAt: null, text: tsv.text, excerpt: false, claims, faults },
  };
}

function layerNamed(name: string, { layers }: WebannoTsv, mappingFile: string): WebannoLayer {
  const found =
    layers.find((layer) => layer.name === name) ?? layers.find((layer) => short(layer.name) === name);
  if (found) return found;
  const names = layers.map((layer) => layer.name);
  const near = didYouMean(name, [...names, ...names.map(short)]);
  throw new DemarcheError(
    'BAD_ARGUMENT',
    `"${mappingFile}" names the layer "${name}", which the file does not have.${near} It has ${names.join(', ') || 'none'}.`,
  );
}

/** `Statement` of `webanno.custom.Statement`. */
function short(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

function checkFeatures(
  layer: WebannoLayer,
  { holder, target, stance }: WebannoMapping,
  mappingFile: string,
): void {
  const faults = [holder, target, stance]
    .filter((feature) => feature !== null && !layer.features.includes(feature))
    .map(
      (feature) =>
        `"${mappingFile}" names the feature "${feature}", which the layer "${layer.name}" does not have.${didYouMean(feature ?? '', layer.features)} It has ${layer.features.join(', ') || 'none'}.`,
    );
  if (!layer.isRelation && (holder === null || target === null))
    faults.push(
      `"${mappingFile}" has to name the features with the holder and the target: "${layer.name}" is a layer of spans.`,
    );
  if (faults.length > 0) throw new DemarcheError('BAD_ARGUMENT', faults.join('\n'));
}

/** An annotation of the layer, with what it says. */
interface Statement {
  readonly line: number;
  /** The token at which it stands. */
  readonly token: string;
  readonly features: ReadonlyMap<string, string>;
  readonly evidence: readonly Span[];
  /** The ends of a relation; of one that is not there, what the file says of it. */
  readonly ends: { readonly holder: Span; readonly target: Span } | { readonly missing: string } | null;
}

/** A span as far as its tokens were read. */
interface OpenSpan {
  readonly row: WebannoRow;
  end: number;
  readonly features: ReadonlyMap<string, string>;
  /** By which relations name it where several stand at a token; 0 where it stands alone. */
  readonly id: number;
}

/** What is annotated over several tokens has a number in brackets at each of them: `value[3]`. */
function openSpansIn(layer: WebannoLayer, rows: readonly WebannoRow[]): readonly OpenSpan[] {
  const spans: OpenSpan[] = [];
  const byId = new Map<number, OpenSpan>();
  for (const row of rows)
    for (const { features, id } of annotationsAt(layer, row)) {
      const known = id === 0 ? undefined : byId.get(id);
      if (known) {
        known.end = row.end;
        continue;
      }
      const span = { row, end: row.end, features, id };
      spans.push(span);
      if (id !== 0) byId.set(id, span);
    }
  return spans;
}

/** The annotations of a layer at a token, which are stacked in the same order in each of its columns. */
function annotationsAt(layer: WebannoLayer, row: WebannoRow): readonly Pick<OpenSpan, 'features' | 'id'>[] {
  const count = Math.max(1, layer.features.length);
  const stacks = row.cells.slice(layer.column, layer.column + count).map(stackedIn);
  return Array.from({ length: Math.max(...stacks.map(({ length }) => length)) }, (_, i) => {
    const features = new Map<string, string>();
    let id = 0;
    for (const [column, stack] of stacks.entries()) {
      const written = stack[i] ?? '*';
      const number = /(?<!\\)\[(\d+)\]$/.exec(written);
      const value = number ? written.slice(0, number.index) : written;
      if (number) id = Number(number[1]);
      // "*" is no value.
      if (value !== '*') features.set(layer.features[column] ?? '', unescaped(value).trim());
    }
    return { features, id };
  });
}

function spanOf({ row, end }: OpenSpan, points: CodePoints): Span {
  return points.span(row.start, end);
}

function spansIn(layer: WebannoLayer, rows: readonly WebannoRow[], points: CodePoints): readonly Statement[] {
  return openSpansIn(layer, rows).map((span) => ({
    ...{ line: span.row.line, token: span.row.id, features: span.features },
    ...{ evidence: [spanOf(span, points)], ends: null },
  }));
}

/** A relation stands at the first token of its target; its last column names that of its source: `1-3[2_0]`. */
function relationsIn(layer: WebannoLayer, tsv: WebannoTsv, points: CodePoints): readonly Statement[] {
  const source = layer.features.find((feature) => feature.startsWith('BT_')) ?? '';
  const base = tsv.layers.find(({ name }) => `BT_${name}` === source);
  const spans = base ? openSpansIn(base, tsv.rows) : [];
  const spanAt = (token: string, id: number) =>
    spans.find((span) => (id === 0 ? span.id === 0 && span.row.id === token : span.id === id));
  return tsv.rows.flatMap((row) =>
    annotationsAt(layer, row).map(({ features }): Statement => {
      const written = features.get(source) ?? '';
      const [, token = '', from = '0', to = '0'] = /^([\d.-]+)(?:\[(\d+)_(\d+)\])?$/.exec(written) ?? [];
      const holder = spanAt(token, Number(from));
      const target = spanAt(row.id, Number(to));
      const common = { line: row.line, token: row.id, features };
      if (!holder || !target) {
        const missing = `It leads from "${written}" to "${row.id}", and "${source.slice('BT_'.length)}" has no span there.`;
        return { ...common, evidence: [], ends: { missing } };
      }
      const ends = { holder: spanOf(holder, points), target: spanOf(target, points) };
      return { ...common, ends, evidence: between(holder, target, points) };
    }),
  );
}

/** In one sentence, the words from one end to the other: what is said of the one and the other stands between them. */
function between(holder: OpenSpan, target: OpenSpan, points: CodePoints): readonly Span[] {
  const [first, second] = holder.row.start <= target.row.start ? [holder, target] : [target, holder];
  const sentenceOf = ({ row }: OpenSpan) => row.id.split('-')[0];
  return sentenceOf(first) === sentenceOf(second)
    ? [points.span(first.row.start, Math.max(first.end, second.end))]
    : [spanOf(first, points), spanOf(second, points)];
}

/** What an annotation says, or why it cannot be taken. */
function claimOf(
  { token, features, evidence, ends }: Statement,
  mapping: WebannoMapping,
  points: CodePoints,
): Omit<ForeignClaim, 'place'> | string {
  if (ends && 'missing' in ends) return ends.missing;
  const { holder: holderFeature, target: targetFeature } = mapping;
  const holder = plainSpaces(
    (holderFeature === null ? ends?.holder.exact : features.get(holderFeature)) ?? '',
  );
  const target = plainSpaces(
    (targetFeature === null ? ends?.target.exact : features.get(targetFeature)) ?? '',
  );
  if (holder === '') return `Its feature "${holderFeature}" is empty: nobody holds it.`;
  if (target === '') return `Its feature "${targetFeature}" is empty: it is about nothing.`;
  const value = features.get(mapping.stance);
  const stance = value === undefined ? null : mapping.stances.get(value);
  if (stance === undefined) {
    const known = [...mapping.stances.keys()];
    return `The mapping does not say what "${value}" stands for.${didYouMean(value ?? '', known)} It has ${known.map((one) => `"${one}"`).join(', ')}.`;
  }
  return {
    ...{ source: `token ${token}`, coder: null, via: [], stance },
    holder: actor(holder, ends?.holder, mapping, points),
    holderSpan: ends && holderFeature === null ? ends.holder : namedIn(points, evidence, [holder]),
    target: { type: mapping.type, key: target, text: target, issue: null },
    ...{ voice: null, condition: null, saidAt: null, evidence },
  };
}

function actor(
  name: string,
  span: Span | undefined,
  { kind, holder }: WebannoMapping,
  points: CodePoints,
): ForeignActor {
  // A feature is a name that a coder wrote; words of the text may be "officials".
  const named = holder !== null || isNamed(name, span, points, new Set(UNNAMED));
  return { name, kind, named, aliases: [], description: null, partOf: [] };
}
