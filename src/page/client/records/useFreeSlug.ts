import { useEffect, useState } from 'preact/hooks';
import { slugTaken } from '../../operations/recordChoices.ts';
import { useOperation } from '../useAnswer.ts';
import { useSettled } from '../useSettled.ts';
import { isTaken } from './isTaken.ts';
import type { SluggedType } from './recordFields.ts';
import { slugOfName } from './slugOfName.ts';

/**
 * A slug for a new record that nothing of its kind has, made of its name: with a number behind it where another has the
 * plain one. Without a name it is empty.
 */
export function useFreeSlug(type: SluggedType | null, name: string): string {
  // A name in a script of which nothing is left still needs one that can be read.
  const plain = name.trim() === '' || type === null ? '' : slugOfName(name) || type.toLowerCase();
  const settled = useSettled(plain);
  const [number, setNumber] = useState(1);
  useEffect(() => setNumber(1), [settled]);
  const slug = numbered(settled, number);
  const asked = useOperation(slugTaken, settled === '' ? null : { slug });
  const isAnothers = type !== null && asked.kind === 'ready' && isTaken(asked.answer, type);
  useEffect(() => {
    if (isAnothers) setNumber((before) => before + 1);
  }, [isAnothers, slug]);
  return settled === plain ? slug : plain;
}

function numbered(slug: string, number: number): string {
  return number === 1 || slug === '' ? slug : `${slug}-${number}`;
}
