import { askThrough } from '../../api/askThrough.ts';
import type { Asked } from '../../api/Route.ts';
import { withDeadline } from '../../api/withDeadline.ts';
import type { Ask } from '../../diagrams/Ask.ts';
import type { OperationCall } from '../../diagrams/OperationCall.ts';
import type { AskedAhead } from '../serve/AskedAhead.ts';
import type { Serving } from './Serving.ts';

/** Asks within one call of the page, so that all its calls share one deadline. */
export function askingOf({ execute, settings }: Serving, { signal, requestId, author }: Asked) {
  return askThrough(execute, { signal: withDeadline(settings.deadline, signal), requestId, author });
}

/** Asks a call, and keeps why it failed: the page then asks itself. */
export async function askAhead(ask: Ask, call: OperationCall): Promise<AskedAhead> {
  try {
    return { call, data: await ask<unknown>(call), error: null };
  } catch (error) {
    return { call, data: null, error };
  }
}
