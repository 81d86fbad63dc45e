import type { Refusal } from './Refusal.ts';

/** What became of something that was sent once. */
export type Sent =
  | { readonly kind: 'written'; readonly answer: unknown }
  | { readonly kind: 'refused'; readonly faults: readonly Refusal[] }
  /** Nothing answered, or not now: it is worth sending again. */
  | {
      readonly kind: 'away';
      readonly retryAfter: number | null;
      /** What the service said of this very thing, which may be all that it cannot do; null where it is away as a whole. */
      readonly message: string | null;
    }
  /** The page has no key, or none that is good any longer. */
  | { readonly kind: 'noKey' }
  | { readonly kind: 'failed'; readonly message: string };
