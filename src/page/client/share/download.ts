import { currentKey } from '../key.ts';

/**
 * Takes a file with the key of the tab, which links do not send. The browser keeps it under the name that the service gives.
 *
 * Throws with what the service says where it refuses.
 */
export async function download(path: string): Promise<void> {
  const key = currentKey();
  const response = await fetch(path, { headers: key === null ? {} : { authorization: `Bearer ${key}` } });
  if (!response.ok) throw new Error(await response.text());
  const named = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = named ?? 'diagram';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
