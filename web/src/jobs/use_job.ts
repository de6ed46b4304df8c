import { onUnmounted, shallowRef } from 'vue';
import { call } from '../api/client';
import { cancel_job, type JobRow } from '../api/forms';
import type { Operation } from '../api/metadata';
import { warn } from '../shell/notify';
import { work } from './work';

const shown_after_ms = 300; // what is quicker needs no bar

/** What takes long, on a page: its progress while it lasts. One at a time. */
export function use_job() {
  const job = shallowRef<JobRow>();
  const left = new AbortController();
  onUnmounted(() => left.abort());

  async function run<Input, Output>(
    operation: Operation<Input, Output>, input: Input,
  ): Promise<Output> {
    let latest: JobRow | undefined;
    let shown = false;
    const show = () => {
      shown = true;
      job.value = latest;
    };
    const soon = window.setTimeout(show, shown_after_ms);
    try {
      return await work(operation, input, row => {
        latest = row;
        if (shown) show();
      }, left.signal);
    } finally {
      window.clearTimeout(soon);
      job.value = undefined;
    }
  }

  async function cancel(): Promise<void> {
    const running = job.value;
    if (!running) return;
    try {
      const row = await call(cancel_job, { job: running.job });
      if (job.value?.job === row.job) job.value = row;
    } catch (error) {
      warn(error);
    }
  }

  return { job, run, cancel };
}
