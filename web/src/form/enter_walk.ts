const fields = 'input:not([type="checkbox"], [tabindex="-1"], [disabled]),'
  + 'textarea:not([disabled])';
const chosen_value = '.el-select__placeholder:not(.is-transparent)';

function fields_of(form: HTMLFormElement): HTMLElement[] {
  return [...form.querySelectorAll<HTMLElement>(fields)]
    .filter(field => field.getClientRects().length > 0);
}

/** A list that is open, or has nothing chosen yet, needs the key itself. */
function needs_enter(field: HTMLElement): boolean {
  if (field.tagName === 'TEXTAREA') return true;
  if (field.getAttribute('role') !== 'combobox') return false;
  const chosen = field.closest('.el-select')?.querySelector(chosen_value);
  return field.getAttribute('aria-expanded') === 'true' || !chosen;
}

/** Enter leads to the next field; at the last one, or with Ctrl anywhere, it submits. */
export function walk_on_enter(event: KeyboardEvent): void {
  if (event.key !== 'Enter' || event.isComposing) return;
  const form = event.currentTarget as HTMLFormElement;
  const field = event.target as HTMLElement;
  const all = fields_of(form);
  const at = all.indexOf(field);
  if (event.ctrlKey) {
    event.preventDefault();
    form.requestSubmit();
    return;
  }
  if (at < 0 || needs_enter(field)) return;
  event.preventDefault();
  event.stopPropagation();
  const next = all[at + 1];
  if (next) next.focus();
  else form.requestSubmit();
}

/**
 * Where work begins in a form that stands in a dialog: at the first field if that is a box for
 * text (a list or a calendar might open); otherwise at the form, so that Ctrl+Enter submits it.
 */
export function begin_at_first(form: HTMLFormElement): void {
  const dialog = form.closest('[role="dialog"]');
  if (!dialog || form.contains(document.activeElement)) return;
  const [first] = fields_of(form);
  (first && first.getAttribute('role') !== 'combobox' ? first : form).focus();
}
