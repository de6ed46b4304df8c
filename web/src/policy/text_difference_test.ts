import { describe, expect, it } from 'vitest';
import { difference_of, stretches_of } from './text_difference';

describe('the difference of two texts', () => {
  it('keeps what they have in common', () => {
    expect(difference_of('甲\n乙\n丙\n', '甲\n丁\n丙\n戊\n')).toEqual([
      { kind: 'same', text: '甲', before: 1, after: 1 },
      { kind: 'removed', text: '乙', before: 2 },
      { kind: 'added', text: '丁', after: 2 },
      { kind: 'same', text: '丙', before: 3, after: 3 },
      { kind: 'added', text: '戊', after: 4 },
    ]);
  });

  it('of nothing is all of the other', () => {
    expect(difference_of('', '甲\n乙').map(line => line.kind)).toEqual(['added', 'added']);
    expect(difference_of('甲\n', '').map(line => line.kind)).toEqual(['removed']);
    expect(difference_of('甲', '甲')).toHaveLength(1);
  });

  it('gives either text back', () => {
    const [before, after] = ['1\n2\n3\n4\n5\n6', '0\n1\n3\n3\n5\n7\n6'];
    const lines = difference_of(before, after);
    const side = (leave: string) =>
      lines.filter(line => line.kind !== leave).map(line => line.text).join('\n');
    expect(side('added')).toBe(before);
    expect(side('removed')).toBe(after);
  });

  it('is shown with a few lines around', () => {
    const text = Array.from({ length: 20 }, (_, at) => `${at}`);
    const changed = text.map(line => (line === '10' ? 'x' : line));
    const stretches = stretches_of(difference_of(text.join('\n'), changed.join('\n')), 2);
    expect(stretches.map(each => each.kind)).toEqual(['left_out', 'lines', 'left_out']);
    expect(stretches[0]).toMatchObject({ count: 8 });
    expect(stretches[2]).toMatchObject({ count: 7 });
  });
});
