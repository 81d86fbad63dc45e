import { readdir, stat } from 'node:fs/promises';
import { basename, join, sep } from 'node:path';
import { DemarcheError } from '../../errors.ts';
import { type CodePoints, codePoints } from '../../evidence/codePoints.ts';
import { quotedStretches } from '../../evidence/quotedStretches.ts';
import { voiceOf } from '../../evidence/voiceOf.ts';
import { cannotRead } from '../cannotRead.ts';
import { type BratMapping, readBratMapping } from './bratMapping.ts';
import { type BratEntity, type BratLink, type BratStandoff, bratStandoff } from './bratStandoff.ts';
import type { ForeignActor, ForeignClaim, ForeignDocument, ForeignFault } from './ForeignDocument.ts';
import { isNamed } from './isNamed.ts';
import { plainSpaces } from './plainSpaces.ts';
import { readUtf8 } from './readUtf8.ts';
import { slugApart, slugFrom } from './slugFrom.ts';

/**
 * Reads attributions that were annotated in brat: who (Source) said what (Content) by which words (Cue). Nothing there says
 * for or against: the claims have no stance, and are drafts about an assertion with the content's words.
 *
 * An event is an attribution. Relations make one of each content: with the sources that are linked to it or to its cues.
 *
 * @param file a text (`.txt`), its annotations (`.ann`), or a folder with such pairs
 * Throws BAD_ARGUMENT where one of a pair is missing, or a file cannot be read.
 */
export async function* readBrat(file: string, mappingFile: string | null): AsyncGenerator<ForeignDocument> {
  const mapping = await readBratMapping(mappingFile);
  const pairs = await pairsAt(file);
  const slugs = new Set<string>();
  for (const { path, name, isAlone } of pairs) {
    const text = await readUtf8(`${path}.txt`);
    const standoff = await readUtf8(`${path}.ann`);
    const points = codePoints(text);
    const annotations = bratStandoff(`${name}.ann`, standoff, points);
    const plain = slugFrom(basename(name));
    const slug = slugs.has(plain) ? slugApart(plain, name) : plain;
    slugs.add(slug);
    yield {
      ...{ place: `${name}.txt`, slug, title: null, publisher: null, url: null, language: null },
      ...{ publishedAt: null, text, excerpt: false },
      ...attributions(annotations, points, mapping, { name, slug, isAlone }),
    };
  }
}

/** A text with its annotations. */
interface Pair {
  /** Without the ending. */
  readonly path: string;
  /** As the folder has it: `2031/toll`. */
  readonly name: string;
  /** Whether it was given by itself. */
  readonly isAlone: boolean;
}

async function pairsAt(file: string): Promise<readonly Pair[]> {
  const found = await stat(file).catch((error: unknown) => {
    throw cannotRead(file, error);
  });
  if (!found.isDirectory()) {
    if (!/\.(txt|ann)$/.test(file))
      throw new DemarcheError(
        'BAD_ARGUMENT',
        `"${file}" is no text of brat: give a .txt, its .ann, or a folder with such pairs.`,
      );
    const path = file.replace(/\.(txt|ann)$/, '');
    await Promise.all(
      ['txt', 'ann'].map((ending) =>
        stat(`${path}.${ending}`).catch((error: unknown) => {
          throw new DemarcheError('BAD_ARGUMENT', missing(`${path}.${ending}`), { cause: error });
        }),
      ),
    );
    return [{ path, name: basename(path), isAlone: true }];
  }
  const files = new Set(
    (await readdir(file, { recursive: true })).filter((name) => /\.(txt|ann)$/.test(name)),
  );
  if (files.size === 0)
    throw new DemarcheError('BAD_ARGUMENT', `"${file}" has no .txt and no .ann: it is no folder of brat.`);
  const names = [...new Set([...files].map((name) => name.slice(0, -'.txt'.length)))].sort();
  const lacking = names.flatMap((name) =>
    ['txt', 'ann'].map((ending) => `${name}.${ending}`).filter((one) => !files.has(one)),
  );
  if (lacking.length > 0)
    throw new DemarcheError('BAD_ARGUMENT', lacking.map((one) => missing(join(file, one))).join('\n'));
  return names.map((name) => ({
    path: join(file, name),
    name: name.split(sep).join('/'),
    isAlone: false,
  }));
}

function missing(file: string): string {
  const other = file.endsWith('.ann') ? file.replace(/ann$/, 'txt') : file.replace(/txt$/, 'ann');
  const hint = file.endsWith('.ann') ? ' Where nothing is annotated it is an empty file.' : '';
  return `"${file}" is missing beside "${other}": brat keeps a text and its annotations as a pair.${hint}`;
}

/** Who said what, by which words. */
interface Attribution {
  readonly id: string;
  readonly line: number;
  readonly sources: readonly BratEntity[];
  readonly contents: readonly BratEntity[];
  readonly cues: readonly BratEntity[];
}

type Part = 'source' | 'content' | 'cue';

