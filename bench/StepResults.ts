import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Making } from './graphs/openGraph.ts';
import type { Timed } from './Stopwatch.ts';
import type { PointReads } from './timePointReads.ts';
import type { WritingTimes } from './timeWriting.ts';

export const STORES = ['sqlite', 'neo4j'] as const;
export type StoreName = (typeof STORES)[number];

/** Who is asked. */
export type Subject = 'ours' | 'floor' | 'dataLoader' | 'neo4jGraphql' | 'postgraphile';

/** What one step measured, raw, as it is kept in `bench/results`. */
export interface StepResults {
  readonly store: StoreName;
  readonly size: number;
  readonly circumstances: Circumstances;
  /** When the last of it was measured; null while something is still to be measured. */
  ended: string | null;
  graph: Making | null;
  /** For each question and subject, what each round gave. */
  questions: Record<string, Partial<Record<Subject, Timed[]>>>;
  /** Milliseconds until the service was ready. */
  startedIn: number | null;
  /** Bytes, after all questions and a rest. */
  resident: { readonly ours: number; readonly floor: number } | null;
  pointReads: { readonly ours: PointReads; readonly floor: PointReads } | null;
  /** Milliseconds of planning and printing: the first time, and found again. */
  planning: { readonly first: number; readonly again: number } | null;
  writing: WritingTimes | null;
  /** What could not be run, and why. */
  leftOut: string[];
}

/** Under what something was measured: a step goes on only where it was begun under the same. */
export interface Circumstances {
  /** The last commit that changed what is measured, and a hash of what is not committed. */
  readonly code: string;
  readonly machine: string;
  readonly versions: Readonly<Record<string, string>>;
}

/** A step as it is named: `sqlite-10k`. */
export function stepName({ store, size }: Pick<StepResults, 'store' | 'size'>): string {
  return `${store}-${sizeName(size)}`;
}

/** `10k`, `1M`. */
export function sizeName(size: number): string {
  if (size % 1_000_000 === 0) return `${size / 1_000_000}M`;
  return size % 1_000 === 0 ? `${size / 1_000}k` : String(size);
}

/** Whether an earlier run of a step can be taken up. */
export function isSame(a: Circumstances, b: Circumstances): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** All steps that a folder has results of, small graphs first. */
export async function readSteps(folder: string): Promise<readonly StepResults[]> {
  const files = (await readdir(folder).catch(() => [])).filter((file) => /^(sqlite|neo4j)-/.test(file));
  const steps = await Promise.all(files.map((file) => readJson<StepResults>(join(folder, file))));
  const place = ({ store }: StepResults) => STORES.indexOf(store);
  return steps.flatMap((step) => step ?? []).sort((a, b) => a.size - b.size || place(a) - place(b));
}

export function readStep(folder: string, step: Pick<StepResults, 'store' | 'size'>) {
  return readJson<StepResults>(join(folder, `${stepName(step)}.json`));
}

export async function writeStep(folder: string, step: StepResults): Promise<void> {
  await writeJson(join(folder, `${stepName(step)}.json`), step);
}

/** Null where the file is not there. */
export async function readJson<T>(file: string): Promise<T | null> {
  const text = await readFile(file, 'utf8').catch(() => null);
  return text === null ? null : (JSON.parse(text) as T);
}

/** Whole or not at all, however this process ends. Figures have four digits. */
export async function writeJson(file: string, value: unknown): Promise<void> {
  const short = (_: string, inner: unknown) =>
    typeof inner === 'number' && !Number.isInteger(inner) ? Number(inner.toPrecision(4)) : inner;
  await mkdir(join(file, '..'), { recursive: true });
  await writeFile(`${file}.new`, `${JSON.stringify(value, short, 1)}\n`);
  await rename(`${file}.new`, file);
}
