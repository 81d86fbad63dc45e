import type { ReadForeign } from './ForeignDocument.ts';

/** A format of other programs that can be imported. */
export interface ForeignFormat {
  /** In a few words, for the list of commands. */
  readonly description: string;
  /** What its offsets, its mapping and its parts mean: for the command's help. */
  readonly help: string;
  readonly mapping: 'optional' | 'required';
  /** What reads it, loaded when it is needed. */
  load(): Promise<ReadForeign>;
}

/** The formats that `demarche import` reads, by the name that it has there. */
export const FOREIGN_FORMATS: Readonly<Record<string, ForeignFormat>> = {
  brat: {
    description: 'attributions annotated in brat (.txt with .ann, or a folder of such pairs)',
    help: `Who (Source) said what (Content) by which words (Cue), linked by events or relations. The words of a source are its
name; nobody is named by "officials" or "he". brat says neither for nor against: all come as drafts without a stance, on
an assertion with the content's words, for a person to decide. Offsets count Unicode code points, as brat counts them.
Other names of types stand in a mapping: docs/mappings/brat.yaml. Attributes and notes are left.
`,
    mapping: 'optional',
    load: async () => (await import('./brat.ts')).readBrat,
  },
  csv: {
    description: 'a table with a stance a row, whose columns a mapping names',
    help: `Reads CSV (RFC 4180) in UTF-8 whose first row names its columns. The mapping says in YAML which of them are the holder,
the stance, what it is about and the words: docs/mappings/README.md tells how, with an example. Rows are counted as
spreadsheets do: the first row is row 1. Without a column for the document's "id" each row is a document that is known by
its number: once imported, rows may only be added at the end. A holder is named where the quote has the name.
`,
    mapping: 'required',
    load: async () => (await import('./csv.ts')).readCsv,
  },
  dna: {
    description: 'a file of the Discourse Network Analyzer 3 (.dna)',
    help: `Of a "DNA Statement", the organization is the holder and the person reports it; where there is no organization, the
person is the holder. A concept is a proposal, agreement 1 is SUPPORTS and 0 OBJECTS. A mapping says what is otherwise:
docs/mappings/dna.yaml. A document's author is not kept. Statements of other types are told and left. A holder is named
where the document has the name, in the statement's words or anywhere else. Statements of one coder that say the same of
the same holder in one document are one claim with several passages: there may be fewer claims than statements.
`,
    mapping: 'optional',
    load: async () => (await import('./dna.ts')).readDna,
  },
  webanno: {
    description: 'stances annotated in INCEpTION or WebAnno (WebAnno TSV 3.2 and 3.3)',
    help: `Reads a layer of spans whose features say holder, target and stance, or a layer of relations from a holder to a target.
The mapping names the layer and the features: docs/mappings/webanno.yaml. Where the stance has no value, the claim comes as
a draft. Offsets count UTF-16 units, as Java counts them. Between sentences the file keeps no characters but their number.
`,
    mapping: 'required',
    load: async () => (await import('./webanno.ts')).readWebanno,
  },
};
