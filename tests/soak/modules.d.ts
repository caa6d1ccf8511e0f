// Types for the plain Node scripts that these tests import.

interface Build {
  readonly extensionDir: string;
  readonly executablePath: string;
}
interface Profile {
  readonly profileDir: string;
  readonly acknowledged: readonly string[];
}
interface Damage {
  readonly name: string;
  readonly isForGood: boolean;
  readonly apply: (dir: string) => void;
}

declare module '*/soak/damage-profile.mjs' {
  export const DAMAGES: readonly Damage[];
}
declare module '*/soak/measure-damages.mjs' {
  export function fillProfile(build: Build): Promise<Profile>;
  export function measureDamage(
    build: Build,
    options: { full: Profile; store: 'database' | 'mirror'; damage: Damage },
  ): Promise<{ lost: number; acknowledged: number; shrunken: number; starts: string[] }>;
}
declare module '*/soak/measure-kills.mjs' {
  export function measureKills(
    options: Build & { kills: number; damages: number },
  ): Promise<{ acknowledged: number; damaged: number; lost: number }>;
}
declare module '*/soak/measure-slow-openings.mjs' {
  export function measureSlowOpenings(
    options: Build & { openings: number },
  ): Promise<{ acknowledged: number; refused: number; lost: number; hidden: number }>;
}
