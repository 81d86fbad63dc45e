import { openRecord } from '../../operations/openRecord.ts';
import { useOperation } from '../useAnswer.ts';
import { words } from '../words.ts';
import { draftOf } from './draftOf.ts';
import { FilledForm } from './FilledForm.tsx';
import type { QuotedWords } from './RecordDraft.ts';
import { RecordForm } from './RecordForm.tsx';
import type { SluggedType } from './recordFields.ts';
import { recordsWords } from './recordsWords.ts';

interface Props {
  readonly type: SluggedType;
  readonly slug: string;
  readonly document: string;
  readonly selected: QuotedWords | null;
  readonly onDeclared: (slug: string, name: string) => void;
  readonly onCancel: () => void;
}

/** The form of a record that is there: what is changed in it is said anew, all else stays as it is. */
export function ChangeForm(props: Props) {
  const { type, slug, document } = props;
  const opened = useOperation(openRecord[type], { slug });
  if (opened.kind === 'failed') return <p role="alert">{opened.message}</p>;
  const answer = opened.kind === 'ready' ? opened.answer : opened.last;
  if (answer === null) return <p>{words().page.loading}</p>;
  if (answer.record === null) return <p role="alert">{recordsWords().gone}</p>;
  const before = draftOf(answer.record, document);
  return (
    <FilledForm
      {...props}
      key={`${type} ${slug}`}
      begun={before}
      before={{ slug, draft: before }}
      Form={RecordForm}
    />
  );
}
