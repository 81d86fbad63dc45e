import { dateInWords } from '../../../diagrams/dateInWords.ts';
import { fill } from '../../words/fill.ts';
import { words } from '../words.ts';
import { AlongDialog } from './AlongDialog.tsx';
import { CopyField } from './CopyField.tsx';
import { bibtexCitation, plainCitation } from './cite.ts';
import { today } from './today.ts';
import type { ViewFacts } from './viewFacts.ts';

interface Props {
  readonly facts: ViewFacts;
  readonly close: () => void;
}

/** The view as a citation, for a footnote and for a list of references. */
export function CiteDialog({ facts, close }: Props) {
  const { along, view } = words();
  const accessed = fill(along.accessed, { date: dateInWords(today(), view.language) });
  return (
    <AlongDialog heading={along.cite} close={close}>
      <CopyField label={along.citation} text={plainCitation(facts, accessed)} rows={4} />
      <CopyField label="BibTeX" text={bibtexCitation(facts, today())} rows={8} />
    </AlongDialog>
  );
}
