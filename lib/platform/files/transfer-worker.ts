// The thread of export and import: the page stays responsive, and giving up is ending the thread.
import { serveJobs } from './serve-jobs.ts';

serveJobs(self, () => performance.now());
