import { type ComponentChild, render } from 'preact';
import type { HighlightViews } from '../../lib/app/page/highlights/highlight-props.ts';
import type { Translate } from '../../lib/core/strings.ts';
import { Strings } from '../strings-context.tsx';
import { HighlightCard } from './highlight-card.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { Toast } from './toast.tsx';
import { Tray } from './tray.tsx';

/** The views of the reader's highlights, each drawn into the element that it is given. */
export function createHighlightViews(translate: Translate): HighlightViews {
  const draw = (element: Element, view: ComponentChild) =>
    render(<Strings.Provider value={translate}>{view}</Strings.Provider>, element);
  return {
    bar: (element, props) => draw(element, props && <SelectionBar {...props} />),
    // One highlight's card is not another's: what is typed into a field of it goes with it.
    card: (element, props) => draw(element, props && <HighlightCard key={props.highlight.id} {...props} />),
    tray: (element, props) => draw(element, props && <Tray {...props} />),
    toast: (element, props) => draw(element, props && <Toast {...props} />),
  };
}
