import { answerInThread } from '../answerInThread.ts';
import { Commits } from './Commits.ts';
import { connect, type Neo4jOptions, openSession } from './connect.ts';
import { type BoundPlan, readAnswer } from './readAnswer.ts';
import { storeError } from './storeError.ts';

/** What the thread is asked. */
export interface LargeRead extends BoundPlan {
  /** What it has to have seen of a cluster. */
  readonly bookmarks: string[];
}

// What runs in the thread: large answers are taken apart, which the driver does in one go, on connections of its own.
answerInThread((options: Neo4jOptions) => {
  const driver = connect(options);
  return ({ bookmarks, ...bound }: LargeRead, { signal, onPlanned }) => {
    const commits = new Commits((mode) => openSession(driver, options, mode, { bookmarks }));
    return readAnswer(commits, bound, { deadline: options.deadline, signal, onPlanned });
  };
}, storeError);
