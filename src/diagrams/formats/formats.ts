import { csv } from './csv.ts';
import type { DiagramFormat } from './DiagramFormat.ts';
import { dot } from './dot.ts';
import { gexf } from './gexf.ts';
import { graphml } from './graphml.ts';
import { json } from './json.ts';
import { mermaid } from './mermaid.ts';
import { png } from './png.ts';
import { svg } from './svg.ts';
import { tsv } from './tsv.ts';

/** Every format, in the order in which they are offered. */
export const formats: readonly DiagramFormat[] = [svg, png, mermaid, dot, graphml, gexf, json, csv, tsv];
