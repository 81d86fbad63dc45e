import { alignCodings, type CodedUnit } from '../analysis/alignCodings.ts';
import { byCodePoint } from '../analysis/byCodePoint.ts';
import type { CodedClaim } from '../analysis/CodedClaim.ts';
import { CODED_FIELDS, codingDifferences } from '../analysis/codingDifferences.ts';
import { type Alpha, krippendorffAlpha } from '../analysis/krippendorffAlpha.ts';
import type { TabulatedRows } from '../plan/TabulatedRows.ts';
import { fieldsOf } from './fieldsOf.ts';
import type { TabulatedField } from './TabulatedField.ts';

/** `coderAgreement`: how far those agree who coded one text. */
export const coderAgreementField: TabulatedField = {
  narrow: 'Ask for a shorter document.',
  async compute(rows, _given, turn) {
    const read = rows.map(codedClaim);
    const claims = read.map(({ claim }) => claim);
    const shown = new Map(read.map((one) => [one.claim, one.reading]));
    const words = new Map(read.map((one) => [one.claim, one.words]));
    const coders = [...new Set(claims.map(({ coder }) => coder))].sort(byCodePoint);
    const units = alignCodings(claims);
    const alphasOf = async (of: readonly CodedUnit[]) => {
      const alphas: Record<string, Alpha> = {};
      for (const field of CODED_FIELDS) {
        alphas[field] = krippendorffAlpha(
          of.map((unit) => coders.map((coder) => unit.get(coder)?.[field] ?? null)),
        );
        await turn();
      }
      return alphas;
    };
    const questions = [];
    const named = new Map(read.flatMap(({ issue }) => (issue ? [[issue.slug, issue.text] as const] : [])));
    for (const [slug, text] of [...named].sort(([a], [b]) => byCodePoint(a, b))) {
      const under = units.filter((unit) => [...unit.values()].some(({ issue }) => issue === slug));
      questions.push({ slug, text, ...(await alphasOf(under)) });
    }
    return {
      ...{ coders, claims: claims.length, units: units.length, questions },
      ...(await alphasOf(units)),
      differences: (coders.length > 1 ? codingDifferences(units, coders) : []).map(
        ({ readings, fields, missing }) => ({
          ...(readings[0] && words.get(readings[0])),
          ...{ missing, fields: fields.map((field) => field.toUpperCase()) },
          readings: readings.map((claim) => shown.get(claim)),
        }),
      ),
    };
  },
};

function codedClaim(row: TabulatedRows['rows'][number]) {
  const [holder, target] = [fieldsOf(row.holder), fieldsOf(row.target)];
  const isIssue = target.__typename === 'Issue';
  const above = fieldsOf(target.issue);
  const issue = isIssue ? target : above.slug === undefined ? null : above;
  const passages = Array.isArray(row.evidence) ? row.evidence.map(fieldsOf) : [];
  const claim: CodedClaim = {
    ...{ id: String(row.id), coder: String(row.recordedBy) },
    ...{ holder: String(holder.slug), target: String(target.slug) },
    stance: row.stance === null ? null : String(row.stance),
    issue: issue && String(issue.slug),
    spans: passages.map(({ start, end }) => ({ start: Number(start), end: Number(end) })),
  };
  const { id, coder, stance } = claim;
  return {
    claim,
    reading: {
      ...{ coder, claim: id, holder: claim.holder, holderName: String(holder.name) },
      ...{ target: claim.target, targetText: String(target.text), stance },
    },
    words: { start: passages[0]?.start, end: passages[0]?.end, exact: passages[0]?.exact },
    issue: issue && { slug: String(issue.slug), text: String(issue.text) },
  };
}
