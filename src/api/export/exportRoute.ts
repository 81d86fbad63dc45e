import { BoundedQueue } from '../../BoundedQueue.ts';
import { busy, DemarcheError, didYouMean } from '../../errors.ts';
import { deadlineExceeded } from '../../stores/deadlineExceeded.ts';
import { untilAborted } from '../../stores/untilAborted.ts';
import { askThrough } from '../askThrough.ts';
import { checkParameters } from '../checkParameters.ts';
import type { Answer, Route } from '../Route.ts';
import type { Service } from '../Service.ts';
import { unlessKnown } from '../unlessKnown.ts';
import { withDeadline } from '../withDeadline.ts';
import { BoundedText } from './BoundedText.ts';
import type { ExportFormat } from './ExportFormat.ts';
import { exportFormats } from './exportFormats.ts';

/** Exports that wait while one is written: each takes up to some 2 s of a processor. */
const WAITING = 8;

/** The formats that only the command line writes. */
const BY_COMMAND: Readonly<Record<string, string>> = {
  dna: '"dna" is a database, which no address gives: run "demarche export dna FILE" where the store is.',
};

/** `/export/csv?issue=…&actor=…`: what `demarche export` writes, where it is small. */
export function exportRoute({
  execute,
  settings: { deadline, publicUrl },
  store,
}: Pick<Service, 'execute' | 'settings' | 'store'>): Route {
  // One at a time: on Neo4j writers wait for it.
  const queue = new BoundedQueue({
    places: 1,
    waiting: WAITING,
    full: () =>
      busy(
        `Too many exports are asked for: one is written at a time, and ${WAITING} more may wait.`,
        'Run "demarche export" where the store is',
      ),
    late: deadlineExceeded,
  });
  return {
    name: 'export',
    path: /^\/export\/[^/]*$/,
    async answer({ path, query, headers, signal, requestId, author }) {
      const format = formatNamed(path.slice('/export/'.length));
      checkParameters(query, format.parameters, 'an export');
      const inTime = withDeadline(deadline, signal);
      const ask = askThrough(execute, { signal: inTime, requestId, author });
      const instead = `run "${format.command}" where the store is`;
      const text = new BoundedText(inTime, instead);
      const write = () => format.write({ query, store, ask, author, publicUrl, text, instead });
      try {
        const { mediaType, name } = await untilAborted(queue.run(write, inTime), inTime);
        return unlessKnown(headers, {
          type: mediaType,
          body: text.whole(),
          headers: { 'cache-control': 'no-cache', 'content-disposition': `attachment; filename="${name}"` },
        });
      } catch (error) {
        return notFound(error);
      }
    },
  };
}

function formatNamed(name: string): ExportFormat {
  const found = exportFormats.find((format) => format.name === name.toLowerCase());
  if (found !== undefined) return found;
  const allowed = exportFormats.map((format) => format.name);
  const command = Object.hasOwn(BY_COMMAND, name.toLowerCase()) ? BY_COMMAND[name.toLowerCase()] : undefined;
  throw new DemarcheError(
    'BAD_ARGUMENT',
    command ??
      `There is no export ${JSON.stringify(name)}.${didYouMean(name, allowed)} Formats: ${allowed.join(', ')}.`,
    { details: { argument: 'format', given: name, allowed } },
  );
}

/** What nothing has is not there; what else went wrong is thrown on. */
function notFound(error: unknown): Answer {
  if (error instanceof DemarcheError && 'missing' in error.details)
    return { status: 404, type: 'text/plain', body: `${error.message}\n` };
  throw error;
}
