import { FilledForm } from './FilledForm.tsx';
import { emptyDraft } from './RecordDraft.ts';
import type { RecordFormProps } from './RecordFormProps.ts';
import { type RecordType, recordFields } from './recordFields.ts';

/**
 * A form for something new that claims speak of: an actor, a question, a proposal, a statement, a place; or for an office
 * or a tie that the text states. Only what is needed is open. It stands in other forms too: Enter records, Escape leaves
 * it, and neither reaches what is around it.
 */
export function RecordForm({ proposed, ...props }: RecordFormProps) {
  const name = proposed?.name ?? '';
  const begun = {
    ...emptyDraft,
    lines: name === '' ? {} : { [namingField(props.type)]: name },
    quotes: proposed?.quotes ?? [],
  };
  return <FilledForm {...props} begun={begun} before={null} Form={RecordForm} />;
}

/** The line in which a record is named. */
function namingField(type: RecordType): string {
  const line = recordFields[type].find(({ form }) => form.kind === 'line');
  return line?.name ?? 'name';
}
