import type { Model, View } from '../Model.ts';
import { Directive } from './Directive.ts';
import { readSelections } from './readSelections.ts';
import type { SchemaText } from './SchemaText.ts';

/** The types that show rows of stored ones, with what is computed of these. */
export function readViews({ objects }: SchemaText): Model['views'] {
  const views = new Map<string, View>();
  for (const { name, directives, fields = [] } of objects) {
    const view = Directive.named('view', directives);
    if (!view) continue;
    const computed = fields.flatMap((field) => {
      const found = Directive.named('computed', field.directives);
      if (!found) return [];
      const of = readSelections(found.text('of'));
      return [[field.name.value, { selections: Number(found.value('selections')), of }] as const];
    });
    views.set(name.value, { name: name.value, of: view.text('of'), computed: new Map(computed) });
  }
  return views;
}
