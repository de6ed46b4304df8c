import { createHmac } from 'node:crypto';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

function bytes_of(base32: string): Buffer {
  const bits = [...base32].map(c => alphabet.indexOf(c).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map(octet => parseInt(octet, 2)));
}

/** The six digits that a telephone shows (RFC 6238), `later` half minutes from now. */
export function code_of(base32: string, later = 0): string {
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + later));
  const mac = createHmac('sha1', bytes_of(base32)).update(step).digest();
  const number = mac.readUInt32BE(mac[mac.length - 1]! & 0x0f) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, '0');
}
