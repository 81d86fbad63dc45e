/** What a diagram is cut by, as people ask for it: it is not cut by what is left out. */
export interface RequestedFilter {
  /** Slugs, or questions. */
  readonly issue?: readonly string[] | null | undefined;
  /** Slugs, or names or aliases. */
  readonly actor?: readonly string[] | null | undefined;
  /** With actors: also everything that is part of them. */
  readonly rollUp?: boolean | null | undefined;
  /** Slugs of issues, proposals and assertions, or their texts. */
  readonly target?: readonly string[] | null | undefined;
  /** Slugs, or titles. */
  readonly document?: readonly string[] | null | undefined;
  /** `objects`, in either case. */
  readonly stance?: readonly string[] | null | undefined;
  /** False leaves out earlier stances. */
  readonly former?: boolean | null | undefined;
  /** EDTF: what was held on this day or later, as far as is known. */
  readonly from?: string | null | undefined;
  /** EDTF: what was held on this day or earlier. */
  readonly to?: string | null | undefined;
}

/** A diagram as people ask for it, in words: parameters of an address, options of a command, arguments of a field. */
export interface DiagramRequest extends RequestedFilter {
  /** `svg`, in either case. */
  readonly format: string;
  /** `auto`, `light` or `dark`, in either case. */
  readonly scheme: string;
  /** `whole` or `card`, in either case; `whole` where left out. */
  readonly size?: string | null | undefined;
}

/** What a request may be cut by several values of. */
export const filters = ['issue', 'actor', 'target', 'document', 'stance'] as const;

/** The schemes that a request may name. */
export const schemes = ['auto', 'light', 'dark'] as const;

/** The sizes that a request may name. */
export const sizes = ['whole', 'card'] as const;
export type DiagramSize = (typeof sizes)[number];
