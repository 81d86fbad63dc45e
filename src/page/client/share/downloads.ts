import { limits } from '../../../diagrams/limits.ts';
import type { Address } from '../../Address.ts';
import { dataPath } from '../../dataPath.ts';
import { shownFilter } from '../../shownFilter.ts';

/** The files that a view can be downloaded as. */
interface Download {
  readonly name: 'png' | 'svg' | 'card' | 'csv' | 'json' | 'claims' | 'dossier';
  readonly path: string;
  /** More positions than this are refused. */
  readonly most: number;
}

/**
 * The addresses that give a page's view, cut as it is; none of a page that shows no positions.
 *
 * @param coder who may have what they coded of the text that is shown; null for who codes nothing
 */
export function downloads(address: Address, coder: string | null = null): readonly Download[] {
  const filter = shownFilter(address);
  if (filter === null) return [];
  const { drawn, data } = limits;
  return [
    { name: 'png', path: dataPath('/diagram.png', filter), most: drawn },
    { name: 'svg', path: dataPath('/diagram.svg', filter), most: drawn },
    {
      name: 'card',
      path: dataPath('/diagram.png', filter, { size: 'card' }),
      most: Number.POSITIVE_INFINITY,
    },
    { name: 'csv', path: dataPath('/diagram.csv', filter), most: data },
    { name: 'json', path: dataPath('/diagram.json', filter), most: data },
    { name: 'claims', path: dataPath('/export/csv', filter, { spreadsheet: 'true' }), most: data },
    ...(coder === null || address.view !== 'reader' || address.document === null
      ? []
      : [dossier(address.document, coder)]),
  ];
}

function dossier(document: string, coder: string): Download {
  const path = `/export/dossier?${new URLSearchParams({ document, coder })}`;
  return { name: 'dossier', path, most: Number.POSITIVE_INFINITY };
}
