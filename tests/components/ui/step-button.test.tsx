import { expect, test, vi } from 'vitest';
import { StepButton } from '../../../components/ui/step-button.tsx';
import { find } from '../../support/add-html.ts';
import { mountOnPage } from '../../support/mount.tsx';

/** 1 where the chevron points as it is drawn, to the left; -1 where it points to the right. */
function pointsTo(isNext: boolean, direction: 'ltr' | 'rtl'): number {
  const { root } = mountOnPage(
    <div dir={direction}>
      <StepButton label="Step" isNext={isNext} onStep={vi.fn()} />
    </div>,
  );
  return new DOMMatrix(getComputedStyle(find(root, '.chevron')).transform).a;
}

test('the chevron follows the direction of the page', () => {
  expect([pointsTo(false, 'ltr'), pointsTo(true, 'ltr')]).toEqual([1, -1]);
  expect([pointsTo(false, 'rtl'), pointsTo(true, 'rtl')]).toEqual([-1, 1]);
});

test('a step that leads nowhere cannot be pressed', () => {
  const onStep = vi.fn();
  const { root, draw } = mountOnPage(<StepButton label="Step" onStep={onStep} />);
  find(root, 'button').click();
  draw(<StepButton label="Step" isDisabled onStep={onStep} />);
  find(root, 'button').click();
  expect(onStep).toHaveBeenCalledOnce();
});
