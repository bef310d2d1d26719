import { isKnownUnit, quantityText } from "../../text/quantity.ts";
import { own, type Part, prose } from "./document.ts";

/** A figure with its unit in as many digits as a reader needs; a unit that is not known stays foreign text. */
export function quantity(value: number, unit: string): Part {
  const text = quantityText(value, unit);
  return isKnownUnit(unit) ? own(text) : prose(text);
}
