import { address_of, begin, call, Unreachable } from '../api/client';
import { follow_job, get_job, get_job_answer, type JobRow } from '../api/forms';
import type { Operation } from '../api/metadata';

/** Told of each change; no more once the signal is aborted: the work goes on at the server. */
export type Watch = (job: JobRow) => void;

export const patience = {
  silence_ms: 5000, // of the stream, before it is asked instead
  pause_ms: 1000, // between two questions
  away_ms: 60_000, // without a server
};

/** As long as there are events: the row with which it ended; nothing where the stream broke. */
function streamed(job: string, watch: Watch, signal: AbortSignal): Promise<JobRow | undefined> {
  return new Promise(done => {
    const source = new EventSource(address_of(follow_job, { job }).path);
    let silence = 0;
    const end = (last?: JobRow) => {
      window.clearTimeout(silence);
      source.close();
      done(last);
    };
    const listen = () => {
      window.clearTimeout(silence);
      silence = window.setTimeout(end, patience.silence_ms);
    };
    const row_of = (event: Event) => JSON.parse((event as MessageEvent<string>).data) as JobRow;
    source.addEventListener('progress', event => {
      listen();
      watch(row_of(event));
    });
    source.addEventListener('end', event => end(row_of(event)));
    source.addEventListener('error', () => end());
    signal.addEventListener('abort', () => end());
    listen();
  });
}

function pause(): Promise<void> {
  return new Promise(go_on => window.setTimeout(go_on, patience.pause_ms));
}

/** Asks again and again; a server that is away for a moment may be restarting. */
async function polled(job: string, watch: Watch, signal: AbortSignal): Promise<void> {
  let answered = Date.now();
  while (!signal.aborted) {
    try {
      const row = await call(get_job, { job }, signal);
      if (row.ended) return;
      watch(row);
      answered = Date.now();
    } catch (error) {
      const away = error instanceof Unreachable && Date.now() - answered < patience.away_ms;
      if (!away) throw error;
    }
    await pause();
  }
}

/**
 * Has something done that may take long, and waits. Throws as `call` does; what was called off is
 * refused. Never settles once the signal is aborted: nobody waits any more.
 */
export async function work<Input, Output>(
  operation: Operation<Input, Output>, input: Input, watch: Watch, signal: AbortSignal,
): Promise<Output> {
  const begun = await begin(operation, input);
  if ('answer' in begun) return begun.answer;
  const { job } = begun.job;
  watch(begun.job);
  try {
    if (!await streamed(job, watch, signal)) await polled(job, watch, signal);
    if (!signal.aborted) return await call(get_job_answer, { job }) as Output;
  } catch (error) {
    if (!signal.aborted) throw error;
  }
  return new Promise(() => undefined);
}
