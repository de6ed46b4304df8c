import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import type { Download } from 'playwright-core';
import { pictures } from './browser';

function ask(program: string, ...options: readonly string[]): string {
  return execFileSync(program, options, { encoding: 'utf8' });
}

/** A picture of the first page. */
export async function draw(file: Download, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  ask('pdftoppm', '-r', '90', '-png', '-singlefile', await file.path(), `${pictures}${name}`);
}

/** The text of a PDF without any blanks, as poppler reads it. Throws where a font is not in it. */
export async function words_in(file: Download): Promise<string> {
  const path = await file.path();
  const [, , ...fonts] = ask('pdffonts', path).trim().split('\n');
  const absent = fonts.filter(font => !/ yes yes yes +\d+ +\d+$/.test(font));
  if (fonts.length === 0 || absent.length > 0) throw new Error(`not embedded: ${absent.join()}`);
  return ask('pdftotext', path, '-').replace(/\s/g, '');
}
