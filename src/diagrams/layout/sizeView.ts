import type { DiagramActor, DiagramTarget, DiagramView } from '../DiagramView.ts';
import type { PositionWords } from '../PositionWords.ts';
import type { Section } from './orderSection.ts';
import { placeSigns } from './placeSigns.ts';
import { type SizedTarget, sizeTarget } from './placeTargets.ts';
import { type Room, roomFor } from './roomFor.ts';
import { sizes } from './sizes.ts';
import { widest } from './textWidth.ts';
import { wrapText } from './wrapText.ts';

/** Everything that is drawn with its text in lines, before it has a place. */
export interface SizedView {
  readonly room: Room;
  readonly targets: ReadonlyMap<DiagramTarget, SizedTarget>;
  readonly names: ReadonlyMap<DiagramActor, readonly string[]>;
  /** Of the widest of each. */
  readonly actorWidth: number;
  readonly targetWidth: number;
  readonly headingWidth: number;
}

/** Wraps all texts of a view for a drawing that may be `width` pixels wide. */
export function sizeView(view: DiagramView, width: number, words: PositionWords): SizedView {
  const signs = view.positions.map((position) => placeSigns(position).width);
  const room = roomFor(width, Math.ceil(2 * sizes.besideMark + Math.max(0, ...signs)));
  const held = Map.groupBy(view.positions, (position) => position.target);
  const targets = new Map(
    view.targets.map((target) => [
      target,
      sizeTarget(target, held.get(target.slug) ?? [], view, room, words),
    ]),
  );
  const names = new Map(
    view.actors.map((actor) => [actor, wrapText(actor.name, room.actorText, sizes.font)]),
  );
  const targetWidth = Math.max(0, ...[...targets.values()].map((target) => target.width));
  return {
    room,
    targets,
    names,
    actorWidth: Math.max(0, ...[...names.values()].map((lines) => nameWidth(lines, room))),
    targetWidth,
    headingWidth: room.stacked ? width : targetWidth,
  };
}

function nameWidth(lines: readonly string[], room: Room): number {
  return Math.min(room.actorText, widest(lines, sizes.font)) + 2 * room.besideName;
}

/** An actor's box before it has a place. */
export interface SizedActor {
  readonly actor: DiagramActor;
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

/** The boxes of a section's actors, with room for a port for each of their positions there. */
export function sizeActors({ actors, positions }: Section, { names, room }: SizedView): SizedActor[] {
  const held = Map.groupBy(positions, (position) => position.actor);
  return actors.map((actor) => {
    const lines = names.get(actor) ?? [];
    const ports = held.get(actor.slug)?.length ?? 0;
    return {
      actor,
      lines,
      width: nameWidth(lines, room),
      height: Math.max(lines.length * sizes.lineHeight, ports * sizes.portAtActor) + sizes.padding,
    };
  });
}
