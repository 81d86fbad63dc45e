import { readFileSync } from 'node:fs';
import type { Model } from './Model.ts';
import { readModel } from './readModel.ts';

/** The text of schema.graphql. */
export const sdl: string = readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8');

/** What schema.graphql says about the graph. */
export const graphModel: Model = readModel(sdl);
