import type { ExportedNetwork } from './ExportedNetwork.ts';
import type { NetworkFormat } from './NetworkFormat.ts';

/** The network as the API gives it, with what it was asked for. */
export const json: NetworkFormat = {
  name: 'json',
  mediaType: 'application/json',
  write: writeJson,
};

function* writeJson({ nodes, ties, ...about }: ExportedNetwork): Iterable<string> {
  yield `${JSON.stringify(about, null, 1).slice(0, -2)},\n "nodes": [`;
  yield* listed(nodes);
  yield '\n ],\n "ties": [';
  yield* listed(ties);
  yield '\n ]\n}\n';
}

function* listed(values: readonly object[]): Iterable<string> {
  for (const [place, value] of values.entries())
    yield `${place === 0 ? '' : ','}\n  ${JSON.stringify(value)}`;
}
