import type { OpenedRecord } from '../../operations/openRecord.ts';
import type { RecordDraft, Reference } from './RecordDraft.ts';

/** What stands in the form of a record that is there, with its words in this document: others are said elsewhere. */
export function draftOf(record: OpenedRecord, document: string): RecordDraft {
  const { name, text, kind, description, country, latitude, longitude } = record;
  const lines = {
    ...{ name, text, kind, description, country, latitude, longitude },
    aliases: record.aliases?.join('\n'),
    externalIds: record.externalIds?.join('\n'),
  };
  return {
    lines: Object.fromEntries(
      Object.entries(lines).flatMap(([key, value]) => (value == null ? [] : [[key, String(value)]])),
    ),
    flags: { named: record.named === false },
    references: {
      partOf: (record.partOf ?? []).map(actorReference),
      about: (record.about ?? []).map(actorReference),
      broader: (record.broader ?? []).map(targetReference),
      issue: record.issue ? [targetReference(record.issue)] : [],
      place: record.place ? [actorReference(record.place)] : [],
      restates: (record.restates ?? []).map(({ id, text: said }) => ({ slug: id, name: said })),
    },
    quotes: (record.evidence ?? [])
      .filter((passage) => passage.document.slug === document)
      .map(({ exact, start }) => ({ exact, start })),
  };
}

function actorReference({ slug, name }: { readonly slug: string; readonly name: string }): Reference {
  return { slug, name };
}

function targetReference({ slug, text }: { readonly slug: string; readonly text: string }): Reference {
  return { slug, name: text };
}
