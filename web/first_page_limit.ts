import { gzipSync } from 'node:zlib';
import type { Plugin, Rollup } from 'vite';

type Bundle = Rollup.OutputBundle;

/** Every file that the browser loads for this chunk: the chunk, what it imports, their styles. */
function files_of(bundle: Bundle, file: string, files = new Set<string>()): Set<string> {
  const chunk = bundle[file];
  if (chunk?.type !== 'chunk' || files.has(file)) return files;
  files.add(file);
  for (const style of chunk.viteMetadata?.importedCss ?? []) files.add(style);
  for (const imported of chunk.imports) files_of(bundle, imported, files);
  return files;
}

function gzipped(bundle: Bundle, file: string): number {
  const output = bundle[file];
  if (!output) return 0;
  return gzipSync(output.type === 'chunk' ? output.code : output.source).length;
}

/** Fails the build when what the first page loads, gzipped, has grown above the limit. */
export function first_page_limit(limit: { page: string; kilobytes: number }): Plugin {
  return {
    name: 'first-page-limit',
    apply: 'build',
    enforce: 'post',
    writeBundle(_, bundle) {
      const firsts = Object.values(bundle).filter(output => output.type === 'chunk')
        .filter(chunk => chunk.isEntry || chunk.facadeModuleId?.endsWith(limit.page));
      if (firsts.length < 2) this.error(`the first page ${limit.page} has no chunk of its own`);

      const files = new Set(firsts.flatMap(chunk => [...files_of(bundle, chunk.fileName)]));
      const bytes = [...files].reduce((sum, file) => sum + gzipped(bundle, file), 0);
      const said = `first page: ${(bytes / 1024).toFixed(1)} KB gzipped in ${files.size} files`
        + `, limit ${limit.kilobytes} KB`;
      if (bytes > limit.kilobytes * 1024) this.error(said);
      this.info(said);
    },
  };
}
