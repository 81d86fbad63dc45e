import type { Answer, Asked } from '../../api/Route.ts';
import { bundlePage } from '../serve/bundlePage.ts';
import { codingFor } from '../serve/codingFor.ts';
import { notFound } from './textAnswers.ts';

/** A script or style sheet of the page, which never changes under its path. */
export async function answerAsset({ path, headers }: Asked): Promise<Answer> {
  const asset = (await bundlePage()).assets.get(path);
  if (asset === undefined) return notFound('There is no such file; load the page again.');
  const coding = codingFor(headers);
  return {
    type: asset.type,
    body: coding === 'br' ? asset.brotli : coding === 'gzip' ? asset.gzip : asset.plain,
    headers: {
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
      ...(coding !== null && { 'content-encoding': coding }),
    },
  };
}