function attributions(
  annotations: BratStandoff,
  text: CodePoints,
  mapping: BratMapping,
  { name, slug, isAlone }: Pick<Pair, 'name' | 'isAlone'> & { readonly slug: string },
): Pick<ForeignDocument, 'claims' | 'faults' | 'notes'> {
  const notes: ForeignFault[] = [];
  const isLink = (link: BratLink) => {
    const taken = mapping.links === null || mapping.links.has(link.type);
    if (!taken)
      notes.push({
        place: `${name}.ann line ${link.line}`,
        message: `"${link.id}" is of the type "${link.type}", which the mapping does not name under links. It is left out.`,
      });
    return taken;
  };
  const ofEvents = annotations.events.filter(isLink).map((event) => ofEvent(event, mapping));
  const relations = annotations.relations.filter(isLink);
  const taken = new Set(ofEvents.flatMap(({ contents }) => contents));
  const contents = [
    ...annotations.entities.filter((entity) => mapping.content.has(entity.type)),
    ...relations.flatMap(({ parts }) =>
      parts.filter((part) => kindOf(part, mapping) === 'content').map(({ entity }) => entity),
    ),
  ].filter((entity) => !taken.has(entity));
  const ofContents = [...new Set(contents)].map((content) => ofContent(content, relations, mapping));
  const quoted = quotedStretches(text.text);
  const claims = [...ofEvents, ...ofContents].flatMap((attribution): readonly ForeignClaim[] => {
    const { id, line, sources, cues } = attribution;
    const place = `${name}.ann line ${line}`;
    const lacks = attribution.contents.length === 0 ? 'Content' : sources.length === 0 ? 'Source' : null;
    if (lacks !== null) {
      const why = lacks === 'Content' ? 'it does not say what was said' : 'nobody is linked who said it';
      notes.push({ place, message: `"${id}" has no ${lacks}: ${why}. It is left out.` });
      return [];
    }
    const evidence = attribution.contents
      .flatMap(({ spans }) => spans)
      .sort((a, b) => a.start - b.start || a.end - b.end);
    const words = plainSpaces(evidence.map(({ exact }) => exact).join(' … '));
    return sources.map((source) => ({
      place,
      source: isAlone ? id : `${name}.ann ${id}`,
      coder: null,
      holder: holderOf(source, text, mapping, slug),
      holderSpan: source.spans[0] ?? null,
      via: [],
      stance: null,
      target: { type: 'Assertion', key: words, text: words, issue: null },
      voice: cues.length === 0 ? null : voiceOf(text, quoted, evidence, true),
      condition: null,
      saidAt: null,
      evidence,
    }));
  });
  for (const [attribute, count] of annotations.attributes)
    notes.push({
      place: `${name}.ann`,
      message: `The attribute "${attribute}", which stands ${count === 1 ? 'once' : `${count} times`}, is left out.`,
    });
  return { claims, faults: annotations.faults, notes };
}

/** What part something has: by its role, or else by its type. */
function kindOf({ role, entity }: BratLink['parts'][number], mapping: BratMapping): Part | null {
  const parts: readonly Part[] = ['source', 'content', 'cue'];
  return (
    parts.find((part) => mapping[part].has(role)) ??
    parts.find((part) => mapping[part].has(entity.type)) ??
    null
  );
}

function partsOf(link: BratLink, part: Part, mapping: BratMapping): readonly BratEntity[] {
  return link.parts.filter((one) => kindOf(one, mapping) === part).map(({ entity }) => entity);
}

function ofEvent(event: BratLink, mapping: BratMapping): Attribution {
  return {
    ...{ id: event.id, line: event.line },
    sources: partsOf(event, 'source', mapping),
    contents: partsOf(event, 'content', mapping),
    cues: partsOf(event, 'cue', mapping),
  };
}

function ofContent(content: BratEntity, relations: readonly BratLink[], mapping: BratMapping): Attribution {
  const linked = (entities: readonly BratEntity[], part: Part) =>
    relations
      .filter(({ parts }) => parts.some(({ entity }) => entities.includes(entity)))
      .flatMap((relation) => partsOf(relation, part, mapping));
  const cues = [...new Set(linked([content], 'cue'))];
  return {
    ...{ id: content.id, line: content.line, contents: [content], cues },
    sources: [...new Set(linked([content, ...cues], 'source'))],
  };
}

/**
 * The holder that a source stands for, whose words are its name. One that names nobody is another in each document: its
 * name has that of the document behind it.
 */
function holderOf(source: BratEntity, text: CodePoints, mapping: BratMapping, slug: string): ForeignActor {
  const words = plainSpaces(source.spans.map(({ exact }) => exact).join(' '));
  const named = isNamed(words, source.spans[0], text, mapping.unnamed);
  return {
    name: named ? words : `${words} (${slug})`,
    kind: mapping.kinds.get(source.type) ?? mapping.kind,
    named,
    ...{ aliases: [], description: null, partOf: [] },
  };
}
