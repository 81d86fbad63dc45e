import type { ComponentChildren } from 'preact';
import { hasRole, type Role } from '../../../rights/Role.ts';
import { type Viewer, viewer } from '../../operations/viewer.ts';
import { fill } from '../../words/fill.ts';
import { Failure, Loading } from '../frame/states.tsx';
import { currentKey } from '../key.ts';
import { useOperation } from '../useAnswer.ts';

interface Props {
  readonly needed: Role;
  /** What is said where there is no key. */
  readonly noKey: string;
  /** What is said to whoever has a lesser role; `{name}` is whose key it is. */
  readonly noRight: string;
  readonly children: (viewer: Viewer) => ComponentChildren;
}

/** Shows something to whoever has a role, and tells others what it takes. */
export function ForRole({ needed, noKey, noRight, children }: Props) {
  const hasKey = currentKey() !== null;
  const asked = useOperation(viewer, hasKey ? {} : null);
  // A key that is no longer good is forgotten: then that is said.
  if (asked.kind === 'failed') return <Failure message={asked.message} retry={asked.retry} />;
  const answer = asked.kind === 'ready' ? asked.answer : asked.last;
  if (hasKey && answer === null) return <Loading />;
  const who = answer?.viewer ?? null;
  if (!hasKey || who === null) return <p class="notice">{noKey}</p>;
  if (!hasRole(who.role, needed)) return <p class="notice">{fill(noRight, { name: who.name })}</p>;
  return <>{children(who)}</>;
}
