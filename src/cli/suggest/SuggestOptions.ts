/** What `demarche suggest` is told. */
export interface SuggestOptions {
  /** A folder; true where it is to be named after the text. */
  readonly dossier?: string | true;
  readonly by: 'rules' | 'model';
  readonly language?: string;
  readonly replace?: boolean;
}
