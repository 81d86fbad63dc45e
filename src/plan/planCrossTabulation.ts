import { getNamedType } from 'graphql';
import { FIRST_DAY, LAST_DAY } from '../evidence/edtfDays.ts';
import type { CrossTabulated } from '../schema/Model.ts';
import { countShown } from './countShown.ts';
import type { AskedField, Planning } from './Planning.ts';
import { planConditions } from './planConditions.ts';
import type { CrossTabulation } from './ReadPlan.ts';

/** Plans a table of counts, whatever is asked of it: what is shown is chosen once the store has answered. */
export function planCrossTabulation(
  planning: Planning,
  { key, nodes, field }: Pick<AskedField, 'key' | 'nodes' | 'field'>,
  counted: CrossTabulated,
): CrossTabulation {
  const { of } = counted;
  const rows = { many: 'list', to: [of], toName: of, where: [] } as const;
  const asked: AskedField = { key, nodes, field, rows, source: { kind: 'all' }, level: 1 };
  planning.count.add(1);
  countShown(planning, getNamedType(field.type), nodes, 2);
  planning.isComputed = true;
  return {
    kind: 'crossTabulation',
    key,
    counted,
    conditions: planConditions(planning, asked),
    group: planning.argument(asked, ['group'], { kind: 'plain' }),
    alone: planning.argument(asked, ['alone'], { kind: 'typeName', of: counted.row.to }),
    eachRow: planning.argument(asked, ['eachTarget'], { kind: 'trueOrNull' }),
    eachColumn: planning.argument(asked, ['eachActor'], { kind: 'trueOrNull' }),
    first: planning.argument(asked, ['first'], { kind: 'first' }),
    skip: planning.argument(asked, ['skip'], { kind: 'skip' }),
    columns: planning.argument(asked, ['columns'], { kind: 'first' }),
    openDays: [FIRST_DAY, LAST_DAY],
  };
}
