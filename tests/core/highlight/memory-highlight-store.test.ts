import { createMemoryHighlightStore } from '../../../lib/core/highlight/memory-highlight-store.ts';
import { describeHighlightStore } from '../../support/highlight-store-contract.ts';

describeHighlightStore(async () => createMemoryHighlightStore({ now: () => 0 }));
