// @vitest-environment jsdom
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { zip_of } from './photo_archive';

it('the photos come out of the archive as they went in', async () => {
  const archive = await zip_of([
    { photo: '9901001.jpg', content: 'AP8B/oA=' }, { photo: '9901002.jpg', content: 'AQID' },
  ]);
  const read = new FileReader();
  const bytes = await new Promise<ArrayBuffer>(tell => {
    read.onload = () => tell(read.result as ArrayBuffer);
    read.readAsArrayBuffer(archive);
  });
  const files = unzipSync(new Uint8Array(bytes));
  expect(Object.keys(files)).toEqual(['9901001.jpg', '9901002.jpg']);
  expect([...files['9901001.jpg']!]).toEqual([0, 255, 1, 254, 128]);
});
