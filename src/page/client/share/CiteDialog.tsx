import { dateInWords } from '../../../diagrams/dateInWords.ts';
import { fill } from '../../words/fill.ts';
import { Dialog } from '../frame/Dialog.tsx';
import { words } from '../words.ts';
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
  const { share, view } = words();
  const accessed = fill(share.accessed, { date: dateInWords(today(), view.language) });
  return (
    <Dialog heading={share.cite} close={close}>
      <CopyField label={share.citation} text={plainCitation(facts, accessed)} rows={4} />
      <CopyField label="BibTeX" text={bibtexCitation(facts, today())} rows={8} />
    </Dialog>
  );
}
