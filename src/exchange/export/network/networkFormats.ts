import { edgesCsv } from './edgesCsv.ts';
import { gexf } from './gexf.ts';
import { graphml } from './graphml.ts';
import { json } from './json.ts';
import { matrixCsv } from './matrixCsv.ts';
import type { NetworkFormat } from './NetworkFormat.ts';

/** Every way to write a network down. */
export const networkFormats: readonly NetworkFormat[] = [graphml, gexf, matrixCsv, edgesCsv, json];
