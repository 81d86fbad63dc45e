import { Kind } from 'graphql';
import type { Model } from './Model.ts';
import { readCrossTabulated } from './sdl/readCrossTabulated.ts';
import { checkCuts, readCuts } from './sdl/readCuts.ts';
import { readPaired } from './sdl/readPaired.ts';
import { readPayloads, readRoots, rootsWith } from './sdl/readRoots.ts';
import { readStoredType } from './sdl/readStoredType.ts';
import { readTabulated } from './sdl/readTabulated.ts';
import { readViews } from './sdl/readViews.ts';
import { SchemaText } from './sdl/SchemaText.ts';

/**
 * Reads what the text of schema.graphql says about the graph.
 *
 * Throws where the schema contradicts itself: an edge without a counterpart, an index or a filter on an unknown field.
 */
export function readModel(sdl: string): Model {
  const text = new SchemaText(sdl);
  const types = new Map(text.stored.map((object) => [object.name.value, readStoredType(text, object)]));
  const filters = readCuts(text);
  checkCuts(text, { filters, types });
  return {
    types,
    abstract: text.abstract,
    enums: enumsOf(text),
    roots: readRoots(text),
    payloads: readPayloads(text),
    computedRoots: rootsWith('computed', text, (given) => Number(given.value('selections'))),
    crossTabulations: rootsWith('crossTabulated', text, (given, name) =>
      readCrossTabulated(given, name, types),
    ),
    tabulations: rootsWith('tabulated', text, (given, name) => readTabulated(given, name, types)),
    pairings: rootsWith('paired', text, (given, name) => readPaired(given, name, types)),
    views: readViews(text),
    filters,
  };
}

function enumsOf({ document }: SchemaText): Model['enums'] {
  return new Map(
    document.definitions
      .filter((d) => d.kind === Kind.ENUM_TYPE_DEFINITION)
      .map((d) => [d.name.value, d.values?.map((v) => v.name.value) ?? []] as const),
  );
}
