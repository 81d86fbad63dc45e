import type { Entry } from '../dossier/Entry.ts';
import type { Input } from './Input.ts';

/** What a `QuoteInput` quotes, as a dossier says it. */
export function quotationEntry({ exact, section, occurrence, start }: Input): Entry {
  return {
    quote: String(exact),
    ...(typeof section === 'string' && { section }),
    ...(typeof occurrence === 'number' && { occurrence }),
    ...(typeof start === 'number' && { start }),
  };
}
