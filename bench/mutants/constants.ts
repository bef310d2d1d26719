// The numeric constants of a source text, found by its syntax tree and not by a list of names, which would go stale.
import { parseAst } from "rolldown/parseAst";

/** One number that somebody chose. */
export interface Constant {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** Of the module's constant or of the function that it stands in. */
  readonly name: string;
  /** As it is written, without a sign. */
  readonly raw: string;
  readonly value: number;
  /** Where it stands in the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

/** What surrounds a node: the nearest name, whether a function is around it, and whether it is a value of its own. */
interface Place {
  readonly name: string;
  readonly inFunction: boolean;
  readonly chosen: boolean;
}

/** Counting, halving, the first and the last: these say what the code does, and nobody chose them. */
const STRUCTURAL = [0, 1, 2];
/** Smaller ones keep a division from failing; how small they are means nothing. */
const LEAST = 1e-5;

/**
 * Finds the constants of a TypeScript source: all numbers in values of a module's constants and in functions, except
 * types, array indices, guards against a division by zero, and 0, 1 and 2 that are not themselves the value of a constant
 * or an element of its arrays and objects.
 *
 * @throws SyntaxError for text that is no TypeScript
 */
export function constantsIn(file: string, text: string): Constant[] {
  const found: Constant[] = [];
  const visit = (node: Node, place: Place) => {
    if (node.type === "Literal" && typeof node.value === "number") {
      const { value, start, end } = node;
      if (STRUCTURAL.includes(value) ? !place.chosen : value < LEAST) return;
      const line = text.slice(0, start).split("\n").length;
      found.push({ file, line, name: place.name, raw: text.slice(start, end), value, start, end });
      return;
    }
    for (const [key, child] of childrenOf(node)) visit(child, placeOf(node, key, place));
  };
  const program = parseAst(text, { lang: "ts" }, file) as unknown as Node;
  visit(program, { name: "module", inFunction: false, chosen: false });
  return found;
}

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && typeof (value as Node).type === "string";

function childrenOf(node: Node): [string, Node][] {
  return Object.entries(node).flatMap(([key, value]) => {
    if (node.type === "MemberExpression" && key === "property") return [];
    const nodes = (Array.isArray(value) ? value : [value]).filter(isNode).filter(isRun);
    return nodes.map((child): [string, Node] => [key, child]);
  });
}

/** Types are erased; of `x as T`, `x!` and `x satisfies T` the x stays. */
const isRun = ({ type, expression }: Node) => !type.startsWith("TS") || isNode(expression);

const VALUES = ["ArrayExpression", "ObjectExpression", "Property", "TSAsExpression", "TSSatisfiesExpression"];

function placeOf(node: Node, key: string, { name, inFunction, chosen }: Place): Place {
  if (/Function/.test(node.type))
    return { name: inFunction ? name : (nameOf(node) ?? name), inFunction: true, chosen: false };
  if (node.type === "VariableDeclarator" && !inFunction)
    return { name: nameOf(node) ?? name, inFunction, chosen: key === "init" };
  return { name, inFunction, chosen: chosen && VALUES.includes(node.type) && key !== "key" };
}

function nameOf({ id }: Node): string | null {
  return isNode(id) && typeof id.name === "string" ? id.name : null;
}
