import { buildSchema, parse } from 'graphql';
import { examples } from '../../src/api/examples.ts';
import { type Planned, Planner } from '../../src/plan/Planner.ts';
import { graphModel, sdl } from '../../src/schema/graphModel.ts';
import { publicSdl } from '../../src/schema/publicSdl.ts';
import { PUBLIC_URL } from '../plan/planned.ts';

/** Rows on a page: few, so that the small graph fills every page that the large one fills. */
const FIRST = 5;

/** The two sizes of graph on which a published operation has to read the same. */
export const SIZES = [1_000, 20_000] as const;

/** What each operation is asked of the made graph, where that is not what the example says. */
const VARIABLES: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  whereTheyStand: { actor: 'actor1' },
  whatRestsHere: { document: 'document1', at: null },
  matrix: { issue: 'issue' },
  find: { words: '17 words' },
  saidAbout: { actor: 'actor2' },
  conditions: { actor: 'actor3' },
  narrationOrQuotation: { document: 'document1' },
  contestedProposals: { issue: null },
  unopposedAndSilent: { issue: 'issue' },
  quotationsToCite: { holder: 'actor4' },
  // As of a day or a moment a list may read on past what does not count.
  knownThen: { actor: 'actor7', known: null },
  saidThen: { actor: 'actor7', said: null },
  knownOfSaid: { issue: 'issue', known: null, said: null },
  rolledUp: { whole: 'actor5', wholes: ['actor5', 'actor6'] },
};

/** Who is silent: found by going through documents. */
const SILENT = /^ {4}silent\([\s\S]*?^ {4}\}\n/gm;

/**
 * The published operations as they are planned for short pages, without counting what there is in all. One that counts who
 * stands where reads all that it counts, and is not among them; nor is who is silent.
 */
export function publishedPlans(): readonly (readonly [string, Planned])[] {
  const planner = new Planner({
    model: graphModel,
    schema: buildSchema(publicSdl(sdl)),
    limits: { selections: 60, levels: 10, rows: 200_000, first: FIRST },
    publicUrl: PUBLIC_URL,
  });
  const planned = examples().map(({ name, query, variables }) => {
    const short = query
      .replace(/first: \d+/g, `first: ${FIRST}`)
      .replace(/^\s*totalCount\n/gm, '')
      .replace(SILENT, '');
    return [name, planner.plan(parse(short), null, VARIABLES[name] ?? variables, { isDated: true })] as const;
  });
  const isWhole = (kind: string) => ['crossTabulation', 'tabulation', 'pairing'].includes(kind);
  return planned.filter(([, { plan }]) => !plan.roots.some(({ kind }) => isWhole(kind)));
}
