import type { Call, MutationCall } from './Call.ts';
import { ACTORS, STANCES, TARGETS } from './cast.ts';
import { dossierOf } from './dossierOf.ts';
import type { Known } from './Known.ts';
import { MUTATIONS } from './mutations.ts';
import type { Random } from './Random.ts';
import { type Line, type Report, randomReport, sentenceOf, textOf, turnOf } from './Report.ts';

/** How often each mutation is made; those that the schema lacks are left out. */
const WEIGHTS: Readonly<Record<string, number>> = {
  addDocument: 12,
  recordClaims: 36,
  decide: 24,
  declare: 8,
  loadDossiers: 12,
  merge: 3,
  undoMerge: 2,
  reviseDocument: 3,
  eraseDocument: 1,
};

/** What a mutation is given, and the text that it is about; null where it has nothing to speak of yet. */
type Maker = (random: Random, known: Known, n: number) => Pick<MutationCall, 'given' | 'report'> | null;

/**
 * A call that follows from the numbers drawn and from what is known alone.
 *
 * @param n its number: names that nobody else may take are made of it
 */
export function randomCall(random: Random, known: Known, n: number): Call {
  const names = Object.keys(WEIGHTS).filter((name) => MUTATIONS.has(name));
  const lots = names.flatMap((name) => Array.from({ length: WEIGHTS[name] ?? 0 }, () => name));
  for (;;) {
    const name = random.one(lots);
    const made = MAKERS[name]?.(random, known, n);
    if (made) return { do: 'mutation', name, ...made };
  }
}

/** Drafts of claims, of what is declared already: all that a program may write that suggests. */
export function randomSuggestion(random: Random, known: Known): Call {
  const report = someReport(random, known);
  const lines = report ? someLines(random, report).slice(0, 3) : [];
  const claims = lines.map((line) => claimOf(line, random, known));
  return {
    do: 'mutation',
    name: 'recordClaims',
    given: { document: report?.slug ?? 'none', claims },
    report: null,
  };
}

/** A load of a dossier on the command line, of a text that is there or of a new one. */
export function randomLoad(random: Random, known: Known, n: number): Call {
  const report = someReport(random, known) ?? randomReport(random, n);
  const coder = `loader-${n}`;
  const dossier = dossierOf(report, someLines(random, report), { coder, slugs: known.slugs });
  return { do: 'load', ...dossier, coder, report };
}

const MAKERS: Readonly<Record<string, Maker>> = {
  addDocument(random, _known, n) {
    const report = randomReport(random, n);
    const { slug, number } = report;
    const title = `Report ${number}`;
    return { given: { input: { slug, title, language: 'en', text: textOf(report) } }, report };
  },
  recordClaims(random, known) {
    const report = someReport(random, known);
    if (!report) return null;
    const lines = someLines(random, report).slice(0, 3);
    const claims = lines.map((line) => claimOf(line, random, known));
    const given = { document: report.slug, claims, declare: declarationsOf(lines, random, known) };
    return { given, report: null };
  },
  decide(random, known) {
    if (known.claims.length === 0) return null;
    const many = random.oneIn(3) ? 3 : 1;
    const claims = random.some(known.claims.slice(-200), many).map(({ id }) => id);
    const status = random.one(['ACCEPTED', 'ACCEPTED', 'RETRACTED', 'RETRACTED', 'REJECTED']);
    const expect = random.oneIn(3) ? { expect: status === 'ACCEPTED' ? 'DRAFT' : 'ACCEPTED' } : {};
    return { given: { claims, status, note: 'tried', ...expect }, report: null };
  },
  declare(random, known, n) {
    const { slug, name, kind } = random.one(ACTORS);
    const now = known.slugOf(slug);
    const actor = random.oneIn(4)
      ? { slug: `${slug}-named-${n}`, name, kind, formerly: [now] }
      : { slug: now, name, kind, aliases: [`${name} the ${random.one(['elder', 'younger', 'third'])}`] };
    return { given: { input: { actors: [actor] } }, report: null };
  },
  loadDossiers(random, known, n) {
    const report = someReport(random, known) ?? randomReport(random, n);
    const dossier = dossierOf(report, someLines(random, report), { coder: 'api', slugs: known.slugs });
    return { given: { dossiers: [dossier] }, report };
  },
  merge(random, known) {
    const isActors = random.oneIn(2);
    const slugs = isActors
      ? ACTORS.map(({ slug }) => known.slugOf(slug))
      : TARGETS.filter(({ type }) => type === 'proposal').map(({ slug }) => slug);
    const [into, ...from] = random.some(slugs, 2);
    return {
      given: { kind: isActors ? 'ACTORS' : 'TARGETS', into, from, note: 'one and the same' },
      report: null,
    };
  },
  undoMerge(random, known) {
    if (known.merges.size === 0) return null;
    return { given: { merge: random.one([...known.merges]), note: 'two after all' }, report: null };
  },
  reviseDocument(random, known) {
    const before = someReport(random, known);
    if (!before) return null;
    const changed = random.below(before.lines.length);
    const lines = before.lines.map((line, i) => (i === changed ? otherwise(random, line) : line));
    const report = { ...before, lines };
    return { given: { slug: before.slug, text: textOf(report) }, report };
  },
  eraseDocument(random, known) {
    const report = someReport(random, known);
    return report && { given: { slug: report.slug, reason: 'asked for by a court' }, report: null };
  },
};

