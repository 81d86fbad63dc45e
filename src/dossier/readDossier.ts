import { hash } from 'node:crypto';
import { join } from 'node:path';
import type { Command, PutDocument } from '../commands/Command.ts';
import { putDocumentFrom } from '../commands/commandFrom.ts';
import { type Fault, type Path, pathText } from '../errors.ts';
import { isLanguageTag } from '../evidence/isLanguageTag.ts';
import { readArticle } from './Article.ts';
import type { Coding } from './Coding.ts';
import { checkClaimNames } from './checkClaimNames.ts';
import { checkShape } from './checkShape.ts';
import { type CoveredSentence, coverage, uncovered } from './coverage.ts';
import { declarations } from './declarations.ts';
import { dossierSchema } from './dossierSchema.ts';
import { type Entry, entryIn, isEntry, textIn } from './Entry.ts';
import type { FileLocation, LocatedFault } from './FileLocation.ts';
import { leftOut } from './leftOut.ts';
import { locate } from './locate.ts';
import { locateFault } from './locateFault.ts';
import { parseYaml, type Yaml } from './parseYaml.ts';
import { readFields } from './readFields.ts';
import type { SourceTextLimits } from './SourceText.ts';
import { statements } from './statements.ts';
import { swallowedWords } from './swallowedWords.ts';
import { readTextFile, type TextFile } from './TextFile.ts';

/** What a person wrote about one text. */
export interface Dossier {
  readonly folder: string;
  /** The document's slug, null where it could not be read. */
  readonly slug: string | null;
  /** Who read it; empty where that could not be read. */
  readonly coder: string;
  /**
   * What it says, in the order in which it is recorded. Where there are faults, it is incomplete: further rules may check
   * it, but it must not be recorded.
   */
  readonly commands: readonly Command[];
  /** Faults of its form; the rules for all commands are checked by `checkRules`. */
  readonly faults: readonly LocatedFault[];
  readonly coverage: readonly CoveredSentence[];
  /** Lines of the text that are in no sentence, because the dossier leaves them out. */
  readonly boilerplate: readonly { readonly words: string; readonly location: FileLocation }[];
  /** Where a path into one of the commands leads in dossier.yaml. */
  locate(path: Path): FileLocation;
}

/** Stands for the slug of a document that has none, so that all else can be checked. */
const UNNAMED = 'unnamed-document';

/** The two texts of a dossier, or why they could not be read. */
export interface DossierFiles {
  readonly folder: string;
  readonly article: TextFile | LocatedFault;
  readonly dossier: TextFile | LocatedFault;
  /** What faults call the article: `article.txt`. */
  readonly articleName: string;
  /** How much is looked for in it; everything where it is left out. */
  readonly limits?: SourceTextLimits;
}

/** Reads a folder with article.txt and dossier.yaml and reports every fault at once. */
export async function readDossier(folder: string): Promise<Dossier> {
  return dossierFrom({
    folder,
    article: await readTextFile(join(folder, 'article.txt'), 'the text'),
    dossier: await readTextFile(join(folder, 'dossier.yaml'), 'what was read in it'),
    articleName: 'article.txt',
  });
}

/** What the two texts of a dossier say, with every fault at once. */
export function dossierFrom({
  folder,
  article: textFile,
  dossier: yamlFile,
  articleName,
  limits,
}: DossierFiles): Dossier {
  const unread = [textFile, yamlFile].filter((file) => 'rule' in file);
  if ('rule' in yamlFile) return empty(yamlFile.file, folder, unread);
  const yaml = parseYaml(yamlFile);
  // A file that is not YAML would be misread: its first fault has to go before the others can be seen.
  if (yaml.faults.length > 0) return empty(yamlFile.file, folder, [...unread, ...yaml.faults], yaml);

  const shaped = checkShape(yaml, yaml.root, dossierSchema);
  const dossier = isEntry(shaped.value) ? shaped.value : {};
  const document = entryIn(dossier, 'document');
  const located = (fault: Fault | LocatedFault) =>
    'line' in fault ? fault : locateFault(fault, (path) => locate(yaml, path));
  const found = [...shaped.faults, ...checkClaimNames(dossier)].map(located);
  const slug = textIn(document, 'slug');
  const coder = textIn(dossier, 'coder') ?? '';
  if ('rule' in textFile)
    return { ...empty(yamlFile.file, folder, [...unread, ...found], yaml), slug, coder };

  const { article, faults } = readArticle(textFile, document, articleName, limits);
  found.push(...swallowedWords(yaml, yaml.root, dossierSchema, article.source.searchable).map(located));
  const coding: Coding = {
    text: article.source,
    at: [],
    document: slug ?? UNNAMED,
    coder,
    faults: [...faults],
    resting: [],
  };
  const commands = [
    readDocument(coding, document),
    ...declarations(coding, dossier),
    ...statements(coding, dossier),
    ...leftOut(coding, dossier),
    { do: 'keepOnly', at: ['document'], document: coding.document, coder } as const,
  ];
  const language = textIn(document, 'language') ?? undefined;
  const isTag = language !== undefined && isLanguageTag(language);
  const sentences = coverage(article, isTag ? language : undefined, coding.resting);
  return {
    folder,
    slug,
    coder,
    commands,
    faults: [
      ...found,
      ...coding.faults.filter((fault) => !isHalfRead(fault, shaped.faults)).map(located),
      ...(hasAllLists(shaped.faults) ? uncovered(sentences) : []),
    ],
    coverage: sentences,
    boilerplate: article.boilerplate.map(({ exact, start }) => ({
      words: exact.trim(),
      location: article.locationAt(start),
    })),
    locate: (path) => locate(yaml, path),
  };
}

function readDocument(coding: Coding, entry: Entry): PutDocument {
  const at = ['document'];
  const { searchable, sections } = coding.text;
  const { text } = searchable.points;
  const fields = readFields(coding, 'Document', entry, at, coding.document);
  const sha256 = textIn(entry, 'sha256') ?? hash('sha256', text);
  return putDocumentFrom(fields, { at, coder: coding.coder, slug: coding.document, sha256, text, sections });
}

/** A quotation is not called ambiguous where its own `occurrence:` or `section:` could not be read. */
function isHalfRead({ rule, at }: Fault, refused: readonly Fault[]): boolean {
  if (rule !== 'quotationIsUnambiguous') return false;
  const entry = at.slice(0, at.lastIndexOf('quote'));
  const beside = ['occurrence', 'section'].map((field) => pathText([...entry, field]));
  return refused.some((fault) => beside.includes(pathText(fault.at)));
}

/** Whether all lists could be read: without one of them, sentences would be reported as uncovered. */
function hasAllLists(refused: readonly Fault[]): boolean {
  return !refused.some(({ at }) => at.length < 2 && at[0] !== 'coder');
}

function empty(file: string, folder: string, faults: readonly LocatedFault[], yaml?: Yaml): Dossier {
  const start = { file, line: 1, column: 1 };
  return {
    folder,
    slug: null,
    coder: '',
    commands: [],
    faults,
    coverage: [],
    boilerplate: [],
    locate: (path) => (yaml ? locate(yaml, path) : start),
  };
}
