import { type ConstDirectiveNode, valueFromASTUntyped } from 'graphql';

type Directives = readonly ConstDirectiveNode[] | undefined;

/** What a directive of schema.graphql says, by its arguments. */
export class Directive {
  private readonly node: ConstDirectiveNode;

  private constructor(node: ConstDirectiveNode) {
    this.node = node;
  }

  /** The directive of a name, where there is one. */
  static named(name: string, directives: Directives): Directive | undefined {
    return Directive.allNamed(name, directives)[0];
  }

  /** The directives of a name. */
  static allNamed(name: string, directives: Directives): readonly Directive[] {
    return (directives ?? []).filter((node) => node.name.value === name).map((node) => new Directive(node));
  }

  /** The value of an argument; undefined where it is not given. */
  value(argument: string): unknown {
    const found = this.node.arguments?.find(({ name }) => name.value === argument);
    return found && valueFromASTUntyped(found.value);
  }

  /** The text of an argument that must be given. */
  text(argument: string): string {
    return String(this.value(argument));
  }

  textOrNull(argument: string): string | null {
    const value = this.value(argument);
    return typeof value === 'string' ? value : null;
  }

  /** The texts of a list. */
  texts(argument: string): readonly string[] {
    return textsIn(this.value(argument));
  }

  /** The lists of texts of a list. */
  lists(argument: string): readonly (readonly string[])[] {
    const value = this.value(argument);
    return Array.isArray(value) ? value.map(textsIn) : [];
  }
}

function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
