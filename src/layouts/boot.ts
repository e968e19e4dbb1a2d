/**
 * Runs in the head of every page, before anything is drawn: says that scripts run, so that controls that need them
 * show, and sets the reader's theme, so that the page doesn't flash. The only inline script; the policy names its hash.
 */
export const BOOT_SCRIPT =
  "document.documentElement.dataset.js='';try{const t=localStorage.getItem('theme');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}";
