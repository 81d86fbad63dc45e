import type { Page } from 'playwright-core';
import { addInPage } from './addInPage.ts';
import { claimInPage, makeInPlace } from './claimInPage.ts';
import type { ClaimInMind, DossierInMind, InMind } from './DossierInMind.ts';
import { declareInPage, fillRecord } from './declareInPage.ts';
import { leaveOutInPage, leaveOutOpen } from './leaveOutInPage.ts';
import { type RecordInMind, recordsInMind } from './recordsInMind.ts';
import { selectWords } from './selectWords.ts';

/** Milliseconds that the page and the script took; people think and type besides. */
export interface CodingTimes {
  /** From opening the page for texts until the text is there to be read. */
  readonly text: number;
  /** From opening that page until the first claim is recorded, with its holder and its target made in place. */
  readonly firstClaim: number;
  readonly claims: readonly number[];
  readonly records: readonly number[];
  readonly leftOut: readonly number[];
}

/** Codes a text whole as a person does, by clicks and keys alone: from the page on which texts are added, with a key. */
export async function codeInPage(page: Page, { article, dossier }: InMind): Promise<CodingTimes> {
  const start = performance.now();
  const { slug, headings = [] } = dossier.document;
  await addInPage(page, { slug, text: article, headings });
  const text = performance.now() - start;
  const first = firstOf(dossier);
  await codeFirst(page, dossier, first);
  const firstClaim = performance.now() - start;

  const known = new Set([first.claim.holder, first.claim.target, ...first.wholes]);
  const records = await timed(
    recordsInMind(dossier).filter(({ filled }) => !known.has(filled.slug ?? '')),
    (one) => declare(page, one),
  );
  const claims = await timed(
    dossier.claims.filter((claim) => claim !== first.claim),
    (claim) => claimInPage(page, claim, namesIn(dossier, claim)),
  );
  const uncoded = dossier.uncoded ?? [];
  const parts = await timed(
    uncoded.filter(({ quote }) => !/[.!?]$/.test(quote)),
    (one) => leaveOutInPage(page, one),
  );
  const whole = uncoded.filter(({ quote }) => /[.!?]$/.test(quote));
  const sentences = await timed(whole, () => leaveOutOpen(page, whole));
  return { text, firstClaim, claims, records, leftOut: [...parts, ...sentences] };
}

/** A claim whose holder and target need nothing else first but what the holder is a part of. */
interface First {
  readonly claim: ClaimInMind;
  readonly wholes: readonly string[];
}

function firstOf(dossier: DossierInMind): First {
  for (const claim of dossier.claims) {
    const wholes = dossier.actors?.[claim.holder]?.background?.partOf ?? [];
    const needsMore = wholes.some((whole) => (dossier.actors?.[whole]?.background?.partOf ?? []).length > 0);
    if (!needsMore && dossier.issues?.[claim.target] !== undefined) {
      const { about = [], broader = [] } = dossier.issues[claim.target] ?? {};
      if (about.length + broader.length === 0) return { claim, wholes };
    }
  }
  throw new Error('No claim on a question can be coded first.');
}

/** The first claim, with all that it names made on the way. */
async function codeFirst(page: Page, dossier: DossierInMind, { claim, wholes }: First): Promise<void> {
  const all = new Map(recordsInMind(dossier).map(({ filled }) => [filled.slug, filled]));
  const filledOf = (slug: string) => {
    const filled = all.get(slug);
    if (filled === undefined) throw new Error(`Nothing is known of "${slug}".`);
    return filled;
  };
  await claimInPage(page, claim, namesIn(dossier, claim), {
    holder: async () => {
      const { moreReferences: _, lines: __, ...filled } = filledOf(claim.holder);
      const form = page.getByRole('group', { name: filled.make, exact: true }).first();
      if (wholes.length > 0) await form.locator('summary').click();
      for (const whole of wholes) {
        const { lines: ___, ...made } = filledOf(whole);
        const field = form.getByRole('combobox', { name: 'Part or member of' });
        await makeInPlace(page, field, dossier.actors?.[whole]?.name ?? whole, made.make);
        await fillRecord(page, made);
      }
      await fillRecord(page, filled);
    },
    target: {
      make: filledOf(claim.target).make,
      fill: async () => {
        const { lines: _, ...filled } = filledOf(claim.target);
        await fillRecord(page, filled);
      },
    },
  });
}

/** Declares one thing: where words show it, they are selected first. */
async function declare(page: Page, { quote, filled }: RecordInMind): Promise<void> {
  if (quote !== null) await selectWords(page, quote);
  await declareInPage(page, filled);
  // First what is declared, then the claim that the selected words might have been.
  const close = page.getByRole('button', { name: 'Close without recording (Esc)' });
  while (await close.isVisible()) await close.click();
}

function namesIn(dossier: DossierInMind, { holder, target, supersedes }: ClaimInMind) {
  const { actors = {}, issues = {}, proposals = {}, assertions = {}, claims } = dossier;
  const earlier = claims.find(({ name }) => name !== undefined && name === supersedes?.claim);
  return {
    holder: actors[holder]?.name ?? holder,
    target: (issues[target] ?? proposals[target] ?? assertions[target])?.text ?? target,
    givesUp: earlier?.text ?? null,
  };
}

async function timed<One>(
  all: readonly One[],
  work: (one: One) => Promise<unknown>,
): Promise<readonly number[]> {
  const times: number[] = [];
  for (const one of all) {
    const start = performance.now();
    await work(one);
    times.push(performance.now() - start);
  }
  return times;
}
