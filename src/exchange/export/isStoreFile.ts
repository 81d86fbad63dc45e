import { open } from 'node:fs/promises';
import { APPLICATION_ID } from '../../schema/applicationId.ts';

/** Where the header of an SQLite file has its application id: four bytes, the highest first (https://www.sqlite.org/fileformat.html). */
const AT = 68;

/** Whether a file is a store of ours. Throws what the file system throws. */
export async function isStoreFile(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const header = Buffer.alloc(4);
    const { bytesRead } = await handle.read(header, 0, header.length, AT);
    return bytesRead === header.length && header.readUInt32BE() === APPLICATION_ID;
  } finally {
    await handle.close();
  }
}
