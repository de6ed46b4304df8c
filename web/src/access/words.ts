// Lists of codes travel as one text with blanks between them.

export function codes_in(text: unknown): string[] {
  return typeof text === 'string' ? text.split(' ').filter(code => code !== '') : [];
}

export function text_of(codes: unknown): string {
  return (codes as string[]).join(' ');
}
