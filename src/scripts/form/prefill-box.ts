/** The box that asks Hugging Face: only when its button is pressed. What fails leaves everything as it was. */
import { HubError, hubId } from '../../hub/client.ts';
import { element, link } from '../dom.ts';

export function startPrefill(form: HTMLFormElement, part: (name: string) => HTMLElement, fill: (id: string) => Promise<string[]>): void {
  const box = form.querySelector<HTMLInputElement>('[data-part=hub]');
  const button = form.querySelector<HTMLButtonElement>('[data-part=ask-hub]');
  if (!box || !button) return;
  button.addEventListener('click', async () => {
    const id = hubId(box.value);
    const say = part('hub-status');
    if (!id) {
      say.textContent = 'Paste an id such as organization/name, or the address of a model’s page.';
      return;
    }
    say.textContent = 'Asking Hugging Face …';
    button.disabled = true;
    try {
      const open = await fill(id);
      say.replaceChildren('Filled in what Hugging Face states. Left for you:', element('ul', '', ...open.map((words) => element('li', '', words))));
    } catch (error) {
      say.replaceChildren(error instanceof HubError ? error.message : 'Something went wrong.', ' ', link(`https://huggingface.co/${id}`, 'Its page'));
    }
    button.disabled = false;
  });
}
