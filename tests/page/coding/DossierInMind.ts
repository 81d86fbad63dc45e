import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

type Words = string | readonly string[];
type BySlug<Entry> = Readonly<Record<string, Entry>>;

export interface ActorInMind {
  readonly name: string;
  readonly kind: string;
  readonly named?: boolean;
  readonly aliases?: readonly string[];
  readonly background?: {
    readonly partOf?: readonly string[];
    readonly externalIds?: Readonly<Record<string, string>>;
  };
}

export interface TargetInMind {
  readonly text: string;
  readonly about?: readonly string[];
  readonly broader?: readonly string[];
}

export interface ProposalInMind extends TargetInMind {
  readonly kind: string;
  readonly issue?: string;
  readonly place?: string;
  readonly quote: string;
}

export interface ClaimInMind {
  readonly name?: string;
  readonly holder: string;
  readonly as: string;
  readonly stance: string;
  readonly target: string;
  readonly voice: string;
  readonly hedged?: boolean;
  readonly tense?: string;
  readonly condition?: string;
  readonly reason?: string;
  readonly quote: Words;
  readonly supersedes?: { readonly claim: string; readonly quote: string };
  readonly text?: string;
}

/** What somebody has in mind who codes a text in the page: its dossier, as far as people write those. */
export interface DossierInMind {
  readonly document: { readonly slug: string; readonly headings?: readonly string[] };
  /** The name of their key. */
  readonly coder: string;
  readonly actors?: BySlug<ActorInMind>;
  readonly places?: BySlug<{
    readonly name: string;
    readonly background?: { readonly country: string; readonly latitude: number; readonly longitude: number };
  }>;
  readonly issues?: BySlug<TargetInMind>;
  readonly proposals?: BySlug<ProposalInMind>;
  readonly assertions?: BySlug<TargetInMind>;
  readonly offices?: readonly {
    readonly holder: string;
    readonly title: string;
    readonly of?: string;
    readonly quote: string;
  }[];
  readonly ties?: readonly {
    readonly from: string;
    readonly to: string;
    readonly kind: string;
    readonly description?: string;
    readonly quote: string;
  }[];
  readonly claims: readonly ClaimInMind[];
  readonly uncoded?: readonly { readonly quote: string; readonly reason: string }[];
}

/** A text, and what is to be coded in it. */
export interface InMind {
  readonly article: string;
  readonly dossier: DossierInMind;
}

/** Reads them from the folder of a dossier, which is known to have no faults. */
export function readInMind(folder: string): InMind {
  const dossier: DossierInMind = parse(readFileSync(join(folder, 'dossier.yaml'), 'utf8'));
  return { article: readFileSync(join(folder, 'article.txt'), 'utf8'), dossier };
}
