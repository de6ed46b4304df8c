/** '20260131', '2026.1.31' or '2026年1月31日' as the server writes it; other texts as they are. */
export function as_day(text: string): string {
  const typed = text.trim();
  const parts = /^(\d{4})(\d{2})(\d{2})$/.exec(typed)
    ?? /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/.exec(typed);
  if (!parts) return typed;
  const [, year = '', month = '', day = ''] = parts;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** '1234.5' as '1234.50', without the commas somebody may have typed; other texts as they are. */
export function as_money(text: string): string {
  const typed = text.trim().replace(/[,，\s]/g, '');
  return /^-?\d+(\.\d{1,2})?$/.test(typed) ? Number(typed).toFixed(2) : text.trim();
}

/** '10%' as the share that it is, '0.1'; other texts as they are. */
export function as_rate(text: string): string {
  const [, hundredths] = /^(\d+(?:\.\d+)?)\s*[%％]$/.exec(text.trim()) ?? [];
  return hundredths === undefined ? text.trim() : String(Number((+hundredths / 100).toFixed(6)));
}
