import type { Answer, Asked } from '../../api/Route.ts';
import { compress } from '../serve/compress.ts';
import { readPoints } from '../serve/readPoints.ts';

/** A map of the points that an address names, which has nothing of the graph in it. */
export async function answerOutlines({ query, headers }: Asked): Promise<Answer> {
  const points = readPoints(query);
  // The outlines of countries are read by those who want a map.
  const { drawVenueMap } = await import('../serve/drawVenueMap.ts');
  const sent = compress(JSON.stringify(await drawVenueMap(points)), headers);
  return {
    type: 'application/json',
    body: sent.body,
    headers: { 'cache-control': 'public, max-age=86400', vary: 'accept-encoding', ...sent.headers },
  };
}
