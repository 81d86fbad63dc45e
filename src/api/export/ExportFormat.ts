import type { Ask } from '../../diagrams/Ask.ts';
import type { Store } from '../../stores/Store.ts';
import type { Author } from '../Call.ts';
import type { KnownParameters } from '../checkParameters.ts';
import type { BoundedText } from './BoundedText.ts';

/** What an export by address is written from. */
export interface ExportRequest {
  readonly query: URLSearchParams;
  readonly store: Store;
  /** Asks the service as whoever wants the export. */
  readonly ask: Ask;
  /** Null where no key was sent. */
  readonly author: Author | null;
  readonly publicUrl: string;
  readonly text: BoundedText;
  /** What to do instead of asking for so much: `run "demarche export csv FILE"`. */
  readonly instead: string;
}

/** What a file is called and what it is, beside what was written into it. */
export interface ExportedFile {
  readonly mediaType: string;
  /** `claims-talks-venue.csv` */
  readonly name: string;
}

/** A format that an address gives: `/export/NAME`. */
export interface ExportFormat {
  readonly name: string;
  readonly parameters: KnownParameters;
  /** The command that gives as much as there is. */
  readonly command: string;
  /** Throws BAD_ARGUMENT, with `missing` among its details where nothing has a name that was given; OPERATION_TOO_LARGE. */
  write(request: ExportRequest): Promise<ExportedFile>;
}
