import { useEffect, useState } from 'preact/hooks';
import { FaultLines } from '../records/FaultLines.tsx';
import { RecordForm } from '../records/RecordForm.tsx';
import { ReferenceField } from '../records/ReferenceField.tsx';
import type { Refusal } from '../writing/Refusal.ts';
import type { Chosen, ClaimDraft } from './ClaimDraft.ts';
import { codingWords } from './codingWords.ts';
import { LineField } from './LineField.tsx';

type Line = 'reason' | 'saidAt' | 'text';

interface Props {
  readonly draft: ClaimDraft;
  /** The slug of the document. */
  readonly document: string;
  /** What stands in a line, and what is wrong with it. */
  readonly line: (field: Line) => {
    readonly id: string;
    readonly value: string;
    readonly faults: readonly Refusal[];
    readonly onChange: (value: string) => void;
    readonly onEnter: () => void;
  };
  readonly viaFaults: readonly Refusal[];
  readonly onVia: (via: readonly Chosen[]) => void;
}

/** What most claims go without: why, when it was said, who reports it, and a sentence for it. Open where something stands there. */
export function MoreFields({ draft, document, line, viaFaults, onVia }: Props) {
  const says = codingWords();
  const lines = { reason: line('reason'), saidAt: line('saidAt'), text: line('text') };
  const isFilled = Object.values(lines).some(({ value }) => value !== '') || draft.via.length > 0;
  const isWrong = Object.values(lines).some(({ faults }) => faults.length > 0) || viaFaults.length > 0;
  const [isOpen, setOpen] = useState(isFilled);
  useEffect(() => {
    if (isFilled || isWrong) setOpen(true);
  }, [isFilled, isWrong]);
  return (
    <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{says.more}</summary>
      <LineField {...lines.reason} label={says.reason} />
      <LineField {...lines.saidAt} label={says.saidAt} placeholder="2025-08-18" />
      <div class="field">
        <ReferenceField
          label={says.via}
          to={['ACTOR']}
          many
          chosen={draft.via}
          document={document}
          quotes={[]}
          Form={RecordForm}
          onChosen={onVia}
        />
        <FaultLines faults={viaFaults} />
      </div>
      <LineField {...lines.text} label={says.sentence} />
    </details>
  );
}
