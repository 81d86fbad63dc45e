import type { Declare, PutOffice, PutTie } from '../commands/Command.ts';
import { recordKey } from '../commands/recordKey.ts';
import { writtenFields } from '../commands/writtenFields.ts';
import type { Coding } from '../dossier/Coding.ts';
import { declaration } from '../dossier/declarations.ts';
import { declaredTypes } from '../dossier/declaredTypes.ts';
import { statements } from '../dossier/statements.ts';
import { type Fault, type Path, pathText } from '../errors.ts';
import { storedType } from '../schema/graphModel.ts';
import { entryOf } from './entryOf.ts';
import { type Input, inputsIn } from './Input.ts';
import { inputName } from './inputName.ts';

const QUOTES = 'quotes';

/** What a text states beside claims, with the lists of it. */
const STATED = ['Office', 'Tie'].map((type) => ({ type, list: storedType(type).written?.as ?? '' }));

/** What a `DeclareInput` declares and states in a document. What its author declared before, and it leaves out, stays. */
export function declareCommands(coding: Coding, input: Input): readonly (Declare | PutOffice | PutTie)[] {
  const declared = declaredTypes.flatMap(({ type, list }) =>
    inputsIn(input[list]).map((given, i): Declare => {
      const [slug, at] = [String(given.slug), [...coding.at, list, i]];
      const keeps = writtenFields(type).flatMap((field) =>
        given[inputName(field)] === undefined ? [field.name] : [],
      );
      return { ...declaration(coding, { type, slug, entry: entryOf(type, given), at }), keeps };
    }),
  );
  coding.faults.push(...declaredTwice(declared));
  const stated = STATED.map(({ type, list }) => [
    list,
    inputsIn(input[list]).map((given) => entryOf(type, given)),
  ]);
  return [
    ...declared,
    ...statements(coding, Object.fromEntries(stated)).filter((c) => c.do !== 'recordClaim'),
  ];
}

/** What a `DeclareInput` declares by itself. Whatever needs words is a fault. */
export function declareWithoutDocument(coding: Coding, input: Input): readonly Declare[] {
  const fault = (...path: Path): Fault => ({
    rule: 'wordsHaveADocument',
    at: [...coding.at, ...path],
    message:
      'This rests on words, and no document is named in which they stand. Give its slug as `document`.',
  });
  const wordless = declaredTypes.map(({ list }) => {
    const given = inputsIn(input[list]);
    for (const [i, { quotes }] of given.entries())
      if (inputsIn(quotes).length > 0) coding.faults.push(fault(list, i, QUOTES));
    return [list, given.map(({ quotes, ...rest }) => rest)] as const;
  });
  for (const { list } of STATED)
    for (const i of inputsIn(input[list]).keys()) coding.faults.push(fault(list, i, QUOTES));
  return declareCommands(coding, Object.fromEntries(wordless)).flatMap((c) =>
    c.do === 'declare' ? [{ ...c, document: null }] : [],
  );
}

/** Two entries of one call for one record would say different things at once. */
function declaredTwice(declared: readonly Declare[]): readonly Fault[] {
  const first = new Map<string, Declare>();
  return declared.flatMap((c): readonly Fault[] => {
    const key = recordKey(c.type, c.slug);
    const before = first.get(key);
    first.set(key, before ?? c);
    if (!before || before.type !== c.type) return [];
    const message = `"${c.slug}" is declared at ${pathText(before.at)} already. Put both into one entry.`;
    return [{ rule: 'recordIsDeclaredOnce', at: c.at, message, other: before.at }];
  });
}
