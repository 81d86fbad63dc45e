import { useEffect, useState } from 'preact/hooks';
import { type TextIsThereAnswer, textIsThere } from '../../operations/textIsThere.ts';
import { useOperation } from '../useAnswer.ts';
import { useSettled } from '../useSettled.ts';
import { hashOf } from './hashOf.ts';

/** What is there already under a slug, and with the very same text; null until that is known. */
export function useSameText(text: string, slug: string): TextIsThereAnswer | null {
  const settled = useSettled(text);
  const slugSettled = useSettled(slug.trim());
  const [hash, setHash] = useState<string | null>(null);
  useEffect(() => {
    let isLate = false;
    void hashOf(settled).then((found) => {
      if (!isLate) setHash(found);
    });
    return () => {
      isLate = true;
    };
  }, [settled]);
  const asked = useOperation(textIsThere, { slug: slugSettled, sha256: hash ?? '' });
  return asked.kind === 'ready' ? asked.answer : null;
}
