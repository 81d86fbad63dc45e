import type { CodePoints } from './codePoints.ts';
import type { Span } from './Span.ts';
import { showInvisible } from './showInvisible.ts';

/** What is wrong with a span of this text, in one sentence, or null where its words stand there exactly. */
export function verifySpan(text: CodePoints, span: Span): string | null {
  const { start, end, exact } = span;
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > text.length) {
    return `The passage ${start}–${end} is not within the text, which has ${text.length} code points.`;
  }
  if (start >= end) return `The passage ${start}–${end} is empty: its end must come after its start.`;
  const there = text.slice(start, end);
  if (there !== exact)
    return `At ${start}–${end} the text says "${showInvisible(there)}", not "${showInvisible(exact)}".`;
  return null;
}
