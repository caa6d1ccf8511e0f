import type { ComponentChildren } from 'preact';

interface Props {
  /** Names of classes; the look of the track is the same for all. */
  readonly class: string;
  readonly isOn: boolean;
  /** What a screen reader calls it; the text beside the track where none is given. */
  readonly label?: string;
  /** The name of a setting, for tests. */
  readonly name?: string;
  readonly children: ComponentChildren;
  readonly onSwitch: (isOn: boolean) => void;
}

/** A button that is on or off, with its text beside the track. */
export function Switch({ isOn, label, name, children, onSwitch, ...props }: Props) {
  return (
    <button
      type="button"
      role="switch"
      class={props.class}
      data-setting={name}
      aria-checked={isOn}
      aria-label={label}
      onClick={() => onSwitch(!isOn)}
    >
      <span class="track" aria-hidden="true" />
      {children}
    </button>
  );
}
