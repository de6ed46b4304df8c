import type { CardPhoto } from '../api/forms';
import { bytes_of } from '../api/base64';

/** The photos of an order in one file. They are small already: nothing is compressed again. */
export async function zip_of(photos: readonly CardPhoto[]): Promise<Blob> {
  const { zipSync: zip_sync } = await import('fflate');
  const files = Object.fromEntries(
    photos.map(({ photo, content }) => [photo, bytes_of(content)]));
  return new Blob([zip_sync(files, { level: 0 })], { type: 'application/zip' });
}
