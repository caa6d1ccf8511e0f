import { expect, test, vi } from 'vitest';
import { Switch } from '../../../components/ui/switch.tsx';
import { find } from '../../support/add-html.ts';
import { expectAccessible } from '../../support/check-accessible.ts';
import { mountAsPage } from '../../support/mount.tsx';

test.each([true, false])('a switch that is on: %s asks for the other state', async (isOn) => {
  const onSwitch = vi.fn();
  const { root } = await mountAsPage(
    <Switch class="layer" isOn={isOn} name="marker" onSwitch={onSwitch}>
      <span>Mark at once</span>
    </Switch>,
  );
  const button = find(root, '[role="switch"]');
  expect(button.getAttribute('aria-checked')).toBe(String(isOn));
  expect(button.dataset.setting).toBe('marker');
  button.click();
  expect(onSwitch.mock.calls).toEqual([[!isOn]]);
  await expectAccessible(root);
});

test('a label stands in for the text beside the track', async () => {
  const { root } = await mountAsPage(
    <Switch class="switch" isOn={true} label="The notes on the ferry" onSwitch={vi.fn()}>
      <span aria-hidden="true">On</span>
    </Switch>,
  );
  expect(find(root, '[role="switch"]').getAttribute('aria-label')).toBe('The notes on the ferry');
});
