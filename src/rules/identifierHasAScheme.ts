import { pathTo } from '../commands/pathTo.ts';
import { writtenFields } from '../commands/writtenFields.ts';
import { writtenOf } from '../commands/writtenOf.ts';
import type { Rule } from './Rule.ts';

/** As `externalIds` are stored: the scheme as a slug, a space, and the identifier without any. */
const IDENTIFIER = /^[a-z0-9]+(?:-[a-z0-9]+)* \S+$/;

/** An identifier elsewhere says whose it is. */
export const identifierHasAScheme: Rule = ({ commands }) =>
  commands.flatMap((c) => {
    const row = writtenOf(c);
    if (row === null) return [];
    return writtenFields(row.type)
      .filter(({ written }) => written.form === 'IDENTIFIERS')
      .flatMap((field) =>
        [row.values[field.name] ?? []].flat().flatMap((identifier, i) => {
          if (IDENTIFIER.test(String(identifier))) return [];
          const message = `"${identifier}" is no identifier. Write its scheme, a space, and the identifier without any: "wikidata Q22686".`;
          return [{ rule: 'identifierHasAScheme', at: pathTo(c, field, i), message }];
        }),
      );
  });
