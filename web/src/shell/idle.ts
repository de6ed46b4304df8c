import { computed, onMounted, onUnmounted, ref } from 'vue';

export interface IdleLimits {
  readonly warn_after_ms: number;
  readonly end_after_ms: number;
}

/** As the server counts: a session ends after half an hour without a request. */
export const idle_limits: IdleLimits = {
  warn_after_ms: 28 * 60_000,
  end_after_ms: 30 * 60_000,
};

/** Seconds that are left, once it is time to warn. */
export function seconds_left(idle_ms: number, limits: IdleLimits): number | undefined {
  if (idle_ms < limits.warn_after_ms) return undefined;
  return Math.max(0, Math.ceil((limits.end_after_ms - idle_ms) / 1000));
}

const tick_ms = 1000;
const signs = ['keydown', 'pointerdown', 'wheel'] as const;

const kept_under = 'yibao.last_sign';

/** The last sign of life in any tab of this browser, which share one session; 0: there is none. */
function last_anywhere(): number {
  // The clock may have been set back since.
  return Math.min(Number(localStorage.getItem(kept_under)) || 0, Date.now());
}

/** Watches for signs of life; before the warning any of them will do, after it only stay(). */
export function use_idle(limits: IdleLimits) {
  const last = ref(Date.now());
  const now = ref(Date.now());
  const left = computed(() => seconds_left(now.value - last.value, limits));
  let clock = 0;

  function stay(): void {
    last.value = now.value = Date.now();
    localStorage.setItem(kept_under, String(last.value));
  }
  function live(): void {
    tick(); // a tab in the background is late to hear of the others, and of the time
    if (left.value === undefined && now.value - last.value >= tick_ms) stay();
  }
  function tick(): void {
    last.value = Math.max(last.value, last_anywhere());
    now.value = Date.now();
  }

  onMounted(() => {
    stay();
    clock = window.setInterval(tick, tick_ms);
    for (const sign of signs) document.addEventListener(sign, live, { passive: true });
  });
  onUnmounted(() => {
    window.clearInterval(clock);
    for (const sign of signs) document.removeEventListener(sign, live);
  });
  return { left, stay };
}
