// The claims of a pack as ClaimReview: https://schema.org/ClaimReview. A file beside the page, never put into it.

import { makeNames } from '../pack/json-ld/json-ld-names.ts';
import type { Assessment, Pack, PackActor, PackClaim, PackSource } from '../pack/pack.ts';
import { encodeAddress } from '../text/encode-address.ts';
import { listOrganisations } from './citation.ts';
import { isPersonName } from './cite-names.ts';
import type { ExportFormat } from './export-format.ts';
import { formatJson } from './format-json.ts';
import { quoteAddress } from './quote-address.ts';

/** 5 to 1. What is no question of true or false, or not known, has words alone. */
const RATINGS: Readonly<Partial<Record<Assessment, number>>> = {
  supported: 5,
  'partly supported': 3,
  disputed: 2,
  'prediction: borne out': 5,
  'prediction: partly borne out': 3,
  'prediction: not borne out': 1,
};

/** Without claims there is no file: nothing is saved that looks like a fact check and says nothing. */
export const CLAIM_REVIEW: ExportFormat = {
  id: 'claim-review',
  extension: 'jsonld',
  mime: 'application/ld+json',
  unit: 'article',
  write(articles) {
    const graph = Array.from(articles).flatMap(({ pack }) =>
      pack === null ? [] : pack.claims.map((claim) => review(claim, pack)),
    );
    if (graph.length === 0) return [];
    const json = { '@context': 'https://schema.org', '@graph': graph };
    return [{ path: 'claims.jsonld', text: formatJson(json) }];
  },
};

/** No `url`: it would be the page of the review, and these are on none. */
function review(claim: PackClaim, pack: Pack) {
  const { article } = pack;
  const rating = RATINGS[claim.assessment];
  const author = findClaimant(claim.assertedBy, pack);
  return {
    '@type': 'ClaimReview',
    '@id': makeNames(pack.id).claim(claim.id),
    name: claim.line,
    claimReviewed: claim.selector.exact,
    reviewBody: claim.note,
    inLanguage: pack.language,
    datePublished: pack.asOf,
    author: { '@type': 'Organization', name: pack.creator },
    reviewRating: {
      '@type': 'Rating',
      ...(rating === undefined ? {} : { ratingValue: rating, bestRating: 5, worstRating: 1 }),
      alternateName: claim.assessment,
    },
    itemReviewed: {
      '@type': 'Claim',
      ...(author === null ? {} : { author }),
      description: `Said by ${claim.assertedBy}`,
      url: quoteAddress(article, { selector: { quote: claim.selector } }) ?? encodeAddress(article.url),
      datePublished: article.published,
      appearance: {
        '@type': 'NewsArticle',
        url: encodeAddress(article.url),
        headline: article.title,
        inLanguage: article.language,
        author: describeAgent(article.author, pack),
        publisher: { '@type': 'Organization', name: article.publisher },
        datePublished: article.published,
      },
    },
    citation: listSources(claim, pack).map(describeWork),
  };
}

function listSources({ evidence }: PackClaim, { sources }: Pack): PackSource[] {
  const cited = new Set(
    [...evidence.for, ...evidence.against, ...evidence.qualifying].flatMap((statement) => statement.sources),
  );
  return sources.filter(({ id }) => cited.has(id));
}

function describeWork({ url, title, publisher, date }: PackSource) {
  return {
    '@type': 'CreativeWork',
    url: encodeAddress(url),
    ...(title === null ? {} : { name: title }),
    publisher: { '@type': 'Organization', name: publisher },
    ...(date === null ? {} : { datePublished: date }),
  };
}

interface Agent {
  readonly '@type': 'Person' | 'Organization';
  readonly name: string;
  readonly sameAs?: string;
}

/** What can say something, by the types that a pack has for its actors; a place or a concept cannot. */
const AGENTS: Readonly<Partial<Record<PackActor['type'], Agent['@type']>>> = {
  person: 'Person',
  state: 'Organization',
  organisation: 'Organization',
  'armed group': 'Organization',
  'group of states': 'Organization',
  'unnamed group': 'Organization',
};
const WRITER = /\bthe (?:author|writer|columnist|reporter|journalist)$/;
/** What a newspaper writes itself, on an article that somebody else wrote. */
const PUBLISHER =
  /^the (?:headline|title|standfirst|subheading|pull quote|caption|disclaimer|author note|editors?|newspaper|paper)\b/;

/**
 * Who says it, by the words that a pack has for that: “Gen. Raheel Sharif, quoted”, “the author, about the state”, “the pull
 * quote, credited to the author”, “the author note (Arab News)”. `null` where nobody can be named.
 */
function findClaimant(assertedBy: string, pack: Pack): Agent | null {
  const { article } = pack;
  const [subject = '', ...remarks] = assertedBy.split(',').map((part) => part.trim());
  const [head = '', inBrackets = ''] = subject.replace(/\)$/, '').split(/ ?\(/);
  if (WRITER.test(head)) return describeAgent(article.author, pack);
  const named = findActor(unquote(head), pack) ?? findActor(inBrackets, pack);
  if (named !== null) return describeActor(named);
  if (remarks.some((remark) => WRITER.test(remark) && /^credited to /.test(remark)))
    return describeAgent(article.author, pack);
  if (PUBLISHER.test(head)) return { '@type': 'Organization', name: article.publisher };
  const name = unquote(head);
  if (name === article.author || name === article.publisher) return describeAgent(name, pack);
  return isPerson(name, pack) ? { '@type': 'Person', name } : null;
}

/** An author or publisher: as the pack knows it, else by how the name is written. */
function describeAgent(name: string, pack: Pack): Agent {
  const actor = findActor(name, pack);
  const known = actor === null ? null : describeActor(actor);
  if (known !== null) return { ...known, name };
  const isOrganisation =
    name === pack.article.publisher || (/^[\p{Script=Latin}\s]+$/u.test(name) && !isPerson(name, pack));
  return { '@type': isOrganisation ? 'Organization' : 'Person', name };
}

function describeActor({ name, type, wikidata }: PackActor): Agent | null {
  const agent = AGENTS[type];
  if (agent === undefined) return null;
  return {
    '@type': agent,
    name,
    ...(wikidata === undefined ? {} : { sameAs: `https://www.wikidata.org/entity/${wikidata}` }),
  };
}

function findActor(name: string, { actors }: Pack): PackActor | null {
  const wanted = name.toLowerCase();
  if (wanted === '') return null;
  return (
    actors.find((actor) =>
      [actor.name, ...actor.otherNames, ...actor.names].some((each) => each.toLowerCase() === wanted),
    ) ?? null
  );
}

function isPerson(name: string, pack: Pack): boolean {
  return isPersonName(name, { language: pack.language, organisations: listOrganisations('', pack) });
}

function unquote(text: string): string {
  return text.replace(/^["“‘«„']|["”’»“']$/g, '');
}
