interface Props {
  readonly label: string;
  /** The step forward; its chevron points the other way. */
  readonly isNext?: boolean;
  readonly isDisabled?: boolean;
  readonly onStep: () => void;
}

/** A step to the one before or after, drawn as a chevron that follows the direction of the page. */
export function StepButton({ label, isNext = false, isDisabled = false, onStep }: Props) {
  return (
    <button
      type="button"
      class={isNext ? 'step next' : 'step'}
      aria-label={label}
      disabled={isDisabled}
      onClick={onStep}
    >
      <svg class="chevron" viewBox="0 0 16 16" aria-hidden="true">
        <path d="M10 3.5L5.5 8l4.5 4.5" />
      </svg>
    </button>
  );
}
