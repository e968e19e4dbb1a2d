/** Lines of descent and succession have to lead somewhere: no loops, no child older than its parent. */
import { itemPaths, textAt } from '../data.ts';
import type { CheckedEntry, Finding, Rule } from '../entry.ts';
import { quote } from '../words.ts';

interface Line {
  field: string;
  /** Path within an item of the list. */
  inside: string[];
  word: string;
}

const LINES: readonly Line[] = [
  { field: 'base_models', inside: ['model'], word: 'was made from' },
  { field: 'superseded_by', inside: [], word: 'is superseded by' },
];

const pathsOf = (entry: CheckedEntry, { field, inside }: Line) => itemPaths(entry.data, [field]).map((path) => [...path, ...inside]);

/** Ids on a loop through `start`, in order, or undefined. Each entry is visited once per start that can reach it. */
function findLoops(entries: readonly CheckedEntry[], line: Line): Map<string, string[]> {
  const next = new Map(entries.map((entry) => [entry.id, pathsOf(entry, line).flatMap((path) => textAt(entry.data, path) ?? [])]));
  const loops = new Map<string, string[]>();
  const done = new Set<string>();
  for (const start of next.keys()) {
    // Depth first without recursion: lines may be as long as the catalog.
    const trail: string[] = [];
    const onTrail = new Map<string, number>();
    const stack: { id: string; entered: boolean }[] = [{ id: start, entered: false }];
    for (let top = stack.pop(); top; top = stack.pop()) {
      const { id, entered } = top;
      if (entered) {
        trail.pop();
        onTrail.delete(id);
        done.add(id);
        continue;
      }
      const at = onTrail.get(id);
      if (at !== undefined) {
        const loop = trail.slice(at);
        for (const [index, member] of loop.entries()) if (!loops.has(member)) loops.set(member, [...loop.slice(index), ...loop.slice(0, index)]);
        continue;
      }
      if (done.has(id)) continue;
      onTrail.set(id, trail.length);
      trail.push(id);
      stack.push({ id, entered: true }, ...(next.get(id) ?? []).map((following) => ({ id: following, entered: false })));
    }
  }
  return loops;
}

export const lineage: Rule = {
  name: 'lineage',
  description: 'Base models and successors form no loop, bases are not younger, and “superseded” says by what.',
  start(entries) {
    const byCollection = new Map<string, CheckedEntry[]>();
    for (const entry of entries) {
      const list = byCollection.get(entry.collection);
      if (list) list.push(entry);
      else byCollection.set(entry.collection, [entry]);
    }
    const models = new Map((byCollection.get('models') ?? []).map((entry) => [entry.id, entry]));
    const loops = new Map<string, Map<string, string[]>>(['models', 'tools'].flatMap((name) => LINES.map((line) => [`${name} ${line.field}`, findLoops(byCollection.get(name) ?? [], line)])));

    return (entry) => {
      const findings: Finding[] = [];
      for (const line of LINES) {
        const loop = loops.get(`${entry.collection} ${line.field}`)?.get(entry.id);
        // An entry that names itself is reported by the rule “references”.
        if (loop && loop.length > 1) {
          findings.push({ at: { path: [line.field] }, message: `This leads round in a loop: ${[...loop, entry.id].map((id) => quote(id)).join(` ${line.word} `)}.`, hint: 'Take out the one that is wrong.' });
        }
      }
      if (entry.collection === 'models') findings.push(...olderThanBase(entry, models), ...successors(entry));
      return findings;
    };
  },
};

function olderThanBase(entry: CheckedEntry, models: ReadonlyMap<string, CheckedEntry>): Finding[] {
  // A size may have come later than the release it belongs to.
  const dates = [['released'], ...itemPaths(entry.data, ['variants']).map((path) => [...path, 'released'])].flatMap((path) => textAt(entry.data, path) ?? []);
  const released = dates.toSorted().at(-1);
  return itemPaths(entry.data, ['base_models']).flatMap((path): Finding[] => {
    const id = textAt(entry.data, [...path, 'model']) ?? '';
    const base = textAt(models.get(id)?.data, ['released']);
    if (released === undefined || base === undefined) return [];
    // Dates are compared as precisely as both are known.
    const length = Math.min(released.length, base.length);
    if (base.slice(0, length) <= released.slice(0, length)) return [];
    return [{ at: { path: [...path, 'model'] }, message: `${quote(id)} was released on ${quote(base)}, after this entry (${quote(released)}).`, hint: 'One of the two dates or the base model is wrong.' }];
  });
}

function successors(entry: CheckedEntry): Finding[] {
  const superseded = textAt(entry.data, ['status']) === 'superseded';
  const named = itemPaths(entry.data, ['superseded_by']).length > 0;
  if (superseded && !named) return [{ at: { path: ['status'] }, message: 'The status is “superseded”, but not by what.', hint: 'Add “superseded_by: [<id>]”, or take the status “historic”.' }];
  if (named && textAt(entry.data, ['status']) === 'current') return [{ at: { path: ['superseded_by'] }, message: 'The entry is superseded, but its status is “current”.', hint: 'Set “status: superseded”, or leave “superseded_by” out.' }];
  return [];
}
