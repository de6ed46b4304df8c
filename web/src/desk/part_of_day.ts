export function part_of_day(now: Date): 'morning' | 'noon' | 'afternoon' | 'evening' {
  const hour = now.getHours();
  if (hour < 11) return 'morning';
  if (hour < 13) return 'noon';
  return hour < 18 ? 'afternoon' : 'evening';
}
