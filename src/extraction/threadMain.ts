import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { ExtractionFault } from './ExtractionFault.ts';
import { extractFile } from './extractFile.ts';
import type { ThreadAnswer } from './FileThreads.ts';

// Answers to requests go before it. Only Linux takes this for one thread alone.
if (process.platform === 'linux') setPriority(10);

async function answer(): Promise<ThreadAnswer> {
  try {
    return { extracted: await extractFile(workerData) };
  } catch (error) {
    if (error instanceof ExtractionFault) return { fault: { code: error.code, values: error.values } };
    return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

parentPort?.postMessage(await answer());
