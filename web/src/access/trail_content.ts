/** What an entry tells beside its head, as the server seals it: JSON of reason, before, after. */
export interface TrailContent {
  readonly reason?: string;
  readonly before?: string;
  readonly after?: string;
}

function text_of(part: unknown): string | undefined {
  if (part === undefined || part === null) return undefined;
  return typeof part === 'string' ? part : JSON.stringify(part);
}

export function content_of(json: string | null | undefined): TrailContent {
  if (!json) return {};
  try {
    const { reason, before, after } = JSON.parse(json) as Record<string, unknown>;
    return { reason: text_of(reason), before: text_of(before), after: text_of(after) };
  } catch {
    return { after: json };
  }
}
