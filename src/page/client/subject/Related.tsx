import type { ActorName, TargetName } from '../../operations/subjects.ts';
import { words } from '../words.ts';
import { ActorLinks, TargetLinks } from './Names.tsx';

interface Props {
  readonly target: {
    readonly about: readonly ActorName[];
    readonly broader: readonly TargetName[];
    readonly narrower: readonly TargetName[];
  };
}

/** Whom a target concerns, and the plainer and narrower ones beside it. */
export function Related({ target: { about, broader, narrower } }: Props) {
  const { concerns, broader: plainer, narrower: cases } = words().subject;
  return (
    <>
      {about.length > 0 && (
        <section>
          <h2>{concerns}</h2>
          <ActorLinks actors={about} />
        </section>
      )}
      {broader.length > 0 && (
        <section>
          <h2>{plainer}</h2>
          <TargetLinks targets={broader} />
        </section>
      )}
      {narrower.length > 0 && (
        <section>
          <h2>{cases}</h2>
          <TargetLinks targets={narrower} />
        </section>
      )}
    </>
  );
}
