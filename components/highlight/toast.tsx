import type { ToastProps } from '../../lib/app/page/highlights/highlight-props.ts';

/** A sentence at the foot of the window; it goes by itself. */
export function Toast({ text, action }: ToastProps) {
  return (
    <div class="own-toast">
      <span>{text}</span>
      {action !== null && (
        <button type="button" data-act={action.name} onClick={action.onAct}>
          {action.label}
        </button>
      )}
    </div>
  );
}
