import { withoutTool } from './highlight-model.ts';
import type { HighlightsContext } from './highlights-context.ts';

/** Ends the tool that has the keys; what it shows goes with it. */
export const leaveTool = (page: HighlightsContext) => (): void => page.change(withoutTool);
