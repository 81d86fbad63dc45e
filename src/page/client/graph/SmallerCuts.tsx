import { limits } from '../../../diagrams/limits.ts';
import { type SmallerCutsAnswer, smallerCutsCall } from '../../operations/smallerCuts.ts';
import { fill } from '../../words/fill.ts';
import { plural } from '../../words/plural.ts';
import { Failure, Loading } from '../frame/states.tsx';
import { hrefOf, useNavigation } from '../navigation.ts';
import { useAnswer } from '../useAnswer.ts';
import { language, words } from '../words.ts';
import { type Cut, cutsOf } from './cutsOf.ts';

/** More positions than can be read in one drawing: which parts of them can, and how many each has. */
export function SmallerCuts({ total }: { readonly total: number }) {
  const { address } = useNavigation();
  const answered = useAnswer<SmallerCutsAnswer>(smallerCutsCall(address));
  const { graph } = words();
  const cuts = answered.kind === 'ready' ? cutsOf(answered.answer, limits.readable, address.filter) : null;
  return (
    <section class="toomany" aria-label={graph.tooMany}>
      <p>
        {fill(cuts === null || cuts.small.length > 0 ? graph.tooManyText : graph.nothingSmall, {
          total: total.toLocaleString(language()),
          readable: limits.readable,
        })}
      </p>
      {answered.kind === 'failed' && <Failure message={answered.message} retry={answered.retry} />}
      {answered.kind === 'loading' && <Loading />}
      {cuts !== null && (
        <>
          <CutList cuts={cuts.small} />
          <CutList cuts={cuts.questions} heading={graph.byQuestion} />
          <CutList cuts={cuts.actors} heading={graph.byActor} />
        </>
      )}
      <p>
        <a href={hrefOf(address, { view: 'matrix', position: null })}>{graph.orMatrix}</a>
      </p>
    </section>
  );
}

function CutList({ cuts, heading }: { readonly cuts: readonly Cut[]; readonly heading?: string }) {
  const { address } = useNavigation();
  if (cuts.length === 0) return null;
  return (
    <>
      {heading !== undefined && <h2>{heading}</h2>}
      <ul>
        {cuts.map((cut) => {
          const href = hrefOf(address, {
            filter: { ...address.filter, ...cut.filter },
            position: null,
            after: null,
          });
          return (
            <li key={href}>
              <a href={href} dir="auto">
                {cut.actor !== null && cut.text !== null
                  ? fill(words().graph.actorOn, { actor: cut.actor, question: cut.text })
                  : (cut.actor ?? cut.text)}
              </a>{' '}
              <span class="muted">{plural(language(), words().page.positions, cut.count)}</span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
