/**
 * A diagram as people ask for it, in words: parameters of an address, options of a command, arguments of a field. It is
 * not cut by what is left out.
 */
export interface DiagramRequest {
  /** `svg`, in either case. */
  readonly format: string;
  /** Slugs, or questions. */
  readonly issue?: readonly string[] | null | undefined;
  /** Slugs, or names or aliases. */
  readonly actor?: readonly string[] | null | undefined;
  /** Slugs, or titles. */
  readonly document?: readonly string[] | null | undefined;
  /** `objects`, in either case. */
  readonly stance?: readonly string[] | null | undefined;
  /** `auto`, `light` or `dark`, in either case. */
  readonly scheme: string;
}

/** What a request may be cut by. */
export const filters = ['issue', 'actor', 'document', 'stance'] as const;

/** The schemes that a request may name. */
export const schemes = ['auto', 'light', 'dark'] as const;
