import { oneOf } from '../../diagrams/oneOf.ts';
import { networkFormats } from '../../exchange/export/network/networkFormats.ts';
import { fileName } from '../fileName.ts';
import { filterParameters, filterValues, requestedFilter } from '../requestedFilter.ts';
import { askNetwork } from './askNetwork.ts';
import type { ExportFormat } from './ExportFormat.ts';

/** What a network is made by, and when its texts were published, beside what every export is cut by. */
const KIND = ['mode', 'of', 'normalization', 'duplicates', 'publishedFrom', 'publishedTo'];

/** `/export/network.graphml` and its like: who stands near whom, for programs that know networks. */
export const networkExports: readonly ExportFormat[] = networkFormats.map((format) => ({
  name: `network.${format.name}`,
  parameters: {
    ...filterParameters,
    single: [...filterParameters.single, ...KIND, ...(format.isTable ? ['spreadsheet'] : [])],
  },
  command: `demarche export network FILE.${format.name}`,
  async write({ query, ask, text }) {
    const spreadsheet =
      oneOf('spreadsheet', query.get('spreadsheet') ?? 'false', ['true', 'false']) === 'true';
    const kind = Object.fromEntries(KIND.map((name) => [name, query.get(name)]));
    const network = await askNetwork(kind, requestedFilter(query), ask);
    for (const part of format.write(network, spreadsheet)) await text.write(part);
    const chosen = KIND.flatMap((name) => query.getAll(name));
    return {
      mediaType: format.mediaType,
      name: `${fileName(['network', ...chosen, ...filterValues(query)])}.${format.name}`,
    };
  },
}));
