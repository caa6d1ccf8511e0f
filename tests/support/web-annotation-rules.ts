// Every MUST of the Web Annotation Data Model: https://www.w3.org/TR/annotation-model/
export type Json = Record<string, unknown>;
/** Section, rule, check. */
export type Rule = readonly [section: string, rule: string, holds: (resource: Json) => boolean];

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const listOf = (value: unknown): unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];
export const objects = (value: unknown): Json[] => listOf(value).filter(isObject);
/** RFC 3986, in ASCII alone: every IRI of ours is a URI. */
export const isUri = (value: unknown) =>
  typeof value === 'string' &&
  /^[a-z][a-z0-9+.-]*:(\/\/[\w\-.~!$&'()*+,;=:@%[\]]*)?([\w\-.~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*(#([\w\-.~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i.test(
    value,
  );
const isTime = (value: unknown) =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/.test(value);
const isCount = (value: unknown) => Number.isInteger(value) && Number(value) >= 0;
const isText = (value: unknown) => typeof value === 'string';
const isOne = (value: unknown) => value !== undefined && value !== null && !Array.isArray(value);

const has = (resource: Json, type: string) => listOf(resource.type).includes(type);
const isSet = (resource: Json) => ['Choice', 'Composite', 'List', 'Independents'].some((type) => has(resource, type));
/** The section on specific resources: what has a source, and says more of it. */
const isSpecific = (resource: Json) =>
  (isUri(resource.source) || (isObject(resource.source) && isUri(resource.source.id))) &&
  ['purpose', 'selector', 'state', 'styleClass', 'renderedVia', 'scope'].some((key) => resource[key] !== undefined);
const isTextual = (resource: Json) => typeof resource.value === 'string';
/** An external web resource is told by its id, and has neither a source nor a target. */
const isExternal = (resource: Json) =>
  isUri(resource.id) && resource.source === undefined && resource.target === undefined;
/** Resources, those in a choice or set, and those that a specific resource is of. */
const deep = (value: unknown): Json[] =>
  objects(value).flatMap((each) => [each, ...objects(each.source), ...deep(each.items)]);

const SELECTORS =
  'FragmentSelector CssSelector XPathSelector TextQuoteSelector TextPositionSelector DataPositionSelector SvgSelector RangeSelector';
const STATES = 'TimeState HttpRequestState';
const isKindOf = (value: unknown, kinds: string) =>
  isUri(value) || (isObject(value) && isText(value.type) && kinds.split(' ').includes(String(value.type)));
const specifics = (note: Json) => [...deep(note.body), ...deep(note.target)].filter(isSpecific);
const refined = (value: unknown): Json[] => objects(value).flatMap((each) => [each, ...refined(each.refinedBy)]);
const selectors = (note: Json) => specifics(note).flatMap(({ selector }) => refined(selector));
const states = (note: Json) => specifics(note).flatMap(({ state }) => refined(state));
const ofType = (list: readonly Json[], ...types: string[]) =>
  list.filter((each) => types.some((type) => has(each, type)));

/** A key that may be missing. */
const optional = (resource: Json, key: string, holds: (value: unknown) => boolean) =>
  resource[key] === undefined || holds(resource[key]);
const uris = (value: unknown) => listOf(value).every(isUri);

/** Rules for keys of any resource: where, of which resources. */
const keyRules = (where: string, of: (note: Json) => readonly Json[]): Rule[] =>
  (
    [
      ['3.3.1', 'created', isTime],
      ['3.3.1', 'modified', isTime],
      ['3.3.6', 'rights', uris],
      ['3.3.7', 'canonical', isUri],
      ['3.3.7', 'via', uris],
    ] as const
  ).map(([section, key, holds]) => [
    section,
    `has a valid ${key} at ${where}`,
    (note) => of(note).every((each) => optional(each, key, holds)),
  ]);

const bodyOrTarget = (key: 'body' | 'target'): Rule[] => {
  const all = (note: Json) => deep(note[key]);
  const none = (kind: (resource: Json) => boolean, taboo: string) => (note: Json) =>
    all(note)
      .filter(kind)
      .every((each) => each[taboo] === undefined);
  return [
    ...keyRules(`each ${key}`, all),
    [
      '3.2.1',
      `has a known text direction in each ${key}`,
      (note) =>
        all(note).every((each) =>
          optional(each, 'textDirection', (value) => ['ltr', 'rtl', 'auto'].includes(String(value))),
        ),
    ],
    [
      '3.2.7',
      `has no items in a ${key} that is an external resource`,
      none((each) => isExternal(each) && !isSet(each), 'items'),
    ],
    ['3.3.5', `has no purpose in a ${key} that is an external resource`, none(isExternal, 'purpose')],
    ['3.2.4', `has no value in a ${key} that is a choice`, none(isSet, 'value')],
    ['4', `has no source in a ${key} that is a choice`, none(isSet, 'source')],
    ['3.3.5', `has no purpose in a ${key} that is a choice`, none(isSet, 'purpose')],
    ['3.2.7', `has no items in a ${key} that is specific`, none(isSpecific, 'items')],
    ['4', `has no value in a ${key} that is specific`, none(isSpecific, 'value')],
  ];
};

/** The 54 of an annotation. */
export const ANNOTATION_RULES: readonly Rule[] = [
  ['3.1', 'has the standard’s context', (note) => listOf(note['@context']).includes(ANNOTATION_CONTEXT)],
  ['3.1', 'has one id, a URI', (note) => isUri(note.id)],
  ['3.1', 'is an Annotation', (note) => has(note, 'Annotation')],
  ['3.1', 'has a target', (note) => listOf(note.target).length > 0],
  [
    '3.2',
    'has targets that are an address, an external resource, a choice or specific',
    (note) =>
      listOf(note.target).every(
        (each) =>
          isUri(each) || (isObject(each) && [isExternal, isSet, isSpecific].filter((is) => is(each)).length === 1),
      ),
  ],
  [
    '3.2',
    'has bodies that are an address, an external resource, text, a choice or specific',
    (note) =>
      listOf(note.body).every(
        (each) => isUri(each) || (isObject(each) && [isExternal, isTextual, isSet, isSpecific].some((is) => is(each))),
      ),
  ],
  ['3.2.5', 'has no bodyValue beside a body', (note) => note.bodyValue === undefined || note.body === undefined],
  ['3.2.5', 'has one text as bodyValue', (note) => optional(note, 'bodyValue', isText)],
  ...keyRules('the annotation', (note) => [note]),
  ['3.3.1', 'was generated at one time', (note) => optional(note, 'generated', isTime)],
  ...bodyOrTarget('body'),
  [
    '3.2.7',
    'has no items in a body that is text',
    (note) => deep(note.body).every((each) => !isTextual(each) || each.items === undefined),
  ],
  [
    '4',
    'has no source in a body that is text',
    (note) => deep(note.body).every((each) => !isTextual(each) || each.source === undefined),
  ],
  ...bodyOrTarget('target'),
  [
    '3.2.4',
    'has no target that is a textual body',
    (note) => deep(note.target).every((each) => !has(each, 'TextualBody')),
  ],
  [
    '4.2',
    'has selectors of the standard',
    (note) => specifics(note).every(({ selector }) => listOf(selector).every((each) => isKindOf(each, SELECTORS))),
  ],
  [
    '4.3',
    'has states of the standard',
    (note) => specifics(note).every(({ state }) => listOf(state).every((each) => isKindOf(each, STATES))),
  ],
  [
    '4.3.3',
    'refines by selectors and states of the standard',
    (note) =>
      [...selectors(note), ...states(note)].every(({ refinedBy }) =>
        listOf(refinedBy).every((each) => isKindOf(each, `${SELECTORS} ${STATES}`)),
      ),
  ],
  [
    '4.4',
    'has one stylesheet where a class is named',
    (note) => specifics(note).every(({ styleClass }) => styleClass === undefined || isOne(note.stylesheet)),
  ],
  [
    '4.2.1',
    'has one value in a fragment, CSS or XPath selector',
    (note) =>
      ofType(selectors(note), 'FragmentSelector', 'CssSelector', 'XPathSelector').every(({ value }) => isOne(value)),
  ],
  [
    '4.2.4',
    'has one exact in a quote',
    (note) => ofType(selectors(note), 'TextQuoteSelector').every(({ exact }) => isText(exact)),
  ],
  [
    '4.2.5',
    'has one start and one end in a position, which are counts',
    (note) =>
      ofType(selectors(note), 'TextPositionSelector', 'DataPositionSelector').every(
        ({ start, end }) => isCount(start) && isCount(end),
      ),
  ],
  [
    '4.2.7',
    'has a value or an id in an SVG selector',
    (note) => ofType(selectors(note), 'SvgSelector').every(({ value, id }) => isText(value) || isUri(id)),
  ],
  [
    '4.2.8',
    'has both ends in a range',
    (note) =>
      ofType(selectors(note), 'RangeSelector').every(
        ({ startSelector, endSelector }) => isObject(startSelector) && isObject(endSelector),
      ),
  ],
  [
    '4.3.1',
    'has one time, or both its ends, in a time state',
    (note) =>
      ofType(states(note), 'TimeState').every(
        ({ sourceDate, sourceDateStart, sourceDateEnd }) =>
          isTime(sourceDate) !== (isTime(sourceDateStart) && isTime(sourceDateEnd)),
      ),
  ],
  [
    '4.3.2',
    'has a value in a request state',
    (note) => ofType(states(note), 'HttpRequestState').every(({ value }) => isText(value)),
  ],
];

const ANNOTATION_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

const common = (type: string): Rule[] => [
  ['5', 'has the standard’s context', (each) => listOf(each['@context']).includes(ANNOTATION_CONTEXT)],
  ['5', 'has one id, a URI', (each) => isUri(each.id)],
  ['5', `is an ${type}`, (each) => has(each, type)],
  ['3.3.1', 'was created at one time', (each) => optional(each, 'created', isTime)],
  ['3.3.1', 'was modified at one time', (each) => optional(each, 'modified', isTime)],
  ['3.3.6', 'has addresses of its rights', (each) => optional(each, 'rights', uris)],
];

const described = (where: string, of: (each: Json) => Json): Rule[] => [
  ['5.1', `has texts as label${where}`, (each) => optional(of(each), 'label', (label) => listOf(label).every(isText))],
  ['5.1', `has a count as total${where}`, (each) => optional(of(each), 'total', isCount)],
  ['5.1', `has an address as last${where}`, (each) => optional(of(each), 'last', isUri)],
];

/** The ten of a collection. */
export const COLLECTION_RULES: readonly Rule[] = [
  ...common('AnnotationCollection'),
  ...described('', (each) => each),
  [
    '5.1',
    'has a first page where it has any',
    (each) => each.total === 0 || isUri(each.first) || (isObject(each.first) && has(each.first, 'AnnotationPage')),
  ],
];

const whole = (page: Json): Json => (isObject(page.partOf) ? page.partOf : {});

/** The 15 of a page that is given alone, with the context of its collection. */
export const PAGE_RULES: readonly Rule[] = [
  ...common('AnnotationPage'),
  [
    '5.2',
    'has a list of annotations',
    (page) =>
      Array.isArray(page.items) &&
      page.items.every((each) => isUri(each) || (isObject(each) && has(each, 'Annotation'))),
  ],
  ['5.2', 'has a count as its start', (page) => optional(page, 'startIndex', isCount)],
  ['5.2', 'has its collection, described', (page) => isObject(page.partOf) && isUri(page.partOf.id)],
  ['5.2', 'has an address as next', (page) => optional(page, 'next', isUri)],
  ['5.2', 'has an address as prev', (page) => optional(page, 'prev', isUri)],
  ...described(' of its collection', whole),
  ['5.1', 'has an address as first of its collection', (page) => optional(whole(page), 'first', isUri)],
];
