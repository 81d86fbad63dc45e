/** Where identifiers of a scheme are looked up; the identifier stands behind it. */
const PLACES: Readonly<Record<string, string>> = {
  wikidata: 'https://www.wikidata.org/wiki/',
  viaf: 'https://viaf.org/viaf/',
  isni: 'https://isni.org/isni/',
  gnd: 'https://d-nb.info/gnd/',
  orcid: 'https://orcid.org/',
  lei: 'https://search.gleif.org/#/record/',
};

/** An identifier elsewhere, as `scheme value`; one of a known scheme leads there. */
export function Identifier({ id }: { readonly id: string }) {
  const [scheme = '', value = ''] = id.split(/ (.*)/su);
  const place = PLACES[scheme.toLowerCase()];
  if (place === undefined || value === '') return <span class="identifier">{id}</span>;
  return (
    <a class="identifier" href={`${place}${encodeURIComponent(value)}`} rel="noreferrer">
      {id}
    </a>
  );
}