/** One of the texts that came last, under the slug that it has in the graph. */
function someReport(random: Random, known: Known): Report | null {
  const last = [...known.reports].slice(-30);
  if (last.length === 0) return null;
  const [slug, report] = random.one(last);
  return { ...report, slug };
}

function someLines(random: Random, { lines }: Report): readonly Line[] {
  return random.some(lines, 1 + random.below(lines.length));
}

/** The same line with another stance. */
function otherwise(random: Random, line: Line): Line {
  return {
    ...line,
    stance: random.one(STANCES[line.target.type].filter((stance) => stance !== line.stance)),
  };
}

/** A claim as `ClaimInput` has it. A turn supersedes an earlier claim of the same holder, where one is known. */
function claimOf(line: Line, random: Random, known: Known): object {
  const holder = known.slugOf(line.actor.slug);
  const earlier = line.isTurn ? known.claims.filter((claim) => claim.holder === holder) : [];
  const supersedes =
    earlier.length === 0
      ? []
      : [{ claim: random.one(earlier.slice(-20)).id, quotes: [{ exact: turnOf(line) }] }];
  return {
    ...{ holder, holderText: line.actor.name, stance: line.stance, target: line.target.slug },
    ...{ voice: 'PARAPHRASE', tense: 'CURRENT', quotes: [{ exact: sentenceOf(line) }], supersedes },
  };
}

/** What lines speak of, as `DeclareInput` has it. */
function declarationsOf(lines: readonly Line[], random: Random, known: Known): object {
  const issues = lines.map(({ target }) => target.issue);
  const targets = TARGETS.filter(
    (target) => issues.includes(target.slug) || lines.some((line) => line.target === target),
  );
  const ofType = (type: string) => targets.filter((target) => target.type === type);
  const quotes = (slug: string) =>
    lines.filter(({ target }) => target.slug === slug).map((line) => ({ exact: sentenceOf(line) }));
  const actors = new Map(lines.map(({ actor }) => [actor.slug, actor]));
  return {
    actors: [...actors.values()].map(({ slug, name, kind }) => ({ slug: known.slugOf(slug), name, kind })),
    issues: ofType('issue').map(({ slug, text }) => ({ slug, text })),
    proposals: ofType('proposal').map(({ slug, text, kind, issue }) => ({
      ...{ slug, text, kind, issue, quotes: quotes(slug) },
    })),
    assertions: ofType('assertion').map(({ slug, text }) => ({
      ...{ slug, text },
      // So that a denial of it disputes that claim.
      ...(random.oneIn(3) &&
        known.claims.length > 0 && { restates: [random.one(known.claims.slice(-20)).id] }),
    })),
  };
}
