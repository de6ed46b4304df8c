import { Validator } from '@seriousme/openapi-schema-validator';
import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';

const program = new URL('../../build/yibao', import.meta.url).pathname;

it('what describes our own interface is OpenAPI 3.1 with all its references', async () => {
  const text = execFileSync(program, ['api', 'openapi'], { encoding: 'utf8' });
  const validator = new Validator();
  const { valid, errors } = await validator.validate(JSON.parse(text) as Record<string, unknown>);
  expect(errors ?? []).toEqual([]);
  expect(valid).toBe(true);
  expect(validator.version).toBe('3.1');
  expect(() => validator.resolveRefs()).not.toThrow();
});
