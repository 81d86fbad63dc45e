import { z } from 'zod';

/** Of every tool: it changes nothing and looks at nothing but the graph. */
export const READ_ONLY = { readOnlyHint: true, openWorldHint: false } as const;

/** A slug, or words. */
export const words = z.string().trim().min(1).max(500);

/** Where a list goes on. */
export const cursor = z.string().max(2_000).nullish().describe('"next" of the page before');
