import { DISPUTED } from '../../../diagrams/describePosition.ts';
import { documentName } from '../../../diagrams/documentName.ts';
import { attributed } from '../../../evidence/accordingTo.ts';
import { formatAddress, NO_FILTER } from '../../Address.ts';
import { hrefOfSubject } from '../../hrefOfSubject.ts';
import type { Found } from '../../operations/find.ts';

interface FoundLink {
  readonly href: string;
  /** What kind of thing it is. */
  readonly kind: Found['__typename'];
  readonly text: string;
  /** What tells it from others of the same text: words, the text that they are from, when they were said. */
  readonly detail?: string;
}

/** Where something that was found leads on this page. A place leads to the proposals to meet there. */
export function linksOfFound(found: Found): FoundLink[] {
  const positions = (filter: Partial<typeof NO_FILTER>) =>
    formatAddress({ view: 'home', filter: { ...NO_FILTER, ...filter } });
  switch (found.__typename) {
    case 'Actor':
      return [{ kind: 'Actor', text: found.name, href: hrefOfSubject(found.__typename, found.slug) }];
    case 'Issue':
      return [{ kind: 'Issue', text: found.text, href: hrefOfSubject(found.__typename, found.slug) }];
    case 'Proposal':
      return [{ kind: 'Proposal', text: found.text, href: hrefOfSubject(found.__typename, found.slug) }];
    case 'Assertion':
      return [{ kind: 'Assertion', text: found.text, href: hrefOfSubject(found.__typename, found.slug) }];
    case 'Place': {
      const target = found.proposals.nodes.map(({ slug }) => slug);
      return target.length === 0 ? [] : [{ kind: 'Place', text: found.name, href: positions({ target }) }];
    }
    case 'Document': {
      const { slug, excerpt } = found;
      const words = excerpt && wholeWordsOf(excerpt);
      const { text: name } = documentName({ ...found, opening: null });
      return [
        {
          kind: 'Document',
          text: words === null ? name : `${name}: … ${words} …`,
          href: formatAddress({ view: 'reader', document: slug, found: excerpt }),
        },
      ];
    }
    case 'Claim':
      return [
        {
          kind: 'Claim',
          text: `${attributed(
            found.text,
            found.via.map(({ name }) => name),
          )}${found.disputed ? DISPUTED : ''}`,
          detail: [
            found.evidence.map(({ exact }) => `“${exact}”`).join(' … '),
            documentName({ ...found.document, opening: null }).text,
            ...(found.saidAt === null ? [] : [found.saidAt]),
          ].join(' · '),
          href: formatAddress({ view: 'reader', document: found.document.slug, claim: found.id }),
        },
      ];
    case 'Passage':
      return [
        {
          kind: 'Passage',
          text: `“${found.exact}”`,
          detail: documentName({ ...found.document, opening: null }).text,
          href: formatAddress({ view: 'reader', document: found.document.slug, passage: found.id }),
        },
      ];
    default:
      return [];
  }
}

/** The words of an excerpt in one line; what stands around is cut where a word begins or ends. */
function wholeWordsOf({ prefix, exact, suffix }: { prefix: string; exact: string; suffix: string }): string {
  const before = prefix.replace(/^\S+(?=\s)/u, '');
  const after = suffix.replace(/(?<=\s)\S+$/u, '');
  return `${before}${exact}${after}`.replace(/\s+/g, ' ').trim();
}
