import { formats } from '../../src/diagrams/formats/formats.ts';
import { limits } from '../../src/diagrams/limits.ts';

/** The name of each format, in the order in which they are offered. */
export const formatNames: readonly string[] = formats.map(({ name }) => name);

/** How messages list them. */
export const formatList: string = `Formats: ${formatNames.join(', ')}.`;

/** Those that hold more positions than a drawing, as messages name them: "json or csv". */
export const largerFormats: string = new Intl.ListFormat('en', { type: 'disjunction' })
  .format(formats.filter(({ mostPositions }) => mostPositions === limits.data).map(({ name }) => name))
  .replace(/, or /, ' or ');
