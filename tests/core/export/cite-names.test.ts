// Names of authors, taken apart as far as that is certain.
import { describe, expect, it } from 'vitest';
import { isPersonName, listNames } from '../../../lib/core/export/cite-names.ts';

const CONTEXT = { language: 'en', organisations: ['aljazeera.com', 'Center for International Strategic Studies'] };
/** Family, given, particle, suffix, between bars. */
const read = (author: string, language = 'en') =>
  listNames(author, { ...CONTEXT, language }).map(({ family, given, particle, suffix }) =>
    [family, given, particle, suffix].join('|').replace(/\|+$/, ''),
  );

describe('names', () => {
  it.each([
    ['Simbal Khan', 'Khan|Simbal'],
    ['Dr. Simbal Khan', 'Khan|Simbal'],
    ['Prof. Dr. Angela B. Meier', 'Meier|Angela B.'],
    ['Lt. Gen. Asad Durrani', 'Durrani|Asad'],
    ['Sir Tim Berners-Lee', 'Berners-Lee|Tim'],
    ['By Simbal Khan', 'Khan|Simbal'],
    ['Jane Doe, PhD', 'Doe|Jane'],
    ['Jane Doe MD', 'Doe|Jane'],
    ['Martin Luther King, Jr.', 'King|Martin Luther||Jr.'],
    ['Henry Louis Gates Jr.', 'Gates|Henry Louis||Jr.'],
    ['Ursula K. Le Guin', 'Le Guin|Ursula K.'],
    ['Max van der Berg', 'Berg|Max|van der'],
    ['Ludwig von Mises', 'Mises|Ludwig|von'],
    ['Robert De Niro', 'De Niro|Robert'],
    ['Juan Carlos de la Cruz', 'Cruz|Juan Carlos|de la'],
    ['José Ortega y Gasset', 'Ortega y Gasset|José'],
    ['Gabriele D’Annunzio', 'D’Annunzio|Gabriele'],
    ['Matthew d’Ancona', 'd’Ancona|Matthew'],
    ['Mohammed bin Salman', 'Salman|Mohammed|bin'],
    ['Mohammed bin Salman Al Saud', 'Al Saud|Mohammed bin Salman'],
    ['Abdel Fattah el-Sisi', 'el-Sisi|Abdel Fattah'],
    ['Zia ul-Haq', 'ul-Haq|Zia'],
    ['J.K. Rowling', 'Rowling|J.K.'],
    ['SIMBAL KHAN', 'KHAN|SIMBAL'],
    ['Nguyễn Văn A', 'Nguyễn|Văn A'],
    ['Trần Đại Quang', 'Trần|Đại Quang'],
    ['Nguyen Van A', 'Nguyen|Van A'],
    ['Viet Thanh Nguyen', 'Nguyen|Viet Thanh'],
    ['Khan, Simbal', 'Khan|Simbal'],
    ['Le Guin, Ursula K.', 'Le Guin|Ursula K.'],
    ['van der Berg, Max', 'Berg|Max|van der'],
    ['King, Martin Luther, Jr.', 'King|Martin Luther||Jr.'],
  ])('%s is %s', (author, name) => {
    expect(read(author)).toEqual([name]);
  });

  it.each([
    ['Orbán Viktor', 'hu', 'Orbán|Viktor'],
    ['Le Duc Tho', 'vi', 'Le Duc Tho'],
    ['Lê Đức Thọ', 'vi', 'Lê|Đức Thọ'],
  ])('%s in %s is %s', (author, language, name) => {
    expect(read(author, language)).toEqual([name]);
  });

  it.each([
    'Reuters',
    'Arab News',
    'The New York Times',
    'Associated Press',
    'BBC Urdu',
    'Al Jazeera',
    'Le Monde',
    'Center for International Strategic Studies',
    'Editorial Board',
    'سمبل خان',
    '習近平',
    'Иван Петров',
    'simbal khan',
    'Dr. Khan',
    'van Gogh',
    '@author',
    'Simbal Khan (Islamabad)',
    'https://e.org/simbal',
  ])('%s stays whole', (author) => {
    expect(read(author)).toEqual([author.trim()]);
  });

  it.each([
    ['Ana Silva; Bo Li', 'en', ['Silva|Ana', 'Li|Bo']],
    ['Ana Silva, Bo Li', 'en', ['Silva|Ana', 'Li|Bo']],
    ['Ana Silva, Bo Li, and Max van der Berg', 'en', ['Silva|Ana', 'Li|Bo', 'Berg|Max|van der']],
    ['Ana Silva & Bo Li', 'en', ['Silva|Ana', 'Li|Bo']],
    ['Ana Silva und Bo Meier', 'de', ['Silva|Ana', 'Meier|Bo']],
    ['Ana Costa e Silva', 'pt', ['Costa e Silva|Ana']],
    ['张三、李四', 'zh', ['张三', '李四']],
    ['أحمد علي، سارة حسن', 'ar', ['أحمد علي', 'سارة حسن']],
    ['', 'en', []],
    [' ; ', 'en', []],
  ])('%s in %s are %j', (author, language, names) => {
    expect(read(author, language)).toEqual(names);
  });

  it.each(['Ursula K. Le Guin', 'Max van der Berg', 'José Ortega y Gasset', 'Henry Louis Gates Jr.', 'Nguyễn Văn A'])(
    'no word of %s is lost',
    (author) => {
      const words = listNames(author, CONTEXT).flatMap((name) => Object.values(name).join(' ').split(' '));
      expect(words.filter((word) => word !== '').sort()).toEqual(author.split(' ').sort());
    },
  );

  it('stay whole where there are too many signs for names', () => {
    const author = 'Jane Doe; '.repeat(200).trim();
    expect(read(author)).toEqual([author]);
  });

  it.each([
    ['Jane Doe', true],
    ['the headline', false],
    ['unnamed others', false],
    ['Arab News', false],
  ])('%s is a person: %s', (name, isPerson) => {
    expect(isPersonName(name, CONTEXT)).toBe(isPerson);
  });
});
