import { describe, expect, it } from 'vitest';
import { listAuthors } from '../../../lib/core/export/list-authors.ts';

describe('the authors of a page', () => {
  it.each([
    ['', []],
    ['Dr. Simbal Khan', ['Dr. Simbal Khan']],
    ['Ann Lee; Bo Ray', ['Ann Lee', 'Bo Ray']],
    ['Ann Lee and Bo Ray', ['Ann Lee', 'Bo Ray']],
    ['Ann Lee, Bo Ray and Cy Fox', ['Ann Lee', 'Bo Ray', 'Cy Fox']],
    ['Ann Lee, Bo Ray & Cy Fox', ['Ann Lee', 'Bo Ray', 'Cy Fox']],
    ['Khan, Simbal', ['Khan, Simbal']],
    ['Khan, Simbal; Lee, Ann', ['Khan, Simbal', 'Lee, Ann']],
    ['Martin Luther King, Jr.', ['Martin Luther King, Jr.']],
    ['Lena Weiß und Jan Groß', ['Lena Weiß', 'Jan Groß']],
    ['Иван Петров и Анна Смирнова', ['Иван Петров', 'Анна Смирнова']],
    ['محمد علي، ليلى حسن', ['محمد علي', 'ليلى حسن']],
    ['王小明、李雷', ['王小明', '李雷']],
    ['Sandy Anderson', ['Sandy Anderson']],
    ['Ann Lee et al.', ['Ann Lee et al.']],
    ['José Ortega y Gasset', ['José Ortega y Gasset']],
    ['Ann Lee, Bo Ray, and Cy Fox', ['Ann Lee', 'Bo Ray', 'Cy Fox']],
    ['Le Guin, Ursula K.', ['Le Guin, Ursula K.']],
    [' ; Ann \n Lee ;; ', ['Ann Lee']],
  ])('%j are %j', (author, names) => {
    expect(listAuthors({ author, language: 'en' })).toEqual(names);
  });
});
