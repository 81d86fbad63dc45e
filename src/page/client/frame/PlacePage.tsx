import { useEffect } from 'preact/hooks';
import type { Address } from '../../Address.ts';
import { decodePart } from '../../decodePart.ts';
import { where } from '../../operations/where.ts';
import type { Navigate } from '../navigation.ts';
import { useOperation } from '../useAnswer.ts';
import { words } from '../words.ts';
import { Failure, Loading } from './states.tsx';

/** The address of a claim or passage, where the service could not tell whoever opened it what it leads to. */
export interface Place {
  readonly kind: 'claim' | 'passage';
  readonly id: string;
}

/** The place that the browser's address names, or null. */
export function currentPlace(): Place | null {
  const [, kind, id = ''] = /^\/(claim|passage)\/([^/]+)$/.exec(location.pathname) ?? [];
  return kind === 'claim' || kind === 'passage' ? { kind, id: decodePart(id) ?? id } : null;
}

/** Goes on to the reader, where the words stand. */
export function PlacePage({ place: { kind, id }, go }: { readonly place: Place; readonly go: Navigate }) {
  const asked = useOperation(where, { id });
  const node = asked.kind === 'ready' ? asked.answer.node : null;
  const document = node?.__typename.toLowerCase() === kind ? (node.document?.slug ?? null) : null;
  useEffect(() => {
    const to: Partial<Address> = { document, [kind]: id };
    if (document !== null) go({ ...to, view: 'reader' }, 'replace');
  }, [document, kind, id, go]);
  if (asked.kind === 'failed') return <Failure message={asked.message} retry={asked.retry} />;
  if (asked.kind === 'loading' || document !== null) return <Loading />;
  return <h1>{words().page.noPlace[kind]}</h1>;
}
