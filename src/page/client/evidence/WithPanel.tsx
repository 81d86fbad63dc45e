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
  useEffect(() => {
    const last = opened.current;
    opened.current = address.position;
    if (address.position !== null || last === null) return;
    const origin = stage.current?.querySelector(`.view [data-position="${CSS.escape(last)}"]`);
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
