import { DISPUTED } from '../../../diagrams/describePosition.ts';
import { attributed } from '../../../evidence/accordingTo.ts';
import { formatAddress, NO_FILTER } from '../../Address.ts';
import { hrefOfSubject } from '../../hrefOfSubject.ts';
import type { Found } from '../../operations/find.ts';

export interface FoundLink {
  readonly href: string;
  /** What kind of thing it is. */
  readonly kind: Found['__typename'];
  readonly text: string;
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
      const name = found.title ?? slug;
      const words = excerpt && `${excerpt.prefix}${excerpt.exact}${excerpt.suffix}`.replace(/\s+/g, ' ');
      return [
        {
          kind: 'Document',
          text: words === null ? name : `${name}: … ${words.trim()} …`,
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
          href: formatAddress({ view: 'reader', document: found.document.slug, claim: found.id }),
        },
      ];
    case 'Passage':
      return [
        {
          kind: 'Passage',
          text: `“${found.exact}”`,
          href: formatAddress({ view: 'reader', document: found.document.slug, passage: found.id }),
        },
      ];
    default:
      return [];
  }
}
