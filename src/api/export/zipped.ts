import { crc32, deflateRawSync } from 'node:zlib';
import { packZip } from '../../extraction/packZip.ts';

/** A file of an archive. */
export interface ZippedFile {
  /** `harbour-talks/article.txt` */
  readonly path: string;
  readonly text: string;
}

/** A zip archive of a few text files: the same files give the same bytes. */
export function zipped(files: readonly ZippedFile[]): Buffer {
  return packZip(
    files.map(({ path, text }) => {
      const content = Buffer.from(text);
      const packed = deflateRawSync(content);
      return { name: path, method: 8, packed, size: content.length, crc: crc32(content) };
    }),
  );
}
