/** How far a piece of work is. */
export interface Progress {
  readonly done: number;
  /** 0 where it is not known. */
  readonly total: number;
}
