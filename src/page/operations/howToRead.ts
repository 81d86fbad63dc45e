import { type Stance, stances } from '../../diagrams/encoding.ts';
import type { Operation } from './Operation.ts';

/** A claim of the graph that shows what something means. */
export interface ExampleClaim {
  readonly id: string;
  readonly text: string;
  readonly via: readonly { readonly name: string }[];
  readonly evidence: readonly { readonly exact: string }[];
}

interface Examples {
  readonly nodes: readonly ExampleClaim[];
}

const EXAMPLE = `fragment Example on Claim { id text via { name } evidence { exact } }`;

/** One claim of each stance. */
export const stanceExamples: Operation<Readonly<Record<Stance, Examples>>, Record<string, never>> = {
  text: `query StanceExamples {
${stances.map((stance) => `  ${stance}: claims(first: 1, filter: { stance: [${stance}] }) { nodes { ...Example } }`).join('\n')}
}
${EXAMPLE}`,
};

interface QualityExamplesAnswer {
  readonly QUOTE: Examples;
  readonly PARAPHRASE: Examples;
  readonly NARRATION: Examples;
  readonly hedged: Examples;
  readonly reported: PositionExamples;
  readonly mixed: PositionExamples;
  readonly supersessions: {
    readonly nodes: readonly {
      readonly claim: ExampleClaim;
      readonly evidence: readonly { readonly exact: string }[];
    }[];
  };
  readonly proposals: {
    readonly nodes: readonly {
      readonly slug: string;
      readonly text: string;
      readonly unattributed: boolean;
    }[];
  };
}

interface PositionExamples {
  readonly nodes: readonly { readonly claims: Examples }[];
}

/** What qualifies a stance, each with a claim that is so, and proposals among which some have nobody who proposes them. */
export const qualityExamples: Operation<QualityExamplesAnswer, Record<string, never>> = {
  text: `query QualityExamples {
${['QUOTE', 'PARAPHRASE', 'NARRATION'].map((voice) => `  ${voice}: claims(first: 1, filter: { voice: ${voice} }) { nodes { ...Example } }`).join('\n')}
  hedged: claims(first: 1, filter: { hedged: true }) { nodes { ...Example } }
  reported: positions(first: 1, filter: { reported: true }) { nodes { claims(first: 1) { nodes { ...Example } } } }
  mixed: positions(first: 1, filter: { mixed: true }) { nodes { claims(first: 1) { nodes { ...Example } } } }
  supersessions(first: 1) { nodes { claim { ...Example } evidence { exact } } }
  proposals(first: 50) { nodes { slug text unattributed } }
}
${EXAMPLE}`,
};

interface CodersAnswer {
  readonly changes: { readonly nodes: readonly { readonly by: string }[] };
}

/** Who wrote into the graph of late. */
export const coders: Operation<CodersAnswer, Record<string, never>> = {
  text: `query Coders {
  changes(first: 100) { nodes { by } }
}`,
};
