import { writtenFields } from '../commands/writtenFields.ts';
import { graphModel } from '../schema/graphModel.ts';

/** The types that a dossier declares by their slugs, with the list of each: `Actor` under `actors`. */
export const declaredTypes: readonly { readonly type: string; readonly list: string }[] = [
  ...graphModel.types.values(),
].flatMap(({ name, order, written }) => {
  const isByKey = order === 'slug' && !writtenFields(name).some((field) => field.name === 'slug');
  return written && isByKey ? [{ type: name, list: written.as }] : [];
});
