import { Fragment } from 'preact';
import { balanceDirections } from '../lib/core/text/direction.ts';

interface Props {
  /** Those that are empty or missing are left out. */
  values: readonly (string | null | undefined)[];
  between?: string;
}

/** Values side by side, each in its own direction: an Arabic tag does not pull the date after it to itself. */
export function Facts({ values, between = ' · ' }: Props) {
  return (
    <>
      {values
        .flatMap((value) => value || [])
        .map((value, at) => (
          <Fragment key={at}>
            {at > 0 && between}
            <bdi>{balanceDirections(value)}</bdi>
          </Fragment>
        ))}
    </>
  );
}
