/** What is ticked for comparing; kept for as long as the tab is open. */

export type Kind = 'models' | 'tools';

export interface Tick {
  kind: Kind;
  id: string;
  name: string;
}

/** More columns than this can't be read side by side. */
export const MOST = 4;

const KEY = 'compare';

export function readTicks(): Tick[] {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isTick) : [];
  } catch {
    return [];
  }
}

export function writeTicks(ticks: readonly Tick[]): void {
  try {
    if (ticks.length > 0) sessionStorage.setItem(KEY, JSON.stringify(ticks));
    else sessionStorage.removeItem(KEY);
  } catch {
    // Storage may be switched off; ticks then last for this page.
  }
}

const isTick = (value: unknown): value is Tick =>
  typeof value === 'object' && value !== null && 'kind' in value && (value.kind === 'models' || value.kind === 'tools') && 'id' in value && typeof value.id === 'string' && 'name' in value && typeof value.name === 'string';

/** Address of a comparison. @example compareUrl('/', 'models', ['opt', 'bloom']) // '/compare/?m=opt&m=bloom' */
export const compareUrl = (base: string, kind: Kind, ids: readonly string[]): string =>
  `${base}compare/?${ids.map((id) => `${kind === 'models' ? 'm' : 't'}=${encodeURIComponent(id)}`).join('&')}`;
