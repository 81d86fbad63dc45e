import { execFile } from 'node:child_process';

/** What a command came to. */
export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/**
 * Runs the command line on the embedded store of a folder, with nothing else set in its environment, unless told.
 *
 * @param dataDir the store's folder
 * @param settings what else is set
 */
export function runDemarche(
  dataDir: string,
  args: readonly string[],
  settings: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const { PATH, HOME } = process.env;
  const env = { PATH, HOME, DATA_DIR: dataDir, ...settings };
  return new Promise((resolve) => {
    execFile(process.execPath, ['src/cli.js', ...args], { env }, (error, out, err) => {
      resolve({ status: typeof error?.code === 'number' ? error.code : 0, out, err });
    });
  });
}
