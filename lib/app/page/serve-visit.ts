import type { ReaderState } from '../../core/note/reader-state.ts';
import type { LongTasks } from '../../dom/watch/watch-long-tasks.ts';
import { describeArticle } from '../print/describe-article.ts';
import type { FollowedPage } from './follow-page.ts';
import { type PageContext, readMoment } from './page-context.ts';
import { reportVisit } from './report.ts';
import { goToNote } from './use-margin.ts';
import type { VisitPorts } from './visit-ports.ts';

interface Served {
  readonly page: PageContext;
  readonly followed: FollowedPage;
  readonly describe: () => ReaderState;
  readonly longTasks: LongTasks;
}

/** Answers what the background, popup and panel ask of this page, until its signal aborts. */
export function serveVisit(
  { page, followed, describe, longTasks }: Served,
  { serve, translate }: Pick<VisitPorts, 'serve' | 'translate'>,
): void {
  const { margin, signal } = page;
  serve(
    {
      'read-state': describe,
      'read-article'() {
        const { recognition } = followed.state.peek();
        return describeArticle(page.document.location.href, {
          recognition,
          reading: margin.shown.peek()?.reading ?? null,
        });
      },
      'read-report': () => {
        const { recognition, problems, errors } = followed.state.peek();
        const happened = { recognition, problems, errors, longTasksMs: longTasks.durationsMs() };
        return reportVisit(page, happened, translate);
      },
      'go-to'({ note, place }) {
        if (margin.shown.peek() !== null) goToNote(page, note, place);
        return null;
      },
      'mark-actors'() {
        followed.handle({ kind: 'actors-wanted', at: readMoment(page) });
        return null;
      },
    },
    { signal },
  );
}
