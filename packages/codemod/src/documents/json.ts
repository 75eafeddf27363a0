/** A document as it is printed: JSON that ends in a line feed. */
export function json(document: object): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}
