import { checkDossiers, type Dossiers } from '../dossier/checkDossiers.ts';
import type { LocatedFault } from '../dossier/FileLocation.ts';
import { dossierFrom } from '../dossier/readDossier.ts';
import { textFile } from '../dossier/TextFile.ts';
import type { Fault } from '../errors.ts';
import { nearestLimits } from './InputLimits.ts';

/** A dossier as `loadDossiers` is given it. */
export interface DossierInput {
  readonly article: string;
  readonly dossier: string;
}

/** Reads dossiers from their texts, and checks them as those in folders are. */
export function readDossierInputs(inputs: readonly DossierInput[]): Dossiers {
  return checkDossiers(
    inputs.map(({ article, dossier }, i) =>
      dossierFrom({
        folder: `dossiers.${i}`,
        article: textFile(`dossiers.${i}.article`, article),
        dossier: textFile(`dossiers.${i}.dossier`, dossier),
        articleName: 'the article',
        limits: nearestLimits(article.length),
      }),
    ),
  );
}

/** A fault of a dossier for who gave its texts: the path leads to the entry, the message names the line and the column. */
export function dossierFault({ file, line, column, at, message, ...fault }: LocatedFault): Fault {
  const [, index, text = ''] = file.split('.');
  // What rules say of several dossiers begins with the one that is meant.
  const path = at.filter((step, i) => i > 0 || typeof step === 'string');
  const inside = text === 'article' || path.length === 0 ? [text] : path;
  return {
    rule: fault.rule,
    at: ['dossiers', Number(index), ...inside],
    message: `${message} (line ${line}, column ${column} of the ${text})`,
    ...(fault.nearest !== undefined && { nearest: fault.nearest }),
  };
}
