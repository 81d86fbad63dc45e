/** The answer to a pairing: nothing but how many there are where they are too many. */
export interface PairedPage {
  readonly read: number;
  readonly met: number;
  readonly total: number | null;
  readonly more: boolean;
  readonly pairs: readonly PairedRow[];
}

export interface PairedRow {
  /** Its order key. */
  readonly key: string;
  readonly agree: number;
  readonly contradict: number;
  /** What was asked, by the keys of the branches. */
  readonly ends: Readonly<Record<string, unknown>>;
  readonly shared: Readonly<Record<string, SharedPage>>;
}

export interface SharedPage {
  readonly total: number | null;
  readonly more: boolean;
  readonly rows: readonly SharedRow[];
}

export interface SharedRow {
  readonly key: string;
  readonly same: boolean;
  readonly trees: Readonly<Record<string, unknown>>;
}
