import type { QuotedWords } from './RecordDraft.ts';
import type { RecordType } from './recordFields.ts';

export interface RecordFormProps {
  readonly type: RecordType;
  /** The slug of the document that is being read. */
  readonly document: string;
  /** What a new record begins with. */
  readonly proposed?: {
    readonly name?: string | undefined;
    readonly quotes?: readonly QuotedWords[] | undefined;
  };
  /** What is selected in the text now, so that it can be taken as words. */
  readonly selected?: QuotedWords | null;
  /** Called when it is recorded, or waits to be: with its slug, empty for an office and a tie, and its name. */
  readonly onDeclared: (slug: string, name: string) => void;
  readonly onCancel: () => void;
}
