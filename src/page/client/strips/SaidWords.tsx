import type { DiagramTarget } from '../../../diagrams/DiagramView.ts';
import { isolate, reportersIn } from '../../../diagrams/describePosition.ts';
import { claimNotes } from '../../claimNotes.ts';
import { shortWords } from '../../strips/shortWords.ts';
import type { Said } from '../../strips/stripsOf.ts';
import { plural } from '../../words/plural.ts';
import { hrefOf, useNavigation } from '../navigation.ts';
import { Quoted } from '../Quoted.tsx';
import { language, words } from '../words.ts';

interface Props {
  readonly said: Said;
  readonly target: DiagramTarget;
  readonly id: string;
}

/** The words under an actor, short where they are long: all of them come up under the pointer and with the focus. */
export function SaidWords({ said: { holders, claim, more }, target, id }: Props) {
  const { address } = useNavigation();
  const [first] = holders;
  if (claim === null || first === undefined) return null;
  const short = shortWords(claim.quotations, [target.text, claim.condition ?? '']);
  const notes = [
    ...(claim.via.length === 0 ? [] : [reportersIn(claim.via.map(isolate), words().position)]),
    ...claimNotes(claim, words()),
    ...(more === 0 ? [] : [plural(language(), words().strips.moreClaims, more)]),
  ];
  return (
    <>
      <a class="saidwords" id={id} href={hrefOf(address, { position: first.position.id })} tabIndex={-1}>
        <Quotation pieces={short.pieces} />
        {short.cut && short.pieces.at(-1)?.endsWith('…') === false && ' …'}
      </a>
      {notes.length > 0 && <small class="saidnotes">{notes.join('; ')}</small>}
      {short.cut && (
        <span class="wholewords" aria-hidden="true">
          <Quotation pieces={claim.quotations} />
        </span>
      )}
    </>
  );
}

function Quotation({ pieces }: { readonly pieces: readonly string[] }) {
  return (
    <>
      {pieces.map((piece, place) => (
        <span key={piece}>
          {place > 0 && ' … '}
          <Quoted>
            <bdi>{piece}</bdi>
          </Quoted>
        </span>
      ))}
    </>
  );
}
