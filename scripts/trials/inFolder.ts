import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Does something with a dossier in a folder of its own, which is taken away then. */
export async function inFolder<T>(
  { article, dossier, slug }: { readonly article: string; readonly dossier: string; readonly slug: string },
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const base = await mkdtemp(join(tmpdir(), 'demarche-trial-'));
  const folder = join(base, slug);
  try {
    await mkdir(folder);
    await writeFile(join(folder, 'article.txt'), article);
    await writeFile(join(folder, 'dossier.yaml'), dossier);
    return await work(folder);
  } finally {
    await rm(base, { recursive: true });
  }
}
