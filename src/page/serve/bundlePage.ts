import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import type { PageKind } from '../pages.ts';
import { schemeVariables } from './schemeVariables.ts';

/** A file that browsers may keep for ever: its name changes with its content. */
interface Asset {
  readonly path: string;
  readonly type: string;
  readonly plain: Buffer;
  readonly gzip: Buffer;
  readonly brotli: Buffer;
}

export interface PageBundle {
  /** What every view needs. */
  readonly script: Asset;
  readonly styles: Asset;
  /** Every file by its path: those two, and the scripts that a view loads when it is shown. */
  readonly assets: ReadonlyMap<string, Asset>;
  /** Paths of the scripts that a view loads beside the first, so that they can be on their way before it asks. */
  scriptsOf(view: PageKind): readonly string[];
}

/** In the order in which they count: what stands later wins. */
const STYLES = [
  'base',
  'before',
  'top',
  'dialog',
  'share',
  'filters',
  'panel',
  'graph',
  'strips',
  'matrix',
  'overview',
  'results',
  'timeline',
  'reader',
  'owned',
  'writing',
  'about',
  'viewer',
  'manual',
  'review',
  'readings',
  'subject',
  'compare',
  'company',
  'venues',
  'records',
  'coding',
  'suggestions',
  'coverage',
  'add',
  'narrow',
  'forced-colours',
  'print',
] as const;

const CLIENT = 'src/page/client';

let bundled: Promise<PageBundle> | null = null;

/** The page's scripts and style sheet, built when they are first wanted and kept in memory. */
export function bundlePage(): Promise<PageBundle> {
  bundled ??= buildPage().catch((error: unknown) => {
    bundled = null;
    throw error;
  });
  return bundled;
}

async function buildPage(): Promise<PageBundle> {
  const [scripts, styles] = await Promise.all([buildScripts(), buildStyles()]);
  const assets = new Map([...scripts.files.values(), styles].map((asset) => [asset.path, asset]));
  return { script: scripts.first, styles, assets, scriptsOf: scripts.of };
}

async function buildScripts() {
  const { outputFiles, metafile } = await build({
    entryPoints: [fileURLToPath(new URL('../client/start.tsx', import.meta.url))],
    bundle: true,
    splitting: true,
    write: false,
    metafile: true,
    outdir: 'assets',
    absWorkingDir: fileURLToPath(new URL('../../..', import.meta.url)),
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    minify: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
  });
  const files = new Map<string, Asset>(
    outputFiles.map(({ path, contents }) => {
      const name = basename(path);
      return [`assets/${name}`, asset(name, 'text/javascript; charset=utf-8', contents)] as const;
    }),
  );
  const outputs = Object.entries(metafile.outputs);
  const outputOf = (from: string) => outputs.find(([, { entryPoint }]) => entryPoint?.startsWith(from))?.[0];
  const first = files.get(outputOf(`${CLIENT}/start.tsx`) ?? '');
  if (first === undefined) throw new Error('The page has no script.');
  const imported = (output: string): readonly string[] => [
    output,
    ...(metafile.outputs[output]?.imports ?? [])
      .filter(({ kind }) => kind === 'import-statement')
      .flatMap(({ path }) => imported(path)),
  ];
  // The component of a view stands in the folder of its name.
  const of = (view: PageKind): readonly string[] => {
    const output = outputOf(`${CLIENT}/${view}/`);
    const paths = output === undefined ? [] : imported(output).map((name) => `/${name}`);
    return [...new Set(paths)].filter((path) => path !== first.path);
  };
  return { files, first, of };
}

async function buildStyles(): Promise<Asset> {
  const sheets = STYLES.map((name) => readFile(new URL(`../styles/${name}.css`, import.meta.url), 'utf8'));
  const contents = [schemeVariables(), ...(await Promise.all(sheets))].join('\n');
  const { outputFiles } = await build({
    stdin: { contents, loader: 'css' },
    write: false,
    minify: true,
    target: 'es2022',
    logLevel: 'silent',
  });
  const css = outputFiles[0]?.contents ?? new Uint8Array();
  const hash = createHash('sha256').update(css).digest('hex').slice(0, 16);
  return asset(`page-${hash}.css`, 'text/css; charset=utf-8', css);
}

function asset(name: string, type: string, contents: Uint8Array): Asset {
  const plain = Buffer.from(contents);
  return {
    path: `/assets/${name}`,
    type,
    plain,
    gzip: gzipSync(plain, { level: 9 }),
    brotli: brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  };
}
