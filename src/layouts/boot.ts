/**
 * Runs in the head of every page, before anything is drawn: says that scripts run, so that controls that need them
 * show, and sets the reader's theme and view, so that the page doesn't flash. The styles know which
 * values mean something. If a script can't be loaded, because a newer version of the site has taken the place of the
 * one that this page is of, the page goes on as one without scripts. The only inline script; the policy names its hash.
 */
export const BOOT_SCRIPT =
  "{const d=document.documentElement.dataset;d.js='';try{for(const k of['theme','view']){const v=localStorage.getItem(k);if(v)d[k]=v}}catch{}addEventListener('error',e=>{if(e.target instanceof HTMLScriptElement)delete d.js},true)}";
