// Asked in this order: most browsers also name those they descend from.
const browsers = [
  ['Edg', 'Edge'], ['OPR', 'Opera'], ['Firefox', 'Firefox'], ['Chrome', 'Chrome'],
  ['Version', 'Safari'],
] as const;
const systems = [
  ['Windows', 'Windows'], ['Android', 'Android'], ['iPhone', 'iPhone'], ['iPad', 'iPad'],
  ['Mac OS', 'macOS'], ['Linux', 'Linux'],
] as const;

/** 'Chrome 142 · Windows' out of what a browser calls itself; otherwise its own words. */
export function browser_of(agent: string | undefined): string {
  if (!agent) return '–';
  const system = systems.find(([sign]) => agent.includes(sign))?.[1];
  for (const [sign, name] of browsers) {
    const version = new RegExp(`${sign}/(\\d+)`).exec(agent)?.[1];
    if (version) return [`${name} ${version}`, system].filter(Boolean).join(' · ');
  }
  return agent;
}
