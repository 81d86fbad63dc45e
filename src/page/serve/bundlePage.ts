import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { schemeVariables } from './schemeVariables.ts';

/** A file that browsers may keep for ever: its name changes with its content. */
export interface Asset {
  readonly path: string;
  readonly type: string;
  readonly plain: Buffer;
  readonly gzip: Buffer;
  readonly brotli: Buffer;
}

export interface PageBundle {
  readonly script: Asset;
  readonly styles: Asset;
}

let bundled: Promise<PageBundle> | null = null;

/** The page's script and style sheet, built when they are first wanted and kept in memory. */
export function bundlePage(): Promise<PageBundle> {
  bundled ??= buildPage().catch((error: unknown) => {
    bundled = null;
    throw error;
  });
  return bundled;
}

async function buildPage(): Promise<PageBundle> {
  const entry = fileURLToPath(new URL('../client/start.tsx', import.meta.url));
  const sheet = fileURLToPath(new URL('../page.css', import.meta.url));
  const styles = `${schemeVariables()}${await readFile(sheet, 'utf8')}`;
  const [script, css] = await Promise.all([
    build({
      entryPoints: [entry],
      bundle: true,
      write: false,
      minify: true,
      format: 'esm',
      target: 'es2022',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      define: { 'process.env.NODE_ENV': '"production"' },
      logLevel: 'silent',
    }),
    build({
      stdin: { contents: styles, loader: 'css' },
      write: false,
      minify: true,
      target: 'es2022',
      logLevel: 'silent',
    }),
  ]);
  return {
    script: asset('page', 'js', 'text/javascript; charset=utf-8', script.outputFiles[0]?.contents),
    styles: asset('page', 'css', 'text/css; charset=utf-8', css.outputFiles[0]?.contents),
  };
}

function asset(name: string, ending: string, type: string, contents: Uint8Array = new Uint8Array()): Asset {
  const plain = Buffer.from(contents);
  const hash = createHash('sha256').update(plain).digest('hex').slice(0, 16);
  return {
    path: `/assets/${name}-${hash}.${ending}`,
    type,
    plain,
    gzip: gzipSync(plain, { level: 9 }),
    brotli: brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  };
}
