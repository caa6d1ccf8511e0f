import { describe, expect, it } from 'vitest';
import { sentencesAround, splitSentences } from '../../../lib/core/text/split-sentences.ts';

const sentencesOf = (text: string, language = 'en') =>
  splitSentences(text, language).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it.each<[string, string, readonly string[]]>([
    ['end at full stops', 'One. Two? Three!', ['One.', 'Two?', 'Three!']],
    ['do not end at a title', 'Dr. Khan met Gen. Sharif. He left.', ['Dr. Khan met Gen. Sharif.', 'He left.']],
    ['do not end at initials', 'J. R. Smith wrote it. Yes.', ['J. R. Smith wrote it.', 'Yes.']],
    ['do not end inside an abbreviation', 'The U.S. said so. We heard.', ['The U.S. said so.', 'We heard.']],
    ['do not end at an abbreviation in brackets', 'It was (cf. Smith) so. Yes.', ['It was (cf. Smith) so.', 'Yes.']],
    [
      'do not end at one that is closed behind it',
      'So said “Dr.” Khan then. Yes.',
      ['So said “Dr.” Khan then.', 'Yes.'],
    ],
    ['do not end at a page', 'See pp. 4 and p. 9 there. Yes.', ['See pp. 4 and p. 9 there.', 'Yes.']],
    ['do not end before a small letter', 'He said no. and left. Yes.', ['He said no. and left.', 'Yes.']],
    [
      'end at a word that ends like an abbreviation',
      'It was the last. Then it was gone.',
      ['It was the last.', 'Then it was gone.'],
    ],
    ['end at a word of two capitals', 'He came from the EU. Then he left.', ['He came from the EU.', 'Then he left.']],
    [
      'end at a word with an abbreviation behind it',
      'He said mumbledr. Then he left.',
      ['He said mumbledr.', 'Then he left.'],
    ],
    ['are joined over several of them', 'Mr. Gen. Dr. Khan. He left.', ['Mr. Gen. Dr. Khan.', 'He left.']],
    ['begin with an abbreviation', 'He left. Dr. Khan did not.', ['He left.', 'Dr. Khan did not.']],
    ['end in Urdu at its own stop', 'یہ پہلا ہے۔ یہ دوسرا ہے۔', ['یہ پہلا ہے۔', 'یہ دوسرا ہے۔']],
    ['have no blank edges', '  One.  \n Two.  ', ['One.', 'Two.']],
    ['are none in nothing', '   ', []],
  ])('%s', (_name, text, wanted) => {
    expect(sentencesOf(text)).toEqual(wanted);
  });

  it.each(['Mr', 'Mrs', 'Prof', 'Col', 'e.g', 'i.e', 'No', 'Inc', 'Ltd', 'U.N', 'Jr', 'vs', 'St'])(
    'do not end at %s.',
    (word) => {
      expect(sentencesOf(`They met ${word}. Khan there. Yes.`)).toEqual([`They met ${word}. Khan there.`, 'Yes.']);
    },
  );

  it('take a language that is none', () => {
    expect(sentencesOf('One. Two.', 'not a language')).toHaveLength(2);
    expect(sentencesOf('One. Two.', '')).toHaveLength(2);
  });

  it('go by their language', () => {
    // A Greek question ends at what is a semicolon elsewhere.
    expect(sentencesOf('Τι είναι; Αυτό.', 'el')).toHaveLength(2);
    expect(sentencesOf('Τι είναι; Αυτό.', 'en')).toHaveLength(1);
  });
});

describe('sentences around some words', () => {
  const text = 'One is here. Two is there. Three is gone.';
  const around = (words: string, after = words) => {
    const range = { start: text.indexOf(words), end: text.indexOf(after) + after.length };
    const { start, end } = sentencesAround(text, range, 'en');
    return text.slice(start, end);
  };

  it.each<[string, string, string, string]>([
    ['are the one that they are in', 'is there', 'is there', 'Two is there.'],
    ['are all that they touch', 'o is there', 'Three', 'Two is there. Three is gone.'],
    ['are no more than those that they are', 'Two is there.', 'Two is there.', 'Two is there.'],
    ['are not those that they only reach', ' Two', 'there. ', 'Two is there.'],
  ])('%s', (_name, from, to, wanted) => {
    expect(around(from, to)).toBe(wanted);
  });

  it('are the range itself where it touches none', () => {
    expect(sentencesAround(text, { start: 12, end: 13 }, 'en')).toEqual({ start: 12, end: 13 });
    expect(sentencesAround('', { start: 0, end: 0 }, 'en')).toEqual({ start: 0, end: 0 });
  });
});
