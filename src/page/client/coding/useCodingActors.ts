import { useMemo } from 'preact/hooks';
import {
  type CodingActor,
  type CodingActorsAnswer,
  codingActors,
  type SpokenOfAnswer,
  spokenOf,
} from '../../operations/coding.ts';
import { useOperation } from '../useAnswer.ts';
import { usePages } from '../usePages.ts';
import type { Known } from './Known.ts';

/** As many pages are read of a graph: 1,000 actors. Others are found as they are typed. */
const PAGES = 5;

interface CodingActors extends Known {
  /** Those whom the claims of the document speak of first. */
  readonly actors: readonly CodingActor[];
  /** Whether these are all there are. */
  readonly complete: boolean;
}

/** Whom a claim of a document can be held by. */
export function useCodingActors(document: string): CodingActors {
  const pages = usePages<CodingActorsAnswer>(
    (after) => ({ query: codingActors.text, variables: { after } }),
    ({ actors }) => actors.pageInfo,
    PAGES,
  );
  const here = useOperation<SpokenOfAnswer, { readonly slug: string }>(spokenOf, { slug: document });
  const spoken = here.kind === 'ready' ? (here.answer.document?.claims.nodes ?? null) : null;
  const actors = useMemo(() => {
    const all = [
      ...(spoken ?? []).map(({ holder }) => holder),
      ...pages.pages.flatMap((page) => page.actors.nodes),
    ];
    return [...new Map(all.map((actor) => [actor.slug, actor])).values()];
  }, [spoken, pages.pages]);
  return {
    actors,
    complete: pages.pages.at(-1)?.actors.pageInfo.hasNextPage === false,
    isLoading: pages.kind === 'loading',
    retry: pages.kind === 'failed' ? pages.retry : null,
  };
}
