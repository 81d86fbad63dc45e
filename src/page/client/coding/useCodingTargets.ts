import { useMemo } from 'preact/hooks';
import { type CodingTarget, codingTargets, spokenOf } from '../../operations/coding.ts';
import { useOperation } from '../useAnswer.ts';
import type { Known } from './Known.ts';

interface CodingTargets extends Known {
  /** Those that the claims of the document are about first. */
  readonly targets: readonly CodingTarget[];
  /** Whether these are all there are. */
  readonly complete: boolean;
}

/** What a claim of a document can be about. */
export function useCodingTargets(document: string): CodingTargets {
  const all = useOperation(codingTargets, {});
  const here = useOperation(spokenOf, { slug: document });
  const lists =
    all.kind === 'ready' ? [all.answer.proposals, all.answer.assertions, all.answer.issues] : null;
  const spoken = here.kind === 'ready' ? (here.answer.document?.claims.nodes ?? null) : null;
  const targets = useMemo(() => {
    const known = [
      ...(spoken ?? []).map(({ target }) => target),
      ...(lists ?? []).flatMap(({ nodes }) => nodes),
    ];
    return [...new Map(known.map((target) => [target.slug, target])).values()];
  }, [spoken, all.kind === 'ready' ? all.answer : null]);
  return {
    targets,
    complete: lists?.every(({ pageInfo }) => !pageInfo.hasNextPage) ?? false,
    isLoading: all.kind === 'loading',
    retry: all.kind === 'failed' ? all.retry : null,
  };
}
