import { hash } from 'node:crypto';
import type { StoredClaimFacts } from '../export/storedClaims.ts';

/** Raised where the parts of a packet come to mean something else. */
export const FORM = 1;

/** Claims with their evidence, for somebody who has no store. */
export interface Packet {
  readonly demarche: 'packet';
  readonly form: number;
  readonly claims: readonly PacketClaim[];
  /** Of all the rest: see `digestOf`. */
  readonly digest: string;
}

/** A claim in a packet: what it says, the words that it rests on, where they stand, and what was decided about it. */
export interface PacketClaim extends Omit<StoredClaimFacts, 'passages'> {
  readonly url: string;
  /** Where there are any: "the words kept do not name the holder". */
  readonly notes: readonly string[];
  readonly passages: readonly PacketPassage[];
  readonly decisions: readonly {
    readonly status: string;
    readonly by: string;
    /** RFC 3339 */
    readonly at: string;
    readonly note: string | null;
  }[];
  /** Of all the rest of the claim: see `digestOf`. */
  readonly digest: string;
}

/** Words and where they stand in the document's text, in code points, with what stands around them. */
export interface PacketPassage {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  /** Up to 200 code points. */
  readonly before: string;
  /** Up to 200 code points. */
  readonly after: string;
  readonly section: string | null;
}

/** SHA-256 of a part of a packet as JSON without spaces, its `digest` left out, in hexadecimal. */
export function digestOf(part: object): string {
  return hash('sha256', JSON.stringify({ ...part, digest: undefined }), 'hex');
}

/** A packet as it is written into a file. */
export function packetText(packet: Packet): string {
  return `${JSON.stringify(packet, null, 2)}\n`;
}
