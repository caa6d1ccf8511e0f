/** Words in small letters that belong to the family name behind them: “van der” Berg, “bin” Salman. */
const WORDS_BEFORE_FAMILY =
  "af al am an auf aus av ben bin bint da das de degli dei del della delle dello den der di dos du e el het ibn la las le les lo los of op ten ter van vom von y zu zum zur ’t 't";
const PARTICLES: ReadonlySet<string> = new Set(WORDS_BEFORE_FAMILY.split(' '));

/** Whether a word may stand before a family name. Compares exactly: “De” of “De Niro” is part of the family name. */
export function isParticle(word: string): boolean {
  return PARTICLES.has(word);
}
