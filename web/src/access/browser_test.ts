import { expect, it } from 'vitest';
import { browser_of } from './browser';

const webkit = 'AppleWebKit/537.36 (KHTML, like Gecko)';
const chrome = `Mozilla/5.0 (Windows NT 10.0) ${webkit} Chrome/142.0`;

it.each([
  [`${chrome} Safari/537.36`, 'Chrome 142 · Windows'],
  [`${chrome} Safari/537.36 Edg/142.0`, 'Edge 142 · Windows'],
  [`Mozilla/5.0 (iPhone; CPU iPhone OS 18_0) ${webkit} Version/18.0`, 'Safari 18 · iPhone'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox 140 · Linux'],
  ['curl/8.0', 'curl/8.0'],
  [undefined, '–'],
])('%s is %s', (agent, browser) => {
  expect(browser_of(agent)).toBe(browser);
});
