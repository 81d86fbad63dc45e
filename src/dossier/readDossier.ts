import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Command } from '../commands/Command.ts';
import type { Fault } from '../errors.ts';
import { isLanguageTag } from '../evidence/isLanguageTag.ts';
import { type Article, readArticle } from './Article.ts';
import type { Coding } from './Coding.ts';
import { checkClaimNames } from './checkClaimNames.ts';
import { checkShape } from './checkShape.ts';
import { type CoveredSentence, coverage, uncovered } from './coverage.ts';
import { declarations } from './declarations.ts';
import { dossierSchema } from './dossierSchema.ts';
import { locate } from './locate.ts';
import type { Place, PlacedFault } from './Place.ts';
import { parseYaml, type Yaml } from './parseYaml.ts';
import { placed } from './placed.ts';
import { statements } from './statements.ts';
import { readTextFile } from './TextFile.ts';
import type { WrittenDossier } from './WrittenDossier.ts';

/** What a person wrote about one text. */
export interface Dossier {
  readonly folder: string;
  /** The document's slug, null where it could not be read. */
  readonly slug: string | null;
  /**
   * Everything that it says, in the order in which it is recorded; where there are faults, what could be read,
   * for further rules to look at, and not to be recorded.
   */
  readonly commands: readonly Command[];
  /** What is wrong with its written form. What holds for every writer is for `rules/` to say. */
  readonly faults: readonly PlacedFault[];
  readonly coverage: readonly CoveredSentence[];
  /** Where a place of a command, such as `claims[3].stance` in a rule's fault, stands in dossier.yaml. */
  locate(at: string): Place;
}

/** Stands for the slug of a document that has none, so that all else can be checked. */
const UNNAMED = 'unnamed-document';

/** Reads a folder with article.txt and dossier.yaml and reports every fault at once. */
export async function readDossier(folder: string): Promise<Dossier> {
  const textFile = await readTextFile(join(folder, 'article.txt'), 'the text');
  const yamlFile = await readTextFile(join(folder, 'dossier.yaml'), 'what was read in it');
  const unread = [textFile, yamlFile].filter((file) => 'rule' in file);
  if ('rule' in yamlFile) return empty(folder, unread);
  const yaml = parseYaml(yamlFile);
  // A file that is not YAML would be misread: its first fault has to go before the others can be seen.
  if (yaml.faults.length > 0) return empty(folder, [...unread, ...yaml.faults], yaml);

  const shaped = checkShape(yaml, yaml.root, dossierSchema);
  // checkShape has taken out whatever does not fit the schema, whose fields these types repeat.
  const written = (shaped.value ?? {}) as WrittenDossier;
  const place = (fault: Fault | PlacedFault) =>
    'line' in fault ? fault : placed(fault, (at) => locate(yaml, at));
  const found = [...shaped.faults, ...checkClaimNames(written.claims ?? [])].map(place);
  const slug = written.document?.slug ?? null;
  if ('rule' in textFile) return { ...empty(folder, [...unread, ...found], yaml), slug };

  const { article, faults } = readArticle(textFile, written.document?.headings ?? []);
  const coding: Coding = {
    article,
    document: slug ?? UNNAMED,
    coder: written.coder ?? '',
    faults: [...faults],
    resting: [],
  };
  const commands = [
    ...documentOf(written, article),
    ...declarations(coding, written),
    ...statements(coding, written),
    { do: 'keepOnly', at: 'document', document: coding.document, by: coding.coder } as const,
  ];
  const language = written.document?.language ?? 'en';
  const sentences = coverage(article, isLanguageTag(language) ? language : 'en', coding.resting);
  return {
    folder,
    slug,
    commands,
    faults: [
      ...found,
      ...coding.faults.filter((fault) => !isHalfRead(fault, shaped.faults)).map(place),
      ...(hasAllLists(shaped.faults) ? uncovered(sentences) : []),
    ],
    coverage: sentences,
    locate: (at) => locate(yaml, at),
  };
}

function documentOf({ document }: WrittenDossier, { file, sections }: Article): readonly Command[] {
  const { title = null, publisher = null, url = null, language = null, publishedAt = null } = document ?? {};
  const slug = document?.slug ?? UNNAMED;
  const sha256 = document?.sha256 ?? createHash('sha256').update(file.text).digest('hex');
  return [
    {
      do: 'putDocument',
      at: 'document',
      slug,
      title,
      publisher,
      url,
      language,
      publishedAt,
      text: file.text,
      sha256,
      sections,
    },
  ];
}

/** A quotation is not called ambiguous where its own `occurrence:` or `section:` could not be read. */
function isHalfRead({ rule, at }: Fault, refused: readonly Fault[]): boolean {
  const beside = at.replace(/\.quote(\[\d+\])?$/, '');
  return (
    rule === 'quotationIsUnambiguous' &&
    refused.some((fault) => [`${beside}.occurrence`, `${beside}.section`].includes(fault.at))
  );
}

/** Without one of its lists, much would seem uncovered. */
function hasAllLists(refused: readonly Fault[]): boolean {
  return !refused.some(({ at }) => at !== 'coder' && !/[.[]/.test(at));
}

function empty(folder: string, faults: readonly PlacedFault[], yaml?: Yaml): Dossier {
  const start = { file: join(folder, 'dossier.yaml'), line: 1, column: 1 };
  return {
    folder,
    slug: null,
    commands: [],
    faults,
    coverage: [],
    locate: (at) => (yaml ? locate(yaml, at) : start),
  };
}
