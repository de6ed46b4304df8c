import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { estimate_draft, type JobRow } from '../api/forms';
import { patience, work } from './work';

const row = (more: Partial<JobRow>) =>
  ({ job: '7', act: 'estimate_draft', state: 'running', done: 0, total: 9, ...more }) as JobRow;

/** A stream that says what the test wants it to. */
class Source extends EventTarget {
  static last: Source;
  closed = false;
  constructor(readonly path: string) {
    super();
    Source.last = this;
  }

  say(name: string, data?: JobRow): void {
    this.dispatchEvent(new MessageEvent(name, { data: JSON.stringify(data) }));
  }

  close(): void {
    this.closed = true;
  }
}

const asked: string[] = [];
let answers: Record<string, () => Response> = {};
const json = (body: unknown, status = 200) => () => new Response(JSON.stringify(body), { status });

beforeEach(() => {
  vi.useFakeTimers();
  asked.length = 0;
  answers = {
    '/api/v1/policy-drafts/3/effects': json(row({ state: 'waiting' }), 202),
    '/api/v1/jobs/7/answer': json({ decided: 5 }),
  };
  vi.stubGlobal('EventSource', Source);
  vi.stubGlobal('fetch', vi.fn(async (path: string) => {
    asked.push(path);
    const answer = answers[path];
    if (!answer) throw new Error(path);
    return answer();
  }));
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function begin(signal = new AbortController().signal) {
  const seen: JobRow[] = [];
  const done = work(estimate_draft, { draft_id: '3' }, each => seen.push(each), signal);
  return { seen, done };
}

describe('what takes long', () => {
  it('is told as it goes on, and answered when it ends', async () => {
    const { seen, done } = begin();
    await vi.advanceTimersByTimeAsync(0);
    expect(Source.last.path).toBe('/api/v1/jobs/7/events');
    Source.last.say('progress', row({ done: 4 }));
    Source.last.say('end', row({ state: 'done', done: 9, ended: '2026-11-22 09:00:00' }));
    expect(await done).toEqual({ decided: 5 });
    expect(seen.map(({ state, done: count }) => [state, count]))
      .toEqual([['waiting', 0], ['running', 4]]);
    expect(Source.last.closed).toBe(true);
    expect(asked).not.toContain('/api/v1/jobs/7');
  });

  it('is asked for each second once the stream breaks, through a restart too', async () => {
    const { seen, done } = begin();
    await vi.advanceTimersByTimeAsync(0);
    Source.last.say('error');
    await vi.advanceTimersByTimeAsync(3 * patience.pause_ms); // nobody answers
    answers['/api/v1/jobs/7'] = json(row({ done: 6 }));
    await vi.advanceTimersByTimeAsync(patience.pause_ms);
    expect(seen.at(-1)?.done).toBe(6);
    answers['/api/v1/jobs/7'] = json({ code: 'route.unknown', message: '没有这个作业' }, 404);
    const refused = expect(done).rejects.toThrow('没有这个作业');
    await vi.advanceTimersByTimeAsync(patience.pause_ms);
    await refused;
  });

  it('is asked for when the stream falls silent', async () => {
    const { done } = begin();
    answers['/api/v1/jobs/7'] = json(row({ ended: '2026-11-22 09:00:00' }));
    await vi.advanceTimersByTimeAsync(patience.silence_ms - 1);
    expect(asked).not.toContain('/api/v1/jobs/7');
    await vi.advanceTimersByTimeAsync(1);
    expect(await done).toEqual({ decided: 5 });
  });

  it('is not waited for by a page that was left', async () => {
    const left = new AbortController();
    const { done } = begin(left.signal);
    await vi.advanceTimersByTimeAsync(0);
    left.abort();
    expect(Source.last.closed).toBe(true);
    const settled = vi.fn();
    void done.finally(settled);
    await vi.advanceTimersByTimeAsync(10 * patience.pause_ms);
    expect(settled).not.toHaveBeenCalled();
    expect(asked).not.toContain('/api/v1/jobs/7/answer');
  });

  it('may be answered at once', async () => {
    answers['/api/v1/policy-drafts/3/effects'] = json({ decided: 1 });
    expect(await begin().done).toEqual({ decided: 1 });
  });
});
