import type { DiagramActor, DiagramIssue, DiagramPosition, DiagramTarget } from '../DiagramView.ts';
import type { Stance } from '../encoding.ts';

/** Where everything of a view stands, in pixels from the top left. */
export interface ColumnLayout {
  /** At most the width that there is room for. */
  readonly width: number;
  readonly height: number;
  /** Inside a target's box on the left: the marks of the edges that end there. */
  readonly gutter: number;
  /** What stands under each other without lines between: from where to where. */
  readonly sections: readonly { readonly top: number; readonly bottom: number }[];
  readonly actors: readonly PlacedActor[];
  readonly headings: readonly PlacedHeading[];
  readonly targets: readonly PlacedTarget[];
  /** In the order in which they are drawn: what matters most comes last, on top. */
  readonly edges: readonly PlacedEdge[];
  /** How many pairs of edges cross. */
  readonly crossings: number;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedActor extends Box {
  /** One for each box: an actor has several where questions stand under each other. */
  readonly id: string;
  readonly actor: DiagramActor;
  readonly lines: readonly string[];
}

export interface PlacedHeading extends Box {
  readonly issue: DiagramIssue | null;
  readonly lines: readonly string[];
}

export interface PlacedTarget extends Box {
  readonly target: DiagramTarget;
  readonly lines: readonly string[];
  /** Under the text: on what condition who would agree, who reports it of whom, and that nobody proposed it. */
  readonly notes: readonly TargetNote[];
}

export interface TargetNote {
  /** The stance that it belongs to, or null. */
  readonly stance: Stance | null;
  readonly former: boolean;
  readonly lines: readonly string[];
}

export interface PlacedEdge {
  readonly position: DiagramPosition;
  readonly actor: DiagramActor;
  readonly target: DiagramTarget;
  /** The id of the actor's box that it leaves. */
  readonly actorId: string;
  /** Where it leaves the actor's box. */
  readonly from: Point;
  /** Where it meets the target's box. */
  readonly to: Point;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}
