import { isObject, listOf, objects } from './web-annotation-rules.ts';

/** Terms of http://www.w3.org/ns/anno.jsonld that ours may use; `assessing` is none of them. */
const TERMS = new Set(
  `id type Annotation TextualBody SpecificResource TextQuoteSelector CssStylesheet Software Person Organization
  AnnotationCollection AnnotationPage Text commenting classifying describing highlighting identifying linking tagging
  body target source selector stylesheet creator generator motivation purpose items partOf first created modified value
  format language textDirection exact prefix suffix styleClass name label total startIndex ltr rtl auto`.split(/\s+/),
);
const PREFIXES = ['oa', 'dc', 'dcterms', 'foaf', 'as', 'schema'];

/** What a processor of JSON-LD would drop: keys, types and motivations that no context explains; with their paths. */
export function findUnexplained(document: unknown): string[] {
  const contexts = objects(isObject(document) ? document['@context'] : undefined);
  const own = new Set(contexts.flatMap((context) => Object.keys(context)));
  const isExplained = (term: string) =>
    TERMS.has(term) || own.has(term) || [...PREFIXES, ...own].some((prefix) => term.startsWith(`${prefix}:`));
  const visit = (value: unknown, path: string): string[] => {
    if (Array.isArray(value)) return value.flatMap((each, at) => visit(each, `${path}[${at}]`));
    if (!isObject(value)) return [];
    return Object.entries(value).flatMap(([key, each]) => {
      if (key === '@context') return [];
      const names = ['type', 'motivation', 'purpose'].includes(key) ? listOf(each).map(String) : [];
      const strange = [key, ...names].filter((name) => !name.startsWith('@') && !isExplained(name));
      return [...strange.map((name) => `${path}.${key}: ${name}`), ...visit(each, `${path}.${key}`)];
    });
  };
  return visit(document, '');
}
