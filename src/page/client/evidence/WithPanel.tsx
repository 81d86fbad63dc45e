import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { hrefOf, useNavigation } from '../navigation.ts';
import { useEscape } from '../useEscape.ts';
import { EvidencePanel } from './EvidencePanel.tsx';
import { useInSight } from './useInSight.ts';

interface Props {
  readonly busy: boolean;
  readonly children: ComponentChildren;
}

/** A drawing with the panel of evidence beside it. Escape closes the panel and goes back to where it was opened. */
export function WithPanel({ busy, children }: Props) {
  const { address, go } = useNavigation();
  const opened = useRef<string | null>(null);
  const stage = useRef<HTMLDivElement>(null);
  useInSight(stage, address.position);
  useEscape(address.position === null ? null : () => go({ ...address, position: null }));
  const originOf = (position: string) =>
    stage.current?.querySelector(`.view [data-position="${CSS.escape(position)}"]`) ?? null;
  // What the panel is about is brought into sight: where the address names it, and where a sheet would cover it.
  const shown = useRef<string | null>(null);
  useEffect(() => {
    if (address.position === shown.current || (busy && address.position !== null)) return;
    const origin = address.position === null ? null : originOf(address.position);
    if (address.position !== null && origin === null) return;
    shown.current = address.position;
    origin?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
  useEffect(() => {
    const last = opened.current;
    opened.current = address.position;
    if (address.position !== null || last === null) return;
    const origin = originOf(last);
    if (origin instanceof HTMLElement || origin instanceof SVGElement) origin.focus();
  }, [address.position]);
  return (
    <div class="stage" ref={stage}>
      <div class="view" aria-busy={busy}>
        {children}
      </div>
      <EvidencePanel position={address.position} closing={hrefOf(address, { position: null })} />
    </div>
  );
}
