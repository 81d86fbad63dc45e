import { createHash } from 'node:crypto';
import { DemarcheError } from '../../errors.ts';
import { codePoints } from '../../evidence/codePoints.ts';
import { digestOf, type Packet, type PacketClaim } from './packetOf.ts';

/**
 * What is wrong with a packet, a line each; empty where it is as it was written. With a text, its passages are looked for
 * there too: each at its place, in the very text that was read.
 *
 * @param file its content
 * @param text the text of the document that its claims rest on, or null where it is not at hand
 * Throws BAD_ARGUMENT where the file is no packet.
 */
export function verifyPacket(file: string, text: string | null): readonly string[] {
  const packet = parsed(file);
  const found = digestOf(packet.claims);
  // As it was written, byte for byte: a blank more is a change too.
  const isWritten = file === packetText(packet);
  const changed =
    found === packet.digest && isWritten
      ? []
      : [
          `The packet was changed after it was written: its digest is ${packet.digest}, and its claims come to ${found}.`,
        ];
  return [...changed, ...packet.claims.flatMap((claim) => (text === null ? [] : standing(claim, text)))];
}

/** A packet as it is written into a file. */
export function packetText(packet: Packet): string {
  return `${JSON.stringify(packet, null, 2)}\n`;
}

function standing({ id, document, passages }: PacketClaim, text: string): readonly string[] {
  const hash = createHash('sha256').update(text).digest('hex');
  if (hash !== document.sha256)
    return [
      `Claim ${id}: the text is not the one that was read: its SHA-256 is ${hash}, not ${document.sha256}.`,
    ];
  const points = codePoints(text);
  return passages.flatMap(({ start, end, exact, before, after }) => {
    const isThere =
      Number.isInteger(start) &&
      start >= 0 &&
      start < end &&
      end <= points.length &&
      points.slice(start, end) === exact;
    const isAround =
      isThere &&
      points.slice(0, start).endsWith(before) &&
      points.slice(end, points.length).startsWith(after);
    return isAround ? [] : [`Claim ${id}: the text has other words from ${start} to ${end} than “${exact}”.`];
  });
}

function parsed(file: string): Packet {
  const no = (cause?: unknown) =>
    new DemarcheError(
      'BAD_ARGUMENT',
      'This is no packet that "demarche packet" has written, or only a part of one.',
      {
        cause,
      },
    );
  try {
    const value: unknown = JSON.parse(file);
    if (isPacket(value)) return value;
  } catch (error) {
    throw no(error);
  }
  throw no();
}

function isPacket(value: unknown): value is Packet {
  if (typeof value !== 'object' || value === null) return false;
  const { demarche, claims, digest }: Partial<Record<string, unknown>> = { ...value };
  return (
    demarche === 'packet' &&
    typeof digest === 'string' &&
    Array.isArray(claims) &&
    claims.every((claim: unknown) => typeof claim === 'object' && claim !== null && hasParts(claim))
  );
}

function hasParts(claim: object): boolean {
  const { document, passages }: Partial<Record<string, unknown>> = { ...claim };
  return typeof document === 'object' && document !== null && Array.isArray(passages);
}
