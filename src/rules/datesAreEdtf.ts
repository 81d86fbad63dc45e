import { pathTo } from '../commands/pathTo.ts';
import { writtenFields } from '../commands/writtenFields.ts';
import { writtenOf } from '../commands/writtenOf.ts';
import { dateFault } from '../evidence/dateFault.ts';
import type { Rule } from './Rule.ts';

/** A date is EDTF (ISO 8601-2), or left out. */
export const datesAreEdtf: Rule = ({ commands }) =>
  commands.flatMap((c) => {
    const row = writtenOf(c);
    if (row === null) return [];
    return writtenFields(row.type).flatMap((field) => {
      const date: unknown = row.values[field.name];
      if (field.kind !== 'scalar' || field.typeName !== 'EDTF' || typeof date !== 'string') return [];
      const wrong = dateFault(date);
      if (wrong === null) return [];
      return [{ rule: 'datesAreEdtf', at: pathTo(c, field), message: `"${date}" ${wrong.fault}.` }];
    });
  });
