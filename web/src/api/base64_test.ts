// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { base64_of, bytes_in, bytes_of } from './base64';

it('a file goes there and back', async () => {
  const bytes = Uint8Array.from([0, 255, 1, 254, 128]);
  const content = await base64_of(new Blob([bytes]));
  expect(content).toBe('AP8B/oA=');
  expect(bytes_of(content)).toEqual(bytes);
});

it('knows how much fits', () => {
  expect(bytes_in(2_796_204)).toBe(2_097_153);
  expect(bytes_in(8)).toBe(6);
});
