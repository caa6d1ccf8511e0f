// The page's elements as the DOM has them. A form has its controls as properties of their names: on a page with
// `<input name="children">`, `form.children` is that input (HTML, 4.10.3, "[LegacyOverrideBuiltIns]").

/** Reads a property that all elements have, whatever the controls of a form are called. */
export function readProperty<Key extends keyof Element>(element: Element, key: Key): Element[Key] {
  return Reflect.get(Element.prototype, key, element);
}

/** Calls a method that all elements have, whatever the controls of a form are called. */
export function callMethod<Key extends MethodKey>(
  element: Element,
  key: Key,
  ...args: Parameters<Element[Key]>
): ReturnType<Element[Key]> {
  return Reflect.apply(Reflect.get(Element.prototype, key, element), element, args);
}

/** True for an element that is written in. */
export function isEditable(element: Element): boolean {
  return element instanceof HTMLElement && Reflect.get(HTMLElement.prototype, 'isContentEditable', element);
}

/** The document of a node, a form among them; `null` for a document itself. */
export function readDocument(node: Node): Document | null {
  return Reflect.get(Node.prototype, 'ownerDocument', node);
}

type MethodKey =
  | 'closest'
  | 'getAttribute'
  | 'getBoundingClientRect'
  | 'getElementsByTagName'
  | 'hasAttribute'
  | 'matches'
  | 'querySelectorAll'
  | 'removeAttribute'
  | 'setAttribute';
