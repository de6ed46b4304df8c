import { onMounted, onUnmounted } from 'vue';
import { useRouter } from 'vue-router';
import { open_menu } from './menu';

interface Actions {
  search: () => void;
  help: () => void;
}

function is_typing(target: EventTarget | null): boolean {
  return target instanceof HTMLElement
    && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

function dialog_is_open(): boolean {
  return [...document.querySelectorAll('[role="dialog"]')]
    .some(dialog => dialog.getClientRects().length > 0);
}

/** `/` finds a function, `?` shows the keys, Alt and a number opens that group of the menu. */
export function use_keys(actions: Actions): void {
  const router = useRouter();

  function group_key(event: KeyboardEvent): void {
    const digit = /^Digit([1-9])$/.exec(event.code)?.[1];
    const group = open_menu()[Number(digit) - 1];
    const [first] = group?.entries ?? [];
    if (!first) return;
    event.preventDefault();
    void router.push(first.path);
  }

  function key_down(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.metaKey || dialog_is_open()) return;
    if (event.altKey) return group_key(event);
    if (is_typing(event.target)) return;
    const action = { '/': actions.search, '?': actions.help }[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  }

  onMounted(() => document.addEventListener('keydown', key_down));
  onUnmounted(() => document.removeEventListener('keydown', key_down));
}
