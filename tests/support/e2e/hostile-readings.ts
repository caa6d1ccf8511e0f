// How a page's script tries to read what is not its own: functions that run in the page's own world.

/** Whatever the page could get hold of; a test looks for the secret words in it. */
type Reading = (secrets: readonly string[]) => unknown;
/** Ways to read what is in our closed roots. */
export const READINGS: readonly (readonly [string, Reading])[] = [
  [
    'window.find, whole words and parts of words',
    (secrets) =>
      [...secrets, ...secrets.map((word) => word.slice(0, 5))].filter((word) => {
        getSelection()?.removeAllRanges();
        const { find } = window as unknown as { find: (...options: unknown[]) => boolean };
        return find.call(window, word, false, false, true, false, true) && `found ${secrets.join()}`;
      }),
  ],
  [
    'window.find backwards, with case, whole words',
    (secrets) =>
      secrets.filter((word) => {
        getSelection()?.removeAllRanges();
        const { find } = window as unknown as { find: (...options: unknown[]) => boolean };
        return find.call(window, word, true, true, true, true, true);
      }),
  ],
  [
    'selectAll',
    () => {
      document.execCommand('selectAll');
      return `${getSelection()}`;
    },
  ],
  [
    'Selection.modify to both ends of the document',
    () => {
      const selection = getSelection();
      const found: string[] = [];
      for (const by of ['forward', 'backward'] as const)
        for (const unit of ['documentboundary', 'paragraphboundary', 'line'] as const) {
          selection?.setBaseAndExtent(document.body, document.body.childNodes.length, document.body, 0);
          selection?.collapseToEnd();
          for (let step = 0; step < 20; step++) selection?.modify('extend', by, unit);
          found.push(`${selection}`);
        }
      return found;
    },
  ],
  [
    'a selection of the root and of our hosts',
    () => {
      const selection = getSelection();
      const found: string[] = [];
      for (const element of [document.documentElement, ...document.documentElement.children]) {
        selection?.selectAllChildren(element);
        found.push(`${selection}`, `${selection?.getRangeAt(0).cloneContents().textContent}`);
      }
      return found;
    },
  ],
  [
    'copy events and what is selected in them',
    () => {
      const found: unknown[] = [];
      const hear = (event: ClipboardEvent) =>
        found.push(`${getSelection()}`, event.clipboardData?.getData('text/plain'), event.clipboardData?.types);
      addEventListener('copy', hear, true);
      document.execCommand('selectAll');
      document.execCommand('copy');
      removeEventListener('copy', hear, true);
      return found;
    },
  ],
  [
    'text and HTML of the document',
    () => {
      const { documentElement: root } = document;
      // biome-ignore lint/performance/useDomNodeTextContent: what is drawn is what this asks for.
      return [root.innerText, root.textContent, root.outerHTML, new XMLSerializer().serializeToString(document)];
    },
  ],
  [
    'getHTML of all shadow roots',
    () => {
      const { getHTML } = document.documentElement as unknown as { getHTML?: (options: object) => string };
      return getHTML?.call(document.documentElement, { serializableShadowRoots: true, shadowRoots: [] });
    },
  ],
  [
    'the roots of our hosts, and taking them over',
    () =>
      [...document.querySelectorAll('html > :not(head, body)')].map((element) => {
        const host = element as HTMLElement & { openOrClosedShadowRoot?: ShadowRoot };
        const found: unknown[] = [host.shadowRoot?.textContent, host.openOrClosedShadowRoot?.textContent];
        for (const take of [() => host.attachShadow({ mode: 'open' }), () => host.attachInternals().shadowRoot])
          try {
            found.push(take()?.textContent);
          } catch (error) {
            found.push(`${error}`);
          }
        return found;
      }),
  ],
  [
    'clones and imports of our hosts',
    () => {
      const [copy, imported] = [
        document.documentElement.cloneNode(true),
        document.importNode(document.documentElement, true),
      ];
      return [copy, imported].map((node) => (node instanceof Element ? [node.textContent, node.outerHTML] : null));
    },
  ],
  [
    'the words under every point of the window',
    () => {
      const found = new Set<string | null | undefined>();
      for (let x = 4; x < innerWidth; x += 24)
        for (let y = 4; y < innerHeight; y += 12) {
          const position = document.caretPositionFromPoint?.(x, y);
          found.add(position?.offsetNode.textContent);
          if ('caretRangeFromPoint' in document)
            found.add(document.caretRangeFromPoint(x, y)?.startContainer.textContent);
          for (const element of document.elementsFromPoint(x, y))
            if (element.parentElement === document.documentElement) found.add(element.textContent);
        }
      return [...found];
    },
  ],
  [
    'XPath and tree walkers',
    () => {
      const found: (string | null)[] = [document.evaluate('string(/*)', document, null, 2, null).stringValue];
      const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) found.push(node.nodeValue);
      return found;
    },
  ],
  [
    'composed ranges',
    () => {
      document.execCommand('selectAll');
      const selection = getSelection() as unknown as { getComposedRanges?: (options?: object) => StaticRange[] };
      return selection
        .getComposedRanges?.()
        .map(({ startContainer, endContainer }) => [startContainer.textContent, endContainer.textContent]);
    },
  ],
  [
    'computed styles, names and attributes of our hosts',
    () =>
      [...document.documentElement.children].map((element) => [
        getComputedStyle(element, '::before').content,
        getComputedStyle(element, '::after').content,
        element.ariaLabel,
        (element as unknown as { computedName?: string }).computedName,
        [...element.attributes].map(({ value }) => value),
      ]),
  ],
  [
    'style sheets, animations, resources',
    () => [
      [...document.styleSheets].map((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText)),
      document.adoptedStyleSheets.length,
      document.getAnimations().map(({ id }) => id),
      performance.getEntries().map(({ name }) => name),
    ],
  ],
  [
    'everything that is kept for this origin',
    async () => [
      JSON.stringify(localStorage),
      JSON.stringify(sessionStorage),
      document.cookie,
      (await indexedDB.databases()).map(({ name }) => name),
    ],
  ],
  [
    'the focused element and what is selected in it',
    () => {
      const { activeElement } = document;
      return [activeElement?.textContent, (activeElement as HTMLTextAreaElement | null)?.value, `${getSelection()}`];
    },
  ],
];
