/** The draft that is kept in the browser until it is sent or thrown away. */
import { fold } from '../../content/fold.ts';

export interface Draft {
  id: string;
  data: Record<string, unknown>;
  body: string;
}

const draftKey = (collection: string): string => `draft-${fold(collection)}`;

export function keepDraft(collection: string, draft: Draft): void {
  try {
    if (Object.keys(draft.data).length === 0 && !draft.body && !draft.id) localStorage.removeItem(draftKey(collection));
    else localStorage.setItem(draftKey(collection), JSON.stringify(draft));
  } catch {
    // Storage may be switched off; the draft then lasts for this page.
  }
}

export function storedDraft(collection: string): Draft | undefined {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(draftKey(collection)) ?? 'null');
    return typeof stored === 'object' && stored !== null && 'data' in stored && 'id' in stored && 'body' in stored ? (stored as Draft) : undefined;
  } catch {
    return undefined;
  }
}
