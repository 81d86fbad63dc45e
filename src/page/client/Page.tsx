import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { PageKind } from '../pages.ts';
import { Failure, Loading } from './frame/states.tsx';
import { words } from './words.ts';

/** The component of each page, in the folder of its name: loaded when it is first shown. */
const LOADERS: Readonly<Record<PageKind, () => Promise<ComponentType>>> = {
  home: async () => (await import('./home/HomePage.tsx')).HomePage,
  graph: async () => (await import('./graph/GraphPage.tsx')).GraphPage,
  matrix: async () => (await import('./matrix/MatrixPage.tsx')).MatrixPage,
  timeline: async () => (await import('./timeline/TimelinePage.tsx')).TimelinePage,
  company: async () => (await import('./company/CompanyPage.tsx')).CompanyPage,
  reader: async () => (await import('./reader/ReaderPage.tsx')).ReaderPage,
  venues: async () => (await import('./venues/VenuesPage.tsx')).VenuesPage,
  compare: async () => (await import('./compare/ComparePage.tsx')).ComparePage,
  actor: async () => (await import('./actor/ActorPage.tsx')).ActorPage,
  question: async () => (await import('./question/QuestionPage.tsx')).QuestionPage,
  proposal: async () => (await import('./proposal/ProposalPage.tsx')).ProposalPage,
  statement: async () => (await import('./statement/StatementPage.tsx')).StatementPage,
  about: async () => (await import('./about/AboutPage.tsx')).AboutPage,
  add: async () => (await import('./add/AddPage.tsx')).AddPage,
  search: async () => (await import('./search/SearchPage.tsx')).SearchPage,
  review: async () => (await import('./review/ReviewPage.tsx')).ReviewPage,
  readings: async () => (await import('./readings/ReadingsPage.tsx')).ReadingsPage,
  missing: async () => (await import('./missing/MissingPage.tsx')).MissingPage,
};

const loaded = new Map<PageKind, ComponentType>();

/** Loads the component of a page; what shows it then does so at once. */
export async function loadPage(kind: PageKind): Promise<ComponentType> {
  const page = loaded.get(kind) ?? (await LOADERS[kind]());
  loaded.set(kind, page);
  return page;
}

/** The page of a kind, or that it is on its way. */
export function Page({ kind }: { readonly kind: PageKind }) {
  const [attempt, setAttempt] = useState(0);
  const [failed, setFailed] = useState<PageKind | null>(null);
  const [, setShown] = useState<PageKind | null>(null);
  const Known = loaded.get(kind);
  useEffect(() => {
    setFailed(null);
    loadPage(kind).then(
      () => setShown(kind),
      () => setFailed(kind),
    );
  }, [kind, attempt]);
  if (Known !== undefined) return <Known />;
  return (
    <main class="alone">
      {failed === kind ? (
        <Failure message={words().page.notLoaded} retry={() => setAttempt(attempt + 1)} />
      ) : (
        <Loading />
      )}
    </main>
  );
}
