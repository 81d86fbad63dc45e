import type { Path } from '../errors.ts';
import { idOf } from '../schema/idOf.ts';
import type { Command } from './Command.ts';
import type { Declaration } from './mergeDeclarations.ts';
import { UNKNOWN_CODER } from './unknownCoder.ts';

/** Something that commands give whole: what is stored of it and not given again is taken back. */
export interface Whole {
  readonly at: Path;
  /** Who takes back what is not given again. */
  readonly by: string;
}

/** What commands give whole. */
export interface GivenWhole {
  /** The ids of the documents of which they give anything whole. */
  readonly documents: ReadonlySet<string>;
  /** What is given whole, with all that a coder says of a document; undefined where that is not. @param document its id */
  of(document: string, coder: string): Whole | undefined;
  /** The same of a declaration. */
  ofDeclared(declaration: Pick<Declaration, 'document' | 'coder'>): Whole | undefined;
}

/**
 * What the commands give whole: what a coder says of a document, or a document that is replaced or erased, whoever coded it. What an
 * unknown coder said is a part of what is given by any.
 */
export function givenWhole(commands: readonly Command[]): GivenWhole {
  const replaced = new Map<string, Whole>();
  const coded = new Map<string, Map<string, Whole>>();
  for (const c of commands) {
    if (c.do === 'putDocument' && c.replaces !== null)
      replaced.set(idOf('Document', c.replaces), { at: [...c.at, 'replaces'], by: c.coder });
    if (c.do === 'eraseDocument') replaced.set(idOf('Document', c.document), { at: c.at, by: c.by });
    if (c.do !== 'keepOnly') continue;
    const document = idOf('Document', c.document);
    const byCoder = coded.get(document) ?? new Map<string, Whole>();
    coded.set(document, byCoder.set(c.coder, { at: c.at, by: c.coder }));
  }
  const of = (document: string, coder: string) => {
    const byCoder = coded.get(document);
    const anybody = coder === UNKNOWN_CODER ? byCoder?.values().next().value : undefined;
    return byCoder?.get(coder) ?? anybody ?? replaced.get(document);
  };
  return {
    documents: new Set([...replaced.keys(), ...coded.keys()]),
    of,
    ofDeclared: ({ document, coder }) =>
      document === null ? undefined : of(idOf('Document', document), coder),
  };
}
